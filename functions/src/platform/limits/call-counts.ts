import { createHash } from 'node:crypto';
import { type DocumentReference, FieldPath, type Firestore, type Query } from 'firebase-admin/firestore';
import { readDocument, readDocuments } from '../firestore/documents.ts';
import { budgetDocument, callsDocument } from './documents.ts';

/** A digest of a user's id, for documents that must not reveal whose they are. */
export function digestOf(uid: string): string {
  return createHash('sha256').update(`caller\n${uid}`).digest('base64url');
}

/** `rateLimits/{digest}`: a user's calls that are counted afterwards, by window, and whether the user is deleted. */
export function callsRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('rateLimits').doc(digestOf(uid));
}

/** `rateLimits/{digest}:{operation}`: what is left of a user's budget. */
export function budgetsOf(db: Firestore, uid: string): Query {
  const [id, digest] = [FieldPath.documentId(), digestOf(uid)];
  // In ASCII, the semicolon follows the colon.
  return db.collection('rateLimits').where(id, '>=', `${digest}:`).where(id, '<', `${digest};`);
}

/** How often a user recently called which operation; `expiresAt` in epoch milliseconds. */
export async function loadCalls(
  db: Firestore,
  uid: string,
): Promise<{ operation: string; calls: number; expiresAt: number }[]> {
  const [counts, budgets] = await Promise.all([callsRef(db, uid).get(), budgetsOf(db, uid).get()]);
  const { windows = {}, expiresAt = 0 } = readDocument(callsDocument, counts) ?? {};
  return [
    ...readDocuments(budgetDocument, budgets).map(({ id, value }) => ({
      operation: id.split(':')[1]!,
      calls: value.used,
      expiresAt: value.expiresAt,
    })),
    ...Object.entries(windows).map(([window, { calls }]) => ({
      operation: window.split(':')[0]!,
      calls,
      expiresAt,
    })),
  ];
}
