/** Brings a backup back: its documents, its accounts, and what was erased since erased again. */
import { setTimeout as delay } from 'node:timers/promises';
import { second } from '@cine/contract/time';
import type { QueryDocumentSnapshot } from 'firebase-admin/firestore';
import {
  accountsFileSchema,
  type ExportedAccount,
  type HashParameters,
} from '../../functions/src/clients/cloud/auth-accounts.ts';
import type { Backups } from '../../functions/src/clients/cloud/backups.ts';
import { allNames } from '../../functions/src/clients/cloud/bucket.ts';
import type { Context } from '../../functions/src/context.ts';
import { dayOf, erasureIn, erasuresPrefix, files } from '../../functions/src/features/core/backups/index.ts';
import { beginDeletion } from '../../functions/src/features/faces/privacy/delete-service.ts';
import { attemptEach } from '../../functions/src/platform/attempt-each.ts';
import { callerDigestOf } from '../../functions/src/platform/callers/caller-store.ts';
import { readManifest } from './manifest.ts';

export type RestoreOptions = {
  /** How the passwords were hashed; null in the local suite. */
  hash: HashParameters | null;
  withAccounts: boolean;
  /** A former try may have brought some of the accounts back. */
  isContinued?: boolean;
  pauseMs?: number;
};

export type Restored = {
  snapshotAt: string | null;
  accounts: number;
  /** Accounts that Auth refused, and why. */
  refused: string[];
  /** Whether somebody was erased after the backup. */
  isErased: (uid: string) => boolean;
};

/** Imports documents and accounts into what should be empty. Every step may be repeated. */
export async function bringBack(
  backups: Backups,
  folder: string,
  { hash, withAccounts, isContinued = false, pauseMs = 5 * second }: RestoreOptions,
): Promise<Restored> {
  const { backup } = await readManifest(backups, folder);
  const accounts = withAccounts ? await readAccounts(backups, folder, backup?.accountFiles ?? 1) : [];
  const needsHash = hash === null && process.env.FIREBASE_AUTH_EMULATOR_HOST === undefined;
  if (needsHash && accounts.some(({ passwordHash }) => passwordHash))
    throw new Error(
      'How passwords were hashed must be said with --hash-parameters; docs/operations.md tells where it is.',
    );
  await importDocuments(backups, `${folder}/${files.documents}`, pauseMs);
  const erased = await digestsErasedSince(
    backups,
    backup ? dayOf({ snapshotAt: Date.parse(backup.snapshotAt) }) : '',
  );
  const isErased = (uid: string) => erased.has(callerDigestOf(uid));
  const survivors = accounts.filter(({ localId }) => !isErased(localId));
  const refused: string[] = [];
  for (let from = 0; from < survivors.length; from += accountsAtOnce) {
    const some = survivors.slice(from, from + accountsAtOnce);
    refused.push(...(await backups.auth.add(some, hash, { replaces: isContinued })));
  }
  return {
    snapshotAt: backup?.snapshotAt ?? null,
    accounts: survivors.length - refused.length,
    refused,
    isErased,
  };
}

/** Throws unless the database and Auth have nothing. */
export async function assertEmpty(
  { db }: Context,
  { auth, project }: Backups,
  withAccounts: boolean,
  hint = '',
): Promise<void> {
  const collections = await db.listCollections();
  const { accounts } = withAccounts ? await auth.page(null) : { accounts: [] };
  const full = [
    ...(collections.length > 0
      ? [
          `documents in ${collections
            .map(({ id }) => id)
            .slice(0, 5)
            .join(', ')}`,
        ]
      : []),
    ...(accounts.length > 0 ? ['accounts in Firebase Auth'] : []),
  ];
  if (full.length > 0) throw new Error(`${project} isn’t empty: it has ${full.join(' and ')}.${hint}`);
}

async function readAccounts({ bucket }: Backups, folder: string, count: number): Promise<ExportedAccount[]> {
  const all: ExportedAccount[] = [];
  for (let page = 0; page < count; page += 1) {
    const file = await bucket.read(`${folder}/${files.accounts(page)}`);
    if (file) all.push(...accountsFileSchema.parse(JSON.parse(file.toString())).users);
  }
  return all;
}

async function importDocuments(
  { bucket, database }: Backups,
  folder: string,
  pauseMs: number,
): Promise<void> {
  const operation = await database.beginImport(`gs://${bucket.name}/${folder}`);
  for (;;) {
    const { isDone, fault } = await database.state(operation);
    if (fault !== null) throw new Error(`Firestore’s import failed: ${fault}`);
    if (isDone) return;
    await delay(pauseMs);
  }
}

async function digestsErasedSince({ bucket }: Backups, day: string): Promise<Set<string>> {
  const digests = new Set<string>();
  for await (const name of allNames(bucket, erasuresPrefix)) {
    const erasure = erasureIn(name);
    if (erasure.day >= day) digests.add(erasure.digest);
  }
  return digests;
}

const accountsAtOnce = 1000;
const erasedAtOnce = 10;

/** Begins to erase the users who were erased after the backup; tasks or the sweep do the rest. */
export async function eraseAgain(context: Context, isErased: Restored['isErased']): Promise<number> {
  const users = context.db.collection('users').select().stream() as AsyncIterable<QueryDocumentSnapshot>;
  const uids: string[] = [];
  for await (const { id } of users) if (isErased(id)) uids.push(id);
  const { done, failed } = await attemptEach('users not erased again', uids, erasedAtOnce, (uid) =>
    beginDeletion(context, uid),
  );
  if (failed.length > 0) throw new Error(`${failed.length} users could not be erased again: use --continue`);
  return done.filter(Boolean).length;
}
