/** Whether what is deployed is what this version of the project has. */
import { functionsRegion } from '@cine/contract/operation';
import * as z from 'zod';
import type { CloudRequest } from '../../functions/src/clients/cloud/request.ts';
import { readIndexes, readRules } from '../deploy/google.ts';
import { indexNames } from '../deploy/plan.ts';
import { compareRules } from '../deploy/rules.ts';
import { allOf, type Finding, right, wrong } from './finding.ts';

type Ask = CloudRequest['ask'];
type Index = Parameters<typeof indexNames>[0][number];

const deploy = (project: string) => `npm run deploy -- --project ${project}`;

export async function examineFunctions(
  ask: Ask,
  project: string,
  expected: readonly string[],
): Promise<Finding> {
  const path = `cloudfunctions.googleapis.com/v2/projects/${project}/locations/${functionsRegion}/functions?pageSize=1000`;
  const schema = z.object({
    functions: z.array(z.object({ name: z.string(), state: z.string() })).default([]),
  });
  const { functions } = schema.parse((await ask(path)) ?? {});
  const active = functions
    .filter(({ state }) => state === 'ACTIVE')
    .map(({ name }) => name.split('/').at(-1)!);
  const missing = expected.filter((name) => !active.includes(name));
  if (missing.length === expected.length)
    return wrong('functions', `none is deployed in ${functionsRegion}: ${deploy(project)}`);
  return allOf(
    'functions',
    missing,
    `${expected.length} are deployed`,
    (names) => `${names}: missing or not active: ${deploy(project)}`,
  );
}

export async function examineIndexes(
  ask: Ask,
  project: string,
  expected: readonly Index[],
): Promise<Finding> {
  const indexes = await readIndexes({ project, ask });
  const built = indexes.filter(({ state }) => state === 'READY') as Index[];
  const names = indexNames(built);
  const missing = indexNames(expected).filter((name) => !names.includes(name));
  return allOf(
    'indexes',
    missing,
    `${expected.length} are built`,
    (some) => `missing or not built yet: ${some}: ${deploy(project)}`,
  );
}

export async function examineRules(ask: Ask, project: string, expected: string): Promise<Finding> {
  const released = await readRules({ project, ask });
  if (released === '') return wrong('rules', `none are released: ${deploy(project)}`);
  return ['none', 'same'].includes(compareRules(released, expected))
    ? right('rules', 'they say what those here do')
    : wrong('rules', `others are released: ${deploy(project)}`);
}
