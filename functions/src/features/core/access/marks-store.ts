import { hour } from '@cine/contract/time';
import { type DocumentData, type DocumentSnapshot, FieldValue } from 'firebase-admin/firestore';
import { AppError } from '#platform/errors/app-error.ts';
import { readDocument } from '#platform/firestore/documents.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { callsRef } from '#platform/limits/call-counts.ts';
import { callsDocument } from '#platform/limits/documents.ts';
import { assertNotSuspended, type Suspension } from './suspension.ts';

/** An ID token is valid for an hour, even if its user is deleted; the mark outlives it. */
const keptAfterDeletionMs = 2 * hour;

/** The document that marks a user as being deleted, or as deleted at an instant. */
export function deletionMark(deletedAt: number | null): DocumentData {
  if (deletedAt === null) return callsDocument.encode({ gone: true });
  const goneUntil = deletedAt + keptAfterDeletionMs;
  return callsDocument.encode({ gone: true, goneUntil, expiresAt: goneUntil });
}

/**
 * Whether a user is being deleted, or was so recently that an ID token may still be valid. Kept with the
 * failed calls, which are read anyway where accounts are created.
 */
export function isGone(calls: DocumentSnapshot, now: number): boolean {
  const { gone, goneUntil } = readDocument(callsDocument, calls) ?? {};
  return gone === true && (goneUntil === undefined || goneUntil > now);
}

/**
 * Refuses a user who is being deleted: `account-deleted`. Transactions that write about users without reading
 * their account call it, so that nothing erased comes back.
 */
export async function assertNotDeleted(reader: Reader, uid: string, now: number): Promise<void> {
  if (isGone(await get(reader, callsRef(dbOf(reader), uid)), now)) throw new AppError('account-deleted');
}

/** Marks a user as suspended, or no longer, for calls that write about them without reading their account. */
export function markSuspended(tx: Tx, uid: string, suspension: Suspension | null): void {
  const [stored, dropped] = suspension ? [{ suspension }, 'expiresAt'] : [{}, 'suspension'];
  const without = { [dropped]: FieldValue.delete() };
  tx.set(callsRef(tx.db, uid), callsDocument.encodeMerge(stored, without), { merge: true });
}

/** Throws `account-deleted` or `account-suspended`, by the document with the user's failed calls. */
export function assertMayAct(calls: DocumentSnapshot, now: number): void {
  if (isGone(calls, now)) throw new AppError('account-deleted');
  assertNotSuspended(readDocument(callsDocument, calls)?.suspension, now);
}

/**
 * Throws `account-deleted` or `account-suspended`, where a transaction writes about a user without reading
 * their account.
 */
export async function assertMayWrite(tx: Tx, uid: string, now: number): Promise<void> {
  assertMayAct(await tx.get(callsRef(tx.db, uid)), now);
}

/** Whether a user is being deleted, or was lately, for background functions. */
export async function readIsGone(tx: Tx, uid: string, now: number): Promise<boolean> {
  return isGone(await tx.get(callsRef(tx.db, uid)), now);
}
