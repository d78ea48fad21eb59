/** Reads and writes `groups/{groupId}/evenings/{sessionId}`. */
import type { DocumentOf } from '@cine/contract/documents/codec';
import {
  type CollectionReference,
  type DocumentReference,
  type DocumentSnapshot,
  FieldPath,
  type Firestore,
  type Query,
  Timestamp,
} from 'firebase-admin/firestore';
import { readDocument, readDocuments } from '#platform/firestore/documents.ts';
import { readablePage } from '#platform/firestore/paging.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { groupEveningDocument } from './documents.ts';
import type { GroupEvening } from './evening.ts';

function eveningsOf(db: Firestore, groupId: string): CollectionReference {
  return db.collection('groups').doc(groupId).collection('evenings');
}

function eveningRef(db: Firestore, { groupId, id }: Pick<GroupEvening, 'groupId' | 'id'>): DocumentReference {
  return eveningsOf(db, groupId).doc(id);
}

export async function readEvening(
  tx: Tx,
  key: Pick<GroupEvening, 'groupId' | 'id'>,
): Promise<GroupEvening | null> {
  return toEvening(await tx.get(eveningRef(tx.db, key)));
}

export function writeEvening(tx: Tx, { id, ...evening }: GroupEvening): void {
  const memberIds = Object.keys(evening.people).sort();
  const movieIds = evening.movies.map(({ movieId }) => movieId);
  tx.set(
    eveningRef(tx.db, { groupId: evening.groupId, id }),
    groupEveningDocument.encode({ ...evening, memberIds, movieIds }),
  );
}

export function deleteEvening(tx: Tx, evening: GroupEvening): void {
  tx.delete(eveningRef(tx.db, evening));
}

/** When a group watched a movie at its evenings. */
export async function readWatchedAt(tx: Tx, groupId: string, movieId: number): Promise<number[]> {
  const all = await tx.get(eveningsOf(tx.db, groupId).where('movieIds', 'array-contains', movieId));
  return readDocuments(groupEveningDocument, all).flatMap(({ value }) =>
    value.movies.filter((movie) => movie.movieId === movieId).map(({ watchedAt }) => watchedAt),
  );
}

export async function loadEvenings(
  db: Firestore,
  groupId: string,
  after: Pick<GroupEvening, 'at' | 'id'> | null,
  limit: number,
): Promise<{ evenings: GroupEvening[]; hasMore: boolean }> {
  const inOrder = eveningsOf(db, groupId).orderBy('at', 'desc').orderBy(FieldPath.documentId(), 'desc');
  const from = after && [Timestamp.fromMillis(after.at), after.id];
  const { items, hasMore } = await readablePage(groupEveningDocument, inOrder, from, limit);
  return { evenings: items.map(toState), hasMore };
}

export async function loadEveningsNaming(
  db: Firestore,
  uid: string,
  afterPath: string | null,
  limit: number,
): Promise<{ items: GroupEvening[]; next: string | null }> {
  return pageOf(db.collectionGroup('evenings').where('memberIds', 'array-contains', uid), afterPath, limit);
}

export async function loadEveningsWith(
  db: Firestore,
  movieId: number,
  afterPath: string | null,
  limit: number,
): Promise<{ items: GroupEvening[]; next: string | null }> {
  return pageOf(
    db.collectionGroup('evenings').where('movieIds', 'array-contains', movieId),
    afterPath,
    limit,
  );
}

async function pageOf(query: Query, afterPath: string | null, limit: number) {
  const ordered = query.orderBy(FieldPath.documentId()).limit(limit);
  const { docs } = await (afterPath === null
    ? ordered
    : ordered.startAfter(query.firestore.doc(afterPath))
  ).get();
  const items = readDocuments(groupEveningDocument, docs).map(toState);
  return { items, next: docs.length < limit ? null : docs.at(-1)!.ref.path };
}

export async function deleteEvenings(db: Firestore, groupId: string): Promise<void> {
  await db.recursiveDelete(eveningsOf(db, groupId));
}

function toEvening(snapshot: DocumentSnapshot): GroupEvening | null {
  const value = readDocument(groupEveningDocument, snapshot);
  return value && toState({ id: snapshot.id, value });
}

function toState({
  id,
  value,
}: {
  id: string;
  value: DocumentOf<typeof groupEveningDocument>;
}): GroupEvening {
  const { memberIds: _members, movieIds: _movies, ...evening } = value;
  return { id, ...evening };
}
