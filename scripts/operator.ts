/**
 * `npm run operator -- EMAIL [--revoke]`: makes a user an operator of the local suite, or with `--project ID`
 * of a deployed project, with application default credentials (`gcloud auth application-default login`). An
 * address that isn't verified is refused without `--unverified`, since anyone may have signed up with it.
 */
import { join } from 'node:path';
import type { Accounts } from './operator/claim.ts';
import { usualProject } from './start/place.ts';
import { readPorts } from './start/ports.ts';
import { readCommand, refuse } from './terminal/read-command.ts';

const usage = `npm run operator -- EMAIL [--unverified] [--revoke] [--project ID]

  --unverified  also an address that is not verified
  --revoke      undoes it
  --project ID  in a project, rather than in the local suite`;
const { values, words } = readCommand({
  usage,
  options: {
    revoke: { type: 'boolean', default: false },
    unverified: { type: 'boolean', default: false },
    project: { type: 'string' },
  },
  words: [1, 1],
});
const email = words[0]!;
if (!email.includes('@')) refuse(`${email} is no e-mail address.`, usage);

try {
  console.log(await run());
} catch (error) {
  console.error(inWords(error));
  process.exitCode = 1;
}

/** Returns the message to print. */
async function run(): Promise<string> {
  const accounts = await openAccounts(values.project);
  const { grant, revoke } = await import('./operator/claim.ts');
  return values.revoke ? revoke(accounts, email) : grant(accounts, email, values.unverified);
}

/** Loads what a refusal of wrong words doesn't need. */
async function openAccounts(project: string | undefined): Promise<Accounts> {
  if (project === undefined) {
    const { auth, firestore } = readPorts(join(import.meta.dirname, '..'));
    process.env.FIREBASE_AUTH_EMULATOR_HOST ??= `127.0.0.1:${auth}`;
    process.env.FIRESTORE_EMULATOR_HOST ??= `127.0.0.1:${firestore}`;
    process.env.METADATA_SERVER_DETECTION ??= 'none';
  } else {
    delete process.env.FIREBASE_AUTH_EMULATOR_HOST;
    delete process.env.FIRESTORE_EMULATOR_HOST;
  }
  const [{ initializeApp }, { getAuth }, { getFirestore }] = await Promise.all([
    import('firebase-admin/app'),
    import('firebase-admin/auth'),
    import('firebase-admin/firestore'),
  ]);
  const app = initializeApp({ projectId: project ?? process.env.GCLOUD_PROJECT ?? usualProject });
  return { auth: getAuth(app), db: getFirestore(app) };
}

function inWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  if (code === 'auth/user-not-found')
    return 'Nobody signs in with that address. They have to make an account first, in the dashboard.';
  if (code === 'auth/invalid-email') return `That is not an e-mail address.\n\n${usage}`;
  if (/ECONNREFUSED/.test(message))
    return 'There is no suite on this machine: run npm start first, or name a project with --project ID.';
  if (/credential|invalid_grant/i.test(`${code} ${message}`))
    return `There are no credentials for that project: gcloud auth application-default login. (${message})`;
  return message;
}
