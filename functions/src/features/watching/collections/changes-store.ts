/** Reads and writes `users/{uid}/collectionChanges/{id}`, by which changes are undone. */
import { undoneForHours } from '@cine/contract/operations/watching/collection-parts';
import { hour } from '@cine/contract/time';
import type { CollectionReference, DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readableDocuments, readDocument, readDocuments } from '#platform/firestore/documents.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { type CollectionChange, collectionChangeDocument } from './documents.ts';
import type { MovieChanges } from './movie-changes.ts';
import { nameOfPlace, type Place } from './place.ts';
import { othersNamedIn, withoutUser } from './writers.ts';

export type StoredChange = CollectionChange & { id: string };

function changesOf(db: Firestore, uid: string): CollectionReference {
  return db.collection('users').doc(uid).collection('collectionChanges');
}

/** Keeps what one transaction of a call changed, unless that is nothing. */
export function writeChange(
  tx: Tx,
  uid: string,
  change: string,
  step: number,
  at: number,
  changed: readonly [Place, MovieChanges][],
): void {
  const collections = changed
    .filter(([, changes]) => !isNothing(changes))
    .map(([place, { addedIds, written, removed, coverId, worded = [], placed }]) => ({
      collection: nameOfPlace(place, uid),
      addedIds,
      ...(written && { written }),
      removed: [...removed],
      ...(coverId !== undefined && { coverId }),
      ...(worded.length > 0 && { worded }),
      ...(placed && { placed }),
    }));
  if (collections.length === 0) return;
  const namedIds = othersNamedIn(
    uid,
    collections.flatMap(({ removed }) => removed),
  );
  const document = {
    change,
    at,
    expiresAt: at + undoneForHours * hour,
    ...(namedIds.length > 0 && { namedIds }),
    collections,
  };
  tx.set(changesOf(tx.db, uid).doc(`${change}-${step}`), collectionChangeDocument.encode(document));
}

function isNothing({ addedIds, removed, worded = [], placed }: MovieChanges): boolean {
  return addedIds.length + removed.length + worded.length === 0 && !placed;
}

export function deleteChange(tx: Tx, uid: string, id: string): void {
  tx.delete(changesOf(tx.db, uid).doc(id));
}

export async function readChange(tx: Tx, uid: string, id: string): Promise<CollectionChange | null> {
  const [change] = readDocuments(collectionChangeDocument, [await tx.get(changesOf(tx.db, uid).doc(id))]);
  return change?.value ?? null;
}

/** The parts of what one call changed. */
export async function loadChangesOf(db: Firestore, uid: string, change: string): Promise<StoredChange[]> {
  const parts = await changesOf(db, uid).where('change', '==', change).get();
  return readDocuments(collectionChangeDocument, parts).map(({ id, value }) => ({ id, ...value }));
}

/** Where changes of others name a user. */
export async function loadChangesNaming(
  db: Firestore,
  uid: string,
  limit: number,
): Promise<DocumentReference[]> {
  const naming = db.collectionGroup('collectionChanges').where('namedIds', 'array-contains', uid);
  return readableDocuments(collectionChangeDocument, await naming.limit(limit).get()).map(({ ref }) => ref);
}

/** Takes a user out of those whom a change names. */
export async function eraseFromChange(tx: Tx, ref: DocumentReference, uid: string): Promise<void> {
  const change = readDocument(collectionChangeDocument, await tx.get(ref));
  if (!change) return;
  const { namedIds = [], collections, ...rest } = change;
  const leftIds = namedIds.filter((id) => id !== uid);
  const unnamed = collections.map(({ removed, ...others }) => ({
    ...others,
    removed: removed.map((entry) => withoutUser(entry, uid)),
  }));
  const document = { ...rest, ...(leftIds.length > 0 && { namedIds: leftIds }), collections: unnamed };
  tx.set(ref, collectionChangeDocument.encode(document));
}
