/** Makes a backup step by step; each step may run twice. */
import { minute } from '@cine/contract/time';
import * as z from 'zod';
import type { Backups } from '#clients/cloud/backups.ts';
import { attemptEach } from '#platform/attempt-each.ts';
import type { Outcome } from '../jobs/index.ts';
import { type Backup, backupsPrefix, erasuresPrefix, files, isExpired, manifestOf } from './backup.ts';

const accountsStep = z.strictObject({
  kind: z.literal('accounts'),
  operation: z.string(),
  after: z.string().nullable(),
  page: z.int(),
});
const stepSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('expire'), prefix: z.string() }),
  z.strictObject({ kind: z.literal('documents') }),
  accountsStep,
  z.strictObject({ kind: z.literal('finish'), operation: z.string(), accountFiles: z.int() }),
]);
export type Step = z.output<typeof stepSchema>;

export const firstSteps: readonly Step[] = [
  { kind: 'expire', prefix: backupsPrefix },
  { kind: 'expire', prefix: erasuresPrefix },
  { kind: 'documents' },
];

const deletedAtOnce = 20;

/** What a step did, and those that follow it. */
export async function takeStep(
  backups: Backups,
  backup: Backup,
  data: object,
  now: number,
): Promise<Outcome> {
  const step = stepSchema.parse(data);
  if (step.kind === 'expire') return deleteExpired(backups, step, now);
  if (step.kind === 'documents') return exportDocuments(backups, backup);
  if (step.kind === 'accounts') return writeAccounts(backups, backup, step);
  return finish(backups, backup, step);
}

/** Deletes a page of what has expired; names begin with their dates, so that comes first. */
async function deleteExpired(
  { bucket, keptDays }: Backups,
  step: Extract<Step, { kind: 'expire' }>,
  now: number,
): Promise<Outcome> {
  const { names, next } = await bucket.list(step.prefix);
  const expired = names.filter((name) => isExpired(name, now, keptDays));
  const { failed } = await attemptEach('backups not deleted', expired, deletedAtOnce, bucket.remove);
  if (failed.length > 0) throw new Error(`${failed.length} expired files could not be deleted`);
  const isMore = next !== null && expired.length === names.length;
  return { counts: { expired: expired.length }, added: isMore ? [step] : [] };
}

async function exportDocuments({ bucket, database }: Backups, backup: Backup): Promise<Outcome> {
  const folder = `gs://${bucket.name}/${backup.folder}/${files.documents}`;
  const operation = await database.begin(folder, new Date(backup.snapshotAt));
  const following: Step = { kind: 'accounts', operation, after: null, page: 0 };
  return { added: [following] };
}

async function writeAccounts(
  { bucket, auth }: Backups,
  { folder }: Backup,
  { operation, after, page }: z.output<typeof accountsStep>,
): Promise<Outcome> {
  const { accounts, next } = await auth.page(after);
  await bucket.write(`${folder}/${files.accounts(page)}`, JSON.stringify({ users: accounts }));
  const following: Step =
    next === null
      ? { kind: 'finish', operation, accountFiles: page + 1 }
      : { kind: 'accounts', operation, after: next, page: page + 1 };
  return { counts: { accounts: accounts.length }, added: [following] };
}

/** Waits for the export, which takes minutes, and then says that the backup is whole. */
async function finish(
  { bucket, database, project, keyCheck }: Backups,
  backup: Backup,
  step: Extract<Step, { kind: 'finish' }>,
): Promise<Outcome> {
  const { isDone, fault, documents } = await database.state(step.operation);
  if (!isDone) return { added: [step], addedAfterMs: minute };
  if (fault !== null) throw new Error(`Firestore’s export failed: ${fault}`);
  const { accountFiles } = step;
  const write = (file: string, content: object) =>
    bucket.write(`${backup.folder}/${file}`, JSON.stringify(content, null, 2));
  await write(files.authSettings, { signIn: { allowDuplicateEmails: true } });
  await write(files.manifest, manifestOf(backup, project, { accountFiles, keyCheck: await keyCheck() }));
  return { counts: { documents } };
}
