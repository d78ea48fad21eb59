/**
 * `npm run doctor -- --project ID`: names what a deployed project lacks for signing in and for backups, with
 * application default credentials (`gcloud auth application-default login`). It changes nothing.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { second } from '@cine/contract/time';
import { cloudRequest } from '../functions/src/clients/cloud/request.ts';
import { type Expected, examine } from './doctor/examine.ts';
import { readCommand, refuse } from './terminal/read-command.ts';

const usage = `npm run doctor -- --project ID

Examines what signing in needs in a deployed project: settings and providers of Firebase Auth, secrets, the
web API key, roles, Hosting's rewrites, TTL; and whether backups are made. Changes nothing.

  --project ID  the deployed project

It asks Google with your credentials: gcloud auth application-default login
It ends with 0 if all is right, with 1 if something is wrong (✗) or couldn't be asked (?).`;
const { values } = readCommand({ usage, options: { project: { type: 'string' } } });
if (values.project === undefined) refuse(new Error('Which project? --project is missing.'), usage);

// Google's library looks for credentials at a cloud's server, too, and warns where there is none.
process.removeAllListeners('warning').on('warning', (warning) => {
  if (warning.name !== 'MetadataLookupWarning') console.warn(warning);
});

const marks = { right: '✓', wrong: '✗', unknown: '?' };
const cloud = cloudRequest(values.project, process.env.DOCTOR_API, 20 * second);
const findings = await examine(cloud, values.project, expected(), Date.now());
for (const { about, state, words } of findings) console.log(`${marks[state]} ${about}: ${words}`);
if (findings.some(({ state }) => state !== 'right')) process.exitCode = 1;

function expected(): Expected {
  const read = (file: string) => JSON.parse(readFileSync(join(import.meta.dirname, '..', file), 'utf8'));
  const { hosting } = read('firebase.json') as {
    hosting: { rewrites: { source: string; function?: object }[] };
  };
  const { fieldOverrides } = read('firestore.indexes.json') as {
    fieldOverrides: { collectionGroup: string; fieldPath: string; ttl?: boolean }[];
  };
  return {
    rewrites: hosting.rewrites.filter((each) => each.function).map(({ source }) => source),
    ttl: fieldOverrides
      .filter(({ ttl }) => ttl)
      .map(({ collectionGroup, fieldPath }) => `${collectionGroup}.${fieldPath}`),
  };
}
