/** Secrets that settings ask for, and what the pages about the law say. */
import * as z from 'zod';
import type { CloudRequest } from '../../functions/src/clients/cloud/request.ts';
import { allOf, type Finding, right, wrong } from './finding.ts';

export type Settings = Readonly<Record<string, string | undefined>>;

/** The secrets that functions are deployed with, by the setting that asks for each. */
const secrets: [name: string, setting: string | null][] = [
  ['TMDB_READ_TOKEN', null],
  ['DIGEST_KEY', null],
  ['SMTP_URL', 'MAIL_FROM'],
  ['PUSH_PRIVATE_KEY', 'PUSH_PUBLIC_KEY'],
  ['ELASTICSEARCH_API_KEY', 'ELASTICSEARCH_URL'],
  ['AI_KEYS', 'AI_MODELS'],
  ['METRICS_TOKEN', 'METRICS_BY_TOKEN'],
];

export async function examineSecrets(
  ask: CloudRequest['ask'],
  project: string,
  settings: Settings,
): Promise<Finding[]> {
  const needed = secrets.filter(
    ([, setting]) => setting === null || !['', 'false'].includes(settings[setting] ?? ''),
  );
  return Promise.all(
    needed.map(async ([name]) =>
      (await isStored(ask, project, name))
        ? right(name, 'stored')
        : wrong(name, `npm run firebase -- functions:secrets:set ${name} --project ${project}`),
    ),
  );
}

/** Whether a secret has a version that can be used; what is in it isn't read. */
export async function isStored(ask: CloudRequest['ask'], project: string, name: string): Promise<boolean> {
  const path = `secretmanager.googleapis.com/v1/projects/${project}/secrets/${name}/versions/latest`;
  const { state } = z
    .object({ state: z.string() })
    .catch({ state: 'missing' })
    .parse(await ask(path));
  return state === 'ENABLED';
}

/** By `web/.env.<project>`, which the site is built with. */
export function examineLegal(settings: Settings, project: string): Finding[] {
  const file = `web/.env.${project}`;
  const missing = ['LEGAL_NAME', 'LEGAL_ADDRESS', 'LEGAL_EMAIL'].filter((name) => !settings[name]);
  return [
    allOf('imprint', missing, 'says who you are', (names) => `${file} lacks ${names}`),
    settings.LEGAL_IN_FORCE
      ? right('terms and privacy', `in force since ${settings.LEGAL_IN_FORCE}`)
      : wrong('terms and privacy', `drafts: once a lawyer has read them, LEGAL_IN_FORCE in ${file}`),
  ];
}
