/**
 * `npm run restore -- BACKUP`: brings a backup back into the local suite, or with `--project` and `--bucket`
 * into an empty project. `--drill` rehearses it with 100,000 documents, apart from any suite.
 */
import { readFileSync } from 'node:fs';
import { second } from '@cine/contract/time';
import { hashParametersSchema } from '../functions/src/clients/cloud/auth-accounts.ts';
import { chooseBackup } from './restore/choose-backup.ts';
import { emptySuite } from './restore/empty-suite.ts';
import { assertSameKey } from './restore/key.ts';
import { readManifest } from './restore/manifest.ts';
import { requeue } from './restore/requeue.ts';
import { assertEmpty, bringBack, eraseAgain } from './restore/restore.ts';
import { openTarget } from './restore/target.ts';
import { readCommand, refuse } from './terminal/read-command.ts';
import { runHere } from './terminal/run-here.ts';

/** What a drill of as many documents as usual may take. */
const longestDrillSeconds = 180;

const usage = `npm run restore -- BACKUP [--replace] [--project ID --bucket NAME --hash-parameters FILE]

  BACKUP                  its name in the bucket, such as 2026-11-30T02-30Z-…; "latest"; or a folder on this machine
  --replace               empties the suite first; without it, and always in a project, nothing may be there
  --project ID            into a project, rather than the suite on this machine
  --bucket NAME           the bucket of the backup and of the list of erasures
  --hash-parameters FILE  how the passwords were hashed, as JSON (docs/operations.md)
  --other-key             though DIGEST_KEY is another one, and passkeys and most providers lead nowhere
  --without-accounts      leaves Firebase Auth as it is
  --continue              goes on with a restore that failed: documents and accounts of the backup replace others
  --requeue               only queues anew what the documents wait for, once the functions are deployed
  --drill [--documents N] rehearses it: fills a database with 100,000 documents, loses and restores it`;
const { values, words } = readCommand({
  usage,
  options: {
    replace: { type: 'boolean', default: false },
    project: { type: 'string' },
    bucket: { type: 'string' },
    'hash-parameters': { type: 'string' },
    'other-key': { type: 'boolean', default: false },
    'without-accounts': { type: 'boolean', default: false },
    requeue: { type: 'boolean', default: false },
    continue: { type: 'boolean', default: false },
    drill: { type: 'boolean', default: false },
    documents: { type: 'string', default: '100000' },
  },
  words: [0, 1],
});
const [name] = words;

try {
  if (values.drill) process.exitCode = await rehearse();
  else if (values.requeue) await requeue((await openTarget(values.project, values.bucket)).context);
  else if (name === undefined) refuse('Which backup? Its name is missing.', usage);
  else await restore(name);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function restore(named: string): Promise<void> {
  const { isLocal, context, backups } = await openTarget(values.project, values.bucket);
  if (values.replace && !isLocal) refuse('A project is never emptied from here.', usage);
  const withAccounts = !values['without-accounts'];
  const file = values['hash-parameters'];
  const hash = file === undefined ? null : hashParametersSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const folder = await chooseBackup(backups.bucket, named, Date.now());
  const manifest = await readManifest(backups, folder);
  if (!values['other-key']) await assertSameKey(backups, manifest);
  if (values.replace) await emptySuite(backups.project);
  if (!values.continue)
    await assertEmpty(context, backups, withAccounts, isLocal ? ' --replace empties it first.' : '');
  const { snapshotAt, accounts, refused, isErased } = await bringBack(backups, folder, {
    hash,
    withAccounts,
    isContinued: values.continue,
  });
  const erased = await eraseAgain(context, isErased);
  console.log(
    `${backups.project} is as it was at ${snapshotAt ?? 'the time of its export'}, with ${accounts} accounts.`,
  );
  if (erased > 0) console.log(`${erased} who were erased since are being erased again.`);
  for (const line of refused) console.error(`Firebase Auth refused ${line}`);
  if (refused.length > 0) process.exitCode = 1;
  if (isLocal) await requeue(context);
  console.log('Now: npm run audit, and the steps of docs/operations.md that follow a restore.');
}

/** The drill is a test, which is played with more here, and may take three minutes. */
async function rehearse(): Promise<number> {
  const started = performance.now();
  const code = await runHere(['node_modules/mocha/bin/mocha.js', 'scripts/restore/drill.test.ts', '--bail'], {
    CINE_DRILL_DOCUMENTS: values.documents,
  });
  const seconds = Math.round((performance.now() - started) / second);
  if (seconds <= longestDrillSeconds) return code;
  console.error(`The drill took ${seconds} s, and may take ${longestDrillSeconds}.`);
  return code || 1;
}
