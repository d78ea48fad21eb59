/** Marks users who are being deleted, are deleted or suspended, and refuses what these may not do. */
import { isEndedBySignOut } from '@cine/contract/sign-outs';
import { hour } from '@cine/contract/time';
import { FieldValue, type Firestore, type WriteBatch } from 'firebase-admin/firestore';
import { callerRef, readCaller, writeLasting } from '#platform/callers/caller-store.ts';
import { type CallerRecord, callerDocument } from '#platform/callers/documents.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { assertNotSuspended, type Suspension } from './suspension.ts';

/** How long the mark of a deleted user is kept: it outlives their ID token, valid for an hour. */
const keptAfterDeletionMs = 2 * hour;

/** Marks a user as being deleted, in place of all that was stored about them as a caller. */
export function markBeingDeleted(tx: Tx, uid: string): void {
  tx.set(callerRef(tx.db, uid), callerDocument.encode({ gone: true }));
}

/** Marks a user as deleted, until none of their ID tokens is valid. */
export function markDeleted(batch: WriteBatch, db: Firestore, uid: string, deletedAt: number): void {
  const goneUntil = deletedAt + keptAfterDeletionMs;
  batch.set(callerRef(db, uid), callerDocument.encode({ gone: true, goneUntil, expiresAt: goneUntil }));
}

/** Whether a user is being deleted, or was so recently that an ID token may still be valid. */
export function isGone({ gone, goneUntil }: CallerRecord, now: number): boolean {
  return gone === true && (goneUntil === undefined || goneUntil > now);
}

/**
 * Refuses a user who is being deleted: `account-deleted`. Transactions that write about users without reading
 * their account call it, so that nothing erased comes back.
 */
export async function assertNotDeleted(reader: Reader, uid: string, now: number): Promise<void> {
  if (await readIsGone(reader, uid, now)) throw new AppError('account-deleted');
}

/** Marks a user as suspended, or no longer, for calls that write about them without reading their account. */
export function markSuspended(tx: Tx, uid: string, suspension: Suspension | null): void {
  const [fields, dropped] = suspension ? [{ suspension }, 'expiresAt'] : [{}, 'suspension'];
  const without = { [dropped]: FieldValue.delete() };
  tx.set(callerRef(tx.db, uid), callerDocument.encodeMerge(fields, without), { merge: true });
}

/** Throws `account-deleted` or `account-suspended`. */
export function assertMayAct(caller: CallerRecord, now: number): void {
  if (isGone(caller, now)) throw new AppError('account-deleted');
  assertNotSuspended(caller.suspension, now);
}

/**
 * Throws `account-deleted` or `account-suspended`, where a transaction writes about a user without reading
 * their account.
 */
export async function assertMayWrite(tx: Tx, uid: string, now: number): Promise<void> {
  assertMayAct(await readCaller(tx, uid), now);
}

/**
 * As `assertMayWrite`, for what opens the account later: refuses a sign-in that was ended so lately that this
 * instance may not know: `sign-in-invalid`.
 */
export async function assertMayMakeWayIn(
  tx: Tx,
  { uid, signedInAt }: { uid: string; signedInAt: number },
  now: number,
): Promise<void> {
  const caller = await readCaller(tx, uid);
  assertMayAct(caller, now);
  if (caller.signedOutAt !== undefined && isEndedBySignOut(signedInAt, caller.signedOutAt))
    throw new AppError('sign-in-invalid');
}

/** Reads whether a user `isGone`; returns it, where `assertMayAct` would throw. */
export async function readIsGone(reader: Reader, uid: string, now: number): Promise<boolean> {
  return isGone(await readCaller(reader, uid), now);
}

/** Marks that a user signed out everywhere, by which calls refuse ID tokens of earlier sign-ins. */
export function markSignedOut(tx: Tx, uid: string, signedOutAt: number): void {
  writeLasting(tx, uid, { signedOutAt });
}
