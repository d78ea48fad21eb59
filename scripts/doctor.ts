/**
 * `npm run doctor -- --project ID`: names what a project lacks, from nothing to deployed, with application
 * default credentials (`gcloud auth application-default login`). It changes nothing.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { second } from '@cine/contract/time';
import { cloudRequest } from '../functions/src/clients/cloud/request.ts';
import type { Indexes } from './deploy/plan.ts';
import { settingsIn } from './deploy/settings-in.ts';
import { type Expected, examine } from './doctor/examine.ts';
import { readCommand, refuse } from './terminal/read-command.ts';

const usage = `npm run doctor -- --project ID

Examines a project in the order of docs/deployment.md: billing, services, database, web app; settings and
providers of Firebase Auth; secrets, the web API key, imprint; functions, indexes, TTL, rules and Hosting
against what is here; backups and roles. Changes nothing.

  --project ID  the project

It asks Google with your credentials: gcloud auth application-default login
It ends with 0 if all is right, with 1 if something is wrong (✗) or couldn't be asked (?).`;
const { values } = readCommand({ usage, options: { project: { type: 'string' } } });
if (values.project === undefined) refuse(new Error('Which project? --project is missing.'), usage);

// Google's library looks for credentials at a cloud's server, too, and warns where there is none.
process.removeAllListeners('warning').on('warning', (warning) => {
  if (warning.name !== 'MetadataLookupWarning') console.warn(warning);
});

const marks = { right: '✓', wrong: '✗', unknown: '?' };
const cloud = cloudRequest(values.project, process.env.GOOGLE_API, 20 * second);
const findings = await examine(cloud, values.project, expected(values.project), Date.now());
for (const { about, state, words } of findings) console.log(`${marks[state]} ${about}: ${words}`);
if (findings.some(({ state }) => state !== 'right')) process.exitCode = 1;

function expected(project: string): Expected {
  const text = (file: string) => readFileSync(join(import.meta.dirname, '..', file), 'utf8');
  const { hosting } = JSON.parse(text('firebase.json')) as {
    hosting: { rewrites: { source: string; function?: object }[] };
  };
  const { indexes, fieldOverrides } = JSON.parse(text('firestore.indexes.json')) as Indexes;
  return {
    rewrites: hosting.rewrites.filter((each) => each.function).map(({ source }) => source),
    ttl: fieldOverrides
      .filter(({ ttl }) => ttl)
      .map(({ collectionGroup, fieldPath }) => `${collectionGroup}.${fieldPath}`),
    functions: [...text('docs/reference/functions.md').matchAll(/^\| `([\w-]+)` \|/gm)].map(
      ([, name]) => name!,
    ),
    indexes,
    rules: text('firestore.rules'),
    settings: settingsIn(`functions/.env.${project}`),
    // As the site's build has them.
    webSettings: { ...settingsIn(`web/.env.${project}`), ...process.env },
  };
}
