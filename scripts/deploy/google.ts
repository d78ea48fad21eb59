/** What deploying asks Google, and what it has the Firebase CLI do. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { second } from '@cine/contract/time';
import * as z from 'zod';
import { cloudRequest } from '../../functions/src/clients/cloud/request.ts';
import { firebaseCli } from '../start/firebase-cli.ts';
import type { DeployedFunction, Indexes, State } from './plan.ts';

const root = join(import.meta.dirname, '../..');

export type Google = {
  project: string;
  /** Google's REST interfaces, as `cloudRequest` asks them. */
  ask: (path: string, body?: object) => Promise<unknown>;
  /** Runs the Firebase CLI on this terminal. Throws if it fails. */
  firebase: (args: readonly string[]) => Promise<void>;
  /** What the CLI answers as JSON. */
  firebaseJson: (args: readonly string[]) => Promise<unknown>;
};

/** `GOOGLE_API` and `FIREBASE_COMMAND` name stand-ins for both. */
export function openGoogle(project: string): Google {
  const { GOOGLE_API: api, FIREBASE_COMMAND: standIn } = process.env;
  const { ask } = cloudRequest(project, api, 20 * second);
  const start = (args: readonly string[], isJson: boolean) => {
    const all = [...args, '--project', project, ...(isJson ? ['--json'] : ['--non-interactive'])];
    const cli = firebaseCli(root, all);
    return spawn(process.execPath, standIn ? [standIn, ...all] : cli.args, {
      cwd: root,
      stdio: ['inherit', isJson ? 'pipe' : 'inherit', 'inherit'],
      env: { ...process.env, ...cli.env, GCLOUD_PROJECT: project },
    });
  };
  return {
    project,
    ask,
    firebase: async (args) => {
      const [code] = await once(start(args, false), 'exit');
      if (code !== 0) throw new Error(`firebase ${args[0]} failed, as it says above`);
    },
    firebaseJson: async (args) => {
      const child = start(args, true);
      const [output] = await Promise.all([text(child.stdout!), once(child, 'close')]);
      const { status, result, error } = JSON.parse(output || '{}') as Record<string, unknown>;
      if (status !== 'success') throw new Error(`firebase ${args[0]}: ${error ?? 'no answer'}`);
      return result;
    },
  };
}

/** What is deployed now; functions of other codebases are none of ours. */
export async function readDeployed(google: Google): Promise<State> {
  const functions = (await google.firebaseJson(['functions:list'])) as (DeployedFunction & { id: string })[];
  const indexes = (await google.firebaseJson(['firestore:indexes'])) as Indexes;
  return {
    functions: Object.fromEntries(
      functions.filter(({ codebase = 'default' }) => codebase === 'default').map((each) => [each.id, each]),
    ),
    indexes,
    rules: await readRules(google),
  };
}

/** The rules that are released; empty if none are. */
export async function readRules({ project, ask }: Pick<Google, 'project' | 'ask'>): Promise<string> {
  const path = `firebaserules.googleapis.com/v1/projects/${project}/releases/cloud.firestore`;
  const { rulesetName } = z.object({ rulesetName: z.string().optional() }).parse((await ask(path)) ?? {});
  if (rulesetName === undefined) return '';
  const rulesetSchema = z.object({ source: z.object({ files: z.array(z.object({ content: z.string() })) }) });
  const { source } = rulesetSchema.parse(await ask(`firebaserules.googleapis.com/v1/${rulesetName}`));
  return source.files[0]?.content ?? '';
}

const stateSchema = z.object({ state: z.string() });
const indexSchema = stateSchema.extend({
  name: z.string(),
  queryScope: z.string(),
  fields: z.array(
    z.object({ fieldPath: z.string(), order: z.string().optional(), arrayConfig: z.string().optional() }),
  ),
});
const groupsOf = (project: string) =>
  `firestore.googleapis.com/v1/projects/${project}/databases/(default)/collectionGroups/-`;

/** The composite indexes that are there, built or not, each with the collection that it is of. */
export async function readIndexes({ project, ask }: Pick<Google, 'project' | 'ask'>) {
  const schema = z.object({ indexes: z.array(indexSchema).default([]) });
  const { indexes } = schema.parse((await ask(`${groupsOf(project)}/indexes?pageSize=1000`)) ?? {});
  return indexes.map(({ name, ...index }) => ({ ...index, collectionGroup: collectionIn(name) }));
}

/** The indexes that aren't built, of which collections, and why: `CREATING` or `NEEDS_REPAIR`. */
export async function unbuiltIndexes({ project, ask }: Google): Promise<{ name: string; state: string }[]> {
  const indexes = await readIndexes({ project, ask });
  const indexConfig = z.object({ indexes: z.array(stateSchema).default([]) }).prefault({});
  const { fields } = z
    .object({ fields: z.array(z.object({ name: z.string(), indexConfig })).default([]) })
    .parse(
      (await ask(`${groupsOf(project)}/fields?filter=indexConfig.usesAncestorConfig:false&pageSize=1000`)) ??
        {},
    );
  const ofFields = fields.flatMap(({ name, indexConfig }) =>
    indexConfig.indexes.map(({ state }) => ({ name: collectionIn(name), state })),
  );
  return [
    ...indexes.map(({ collectionGroup, state }) => ({ name: collectionGroup, state })),
    ...ofFields,
  ].filter(({ state }) => state !== 'READY');
}

function collectionIn(name: string): string {
  return name.replace(/^.*\/collectionGroups\/([^/]+)\/.*$/, '$1');
}

/** The release that Hosting serves: the version to go back to, and the commit that it was deployed from. */
export async function liveRelease({
  project,
  ask,
}: Google): Promise<{ version: string; commit: string | null } | null> {
  const schema = z.object({
    release: z.object({ message: z.string().optional(), version: z.object({ name: z.string() }) }).optional(),
  });
  const path = `firebasehosting.googleapis.com/v1beta1/sites/${project}/channels/live`;
  const { release } = schema.parse((await ask(path)) ?? {});
  if (!release) return null;
  const commit = /\b[0-9a-f]{40}\b/.exec(release.message ?? '')?.[0] ?? null;
  return { version: release.version.name.split('/').at(-1)!, commit };
}
