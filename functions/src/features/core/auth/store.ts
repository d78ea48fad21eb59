/** Reads and writes guards of passwords. */
import type { DocumentReference, Firestore, Query } from 'firebase-admin/firestore';
import { readDocument, readDocuments } from '#platform/firestore/documents.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { secretDigestOf } from '#platform/secret-digest.ts';
import { guardDocument } from './documents.ts';
import { type Guard, keptUntil, noGuard } from './guard.ts';

/** What a guard is of: the account of an address, whether there is one or not, or a network. */
export type Guarded = { email: string } | { network: string };

function guardRef(db: Firestore, guarded: Guarded): DocumentReference {
  const name = 'email' in guarded ? `email\n${guarded.email.toLowerCase()}` : `network\n${guarded.network}`;
  return db.collection('signInGuards').doc(secretDigestOf(`guard\n${name}`));
}

/** What is counted against guessing; nothing once that has expired. */
export async function readGuard(tx: Tx, guarded: Guarded, now: number): Promise<Guard> {
  const document = readDocument(guardDocument, await tx.get(guardRef(tx.db, guarded)));
  if (!document || document.expiresAt <= now) return noGuard;
  const { expiresAt: _, ...guard } = document;
  return guard;
}

export function writeGuard(tx: Tx, guarded: Guarded, guard: Guard, now: number): void {
  const document = { ...guard, known: { ...guard.known }, expiresAt: keptUntil(guard, now) };
  tx.set(guardRef(tx.db, guarded), guardDocument.encode(document));
}

export function guardsOf(db: Firestore, uid: string): Query {
  return db.collection('signInGuards').where('uid', '==', uid);
}

export async function loadGuardsOf(db: Firestore, uid: string): Promise<(Guard & { expiresAt: number })[]> {
  const guards = await guardsOf(db, uid).limit(20).get();
  return readDocuments(guardDocument, guards).map(({ value }) => value);
}
