/** What a project lacks, from nothing to deployed, as far as Google's interfaces tell. */
import { functionsRegion } from '@cine/contract/operation';
import * as z from 'zod';
import type { CloudRequest } from '../../functions/src/clients/cloud/request.ts';
import { type Provider, providersIn } from '../../functions/src/clients/identity/provider.ts';
import { examineBackups, examineKey, examineRoles, keyOfBackup } from './backups.ts';
import { allOf, type Finding, right, wrong } from './finding.ts';
import { foundations } from './foundation.ts';
import { examineFunctions, examineIndexes, examineRules } from './release.ts';
import { examineLegal, examineSecrets, type Settings } from './settings.ts';
import { examineAuth, examineSignInSecrets, examineTokens, examineWebApiKey } from './sign-in.ts';

/** What this version of the project is deployed with. */
export type Expected = {
  rewrites: readonly string[];
  ttl: readonly string[];
  functions: readonly string[];
  indexes: Parameters<typeof examineIndexes>[2];
  rules: string;
  /** What the files here say, until a deployment has brought it there. */
  settings: Settings;
  webSettings: Settings;
};

type Deployed = { parameters: Settings; secrets: string[]; account: string };

/** Asks all that can be asked, one after another; what can't be asked stops nothing else. */
export async function examine(
  cloud: CloudRequest,
  project: string,
  expected: Expected,
  now: number,
): Promise<Finding[]> {
  const { ask } = cloud;
  const findings: Finding[] = [];
  const take = async (checks: [about: string, () => Promise<Finding | Finding[]>][]) => {
    for (const [about, check] of checks) findings.push(...[await tried(about, check)].flat());
  };
  // Without these nothing else can be.
  const [first, ...others] = foundations;
  await take([[first![0], () => first![1](ask, project)]]);
  if (findings[0]!.state !== 'right') return findings;
  await take(others.map(([about, check]) => [about, () => check(ask, project)]));

  const deployed = await tried('functions', () => readDeployed(ask, project, 'api'));
  const isDeployed = deployed !== null && !('state' in deployed);
  const parameters = isDeployed ? deployed.parameters : expected.settings;
  const origin = parameters.PUBLIC_ORIGIN?.replace(/\/$/, '') || `https://${project}.web.app`;
  let providers: Provider[] = [];
  await take([
    [
      'SIGN_IN_PROVIDERS',
      async () => {
        providers = [...providersIn(parameters.SIGN_IN_PROVIDERS ?? '').values()];
        const named = providers.map(({ id }) => id).join(', ');
        return right('SIGN_IN_PROVIDERS', named || 'none: people sign in by Firebase Auth alone');
      },
    ],
  ]);
  await take([
    ['Firebase Auth', () => examineAuth(ask, project, origin, providers)],
    ['secrets', () => examineSecrets(ask, project, parameters)],
    [
      'SIGN_IN_SECRETS',
      () => examineSignInSecrets(ask, project, isDeployed ? deployed.secrets : null, providers),
    ],
    ['WEB_API_KEY', () => examineWebApiKey(ask, parameters)],
    ['imprint', async () => examineLegal(expected.webSettings, project)],
    ['functions', () => examineFunctions(ask, project, expected.functions)],
    ['indexes', () => examineIndexes(ask, project, expected.indexes)],
    ['TTL', () => examineTtl(ask, project, expected)],
    ['rules', () => examineRules(ask, project, expected.rules)],
    ['Hosting', () => examineRewrites(ask, project, expected)],
    ['backups', () => examineBackups(cloud, parameters.BACKUP_BUCKET ?? '', now)],
    [
      'roles of backups',
      async () => {
        const makesThem = isDeployed ? await readDeployed(ask, project, 'jobs-run') : null;
        return makesThem ? examineRoles(ask, project, parameters.BACKUP_BUCKET ?? '', makesThem.account) : [];
      },
    ],
    [keyOfBackup, () => examineKey(cloud, project, parameters.BACKUP_BUCKET ?? '', now)],
  ]);
  // It asks about the account that the functions run as.
  if (isDeployed) await take([['custom tokens', () => examineTokens(ask, project, deployed.account)]]);
  for (const { id, names } of providers)
    findings.push(right(names.en, `enter there, to the letter: ${origin}/api/auth/${id}/callback`));
  return findings;
}

async function tried<T>(about: string, check: () => Promise<T>): Promise<T | Finding> {
  try {
    return await check();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const words = error instanceof z.ZodError ? 'Google answers in another form than it did' : message;
    return about === 'SIGN_IN_PROVIDERS' ? wrong(about, words) : { about, state: 'unknown', words };
  }
}

/** A function as it is deployed; null if it isn't. */
async function readDeployed(
  ask: CloudRequest['ask'],
  project: string,
  name: string,
): Promise<Deployed | null> {
  const path = `cloudfunctions.googleapis.com/v2/projects/${project}/locations/${functionsRegion}/functions/${name}`;
  const functionConfig = await ask(path);
  if (functionConfig === null) return null;
  const { serviceConfig } = z
    .object({
      serviceConfig: z.object({
        environmentVariables: z.record(z.string(), z.string()).default({}),
        secretEnvironmentVariables: z.array(z.object({ key: z.string() })).default([]),
        serviceAccountEmail: z.string(),
      }),
    })
    .parse(functionConfig);
  const { environmentVariables: parameters, secretEnvironmentVariables, serviceAccountEmail } = serviceConfig;
  return {
    parameters,
    secrets: secretEnvironmentVariables.map(({ key }) => key),
    account: serviceAccountEmail,
  };
}

async function examineRewrites(
  ask: CloudRequest['ask'],
  project: string,
  expected: Expected,
): Promise<Finding> {
  const answer = await ask(`firebasehosting.googleapis.com/v1beta1/sites/${project}/channels/live`);
  const ruleSchema = z.object({ glob: z.string().optional() });
  const { release } = z
    .object({
      release: z
        .object({
          version: z.object({ config: z.object({ rewrites: z.array(ruleSchema).default([]) }).prefault({}) }),
        })
        .optional(),
    })
    .parse(answer ?? {});
  if (!release) return wrong('Hosting', `nothing is released: npm run deploy -- --project ${project}`);
  const served = release.version.config.rewrites.map(({ glob }) => glob);
  const missing = expected.rewrites.filter((each) => !served.includes(each));
  return missing.length === 0
    ? right('Hosting', 'leads to the functions')
    : wrong(
        'Hosting',
        `doesn’t lead ${missing.join(', ')} to its function: npm run deploy -- --project ${project}`,
      );
}

async function examineTtl(ask: CloudRequest['ask'], project: string, expected: Expected): Promise<Finding> {
  const groups = `firestore.googleapis.com/v1/projects/${project}/databases/(default)/collectionGroups`;
  const { fields } = z
    .object({ fields: z.array(z.object({ name: z.string() })).default([]) })
    .parse((await ask(`${groups}/-/fields?filter=ttlConfig%3A*&pageSize=300`)) ?? {});
  const on = fields.map(({ name }) => name.replace(/^.*\/collectionGroups\/(.+)\/fields\/(.+)$/, '$1.$2'));
  const missing = expected.ttl.filter((each) => !on.includes(each));
  return allOf(
    'TTL',
    missing,
    `${expected.ttl.length} policies`,
    (fields) => `nothing deletes ${fields}: npm run deploy -- --project ${project}`,
  );
}
