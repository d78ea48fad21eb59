/** Reads and writes what is kept of callers: how often they called, by a digest of their id. */
import { createHash } from 'node:crypto';
import {
  type DocumentReference,
  type DocumentSnapshot,
  FieldValue,
  type Firestore,
} from 'firebase-admin/firestore';
import { readDocument } from '../firestore/documents.ts';
import { dbOf, get, type Reader } from '../firestore/reader.ts';
import type { Tx } from '../firestore/transact.ts';
import { type CallerRecord, callerDocument } from './documents.ts';

/** A digest of a user's id, for documents that must not reveal whose they are. */
export function callerDigestOf(uid: string): string {
  return createHash('sha256').update(`caller\n${uid}`).digest('base64url');
}

/** `rateLimits/{digest}`: the document about a user as a caller. */
export function callerRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('rateLimits').doc(callerDigestOf(uid));
}

/** What is counted of a caller; empty for one who never called. */
export async function readCaller(reader: Reader, uid: string): Promise<CallerRecord> {
  return toCaller(await get(reader, callerRef(dbOf(reader), uid)));
}

/** Writes something about a caller that is kept for good, unlike the counts of their calls. */
export function writeLasting(tx: Tx, uid: string, fields: Partial<CallerRecord>): void {
  const never = { expiresAt: FieldValue.delete() };
  tx.set(callerRef(tx.db, uid), callerDocument.encodeMerge(fields, never), { merge: true });
}

export function toCaller(snapshot: DocumentSnapshot): CallerRecord {
  return readDocument(callerDocument, snapshot) ?? {};
}
