/** Reads and writes collections and their parts, and finds watchlists that changed. */
import {
  collectedMovieDocument,
  collectionDocument,
  collectionPartDocument,
} from '@cine/contract/documents/collections';
import { standingCollections } from '@cine/contract/operations/watching/collection-parts';
import {
  type CollectionReference,
  type DocumentReference,
  FieldPath,
  type Firestore,
  type Query,
  type QueryDocumentSnapshot,
  Timestamp,
} from 'firebase-admin/firestore';
import {
  readableDocuments,
  readableFields,
  readDocument,
  readDocuments,
} from '#platform/firestore/documents.ts';
import { type Page, pageByPath, readHasOthers } from '#platform/firestore/paging.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { isForCollectors, isStanding, type StoredCollection } from './access/access.ts';
import type { Collected } from './collected.ts';
import { isWatchlist, type Place, placeAt } from './place.ts';

export type Watchlist = { uid: string; movieIds: number[] };

/** Instants in epoch milliseconds: from `since` on, and before `until`. */
export type Span = { since: number; until: number };

/** A page of the watchlists that changed within a span, or of all if there is none. */
export async function loadWatchlists(
  db: Firestore,
  changed: Span | null,
  after: QueryDocumentSnapshot | null,
  limit: number,
): Promise<{ watchlists: Watchlist[]; next: QueryDocumentSnapshot | null }> {
  const all = db.collectionGroup('collections');
  const chosen = changed
    ? all
        .where('changedAt', '>=', Timestamp.fromMillis(changed.since))
        .where('changedAt', '<', Timestamp.fromMillis(changed.until))
        .orderBy('changedAt')
    : all;
  const inOrder = chosen.orderBy(FieldPath.documentId()).limit(limit);
  const snapshot = await (after ? inOrder.startAfter(after) : inOrder).get();
  const watchlists = readableDocuments(collectionDocument, snapshot).flatMap(({ ref, value }) => {
    const place = placeAt(ref.path);
    return isWatchlist(place) ? [{ uid: place.ownerId, movieIds: value.movieIds }] : [];
  });
  return { watchlists, next: snapshot.size < limit ? null : snapshot.docs.at(-1)! };
}

type Owner = Pick<Place, 'kind' | 'ownerId'>;

function collectionsOf(db: Firestore, { kind, ownerId }: Owner): CollectionReference {
  const owners = kind === 'user' ? db.collection('users') : db.collection('groups');
  return owners.doc(ownerId).collection('collections');
}

function collectionRef(db: Firestore, place: Place): DocumentReference {
  return collectionsOf(db, place).doc(place.id);
}

function partsOf(db: Firestore, place: Place): CollectionReference {
  return collectionRef(db, place).collection('parts');
}

function legacyMoviesOf(db: Firestore, place: Place): CollectionReference {
  return collectionRef(db, place).collection('movies');
}

/** What a collection is; null if it was never used. */
export async function readCollection(reader: Reader, place: Place): Promise<StoredCollection | null> {
  return readDocument(collectionDocument, await get(reader, collectionRef(dbOf(reader), place)));
}

export function writeCollection(tx: Tx, place: Place, document: StoredCollection): void {
  tx.set(collectionRef(tx.db, place), collectionDocument.encode(document));
}

/** Marks a collection as changed, if there is one. */
export async function touchCollection(tx: Tx, place: Place, changedAt: number): Promise<void> {
  const ref = collectionRef(tx.db, place);
  if ((await tx.get(ref)).exists) tx.update(ref, collectionDocument.encodeFields({ changedAt }));
}

/** The entries in some parts. */
export async function readParts(
  tx: Tx,
  place: Place,
  ids: readonly string[],
): Promise<Map<string, Collected[]>> {
  if (ids.length === 0) return new Map();
  const parts = partsOf(tx.db, place);
  const snapshots = await tx.getAll(...ids.map((id) => parts.doc(id)));
  return new Map(
    readDocuments(collectionPartDocument, snapshots).map(({ id, value }) => [id, value.entries]),
  );
}

/** The entries in some parts, in their order, as far as they can be read. */
export async function loadParts(db: Firestore, place: Place, ids: readonly string[]): Promise<Collected[]> {
  if (ids.length === 0) return [];
  const parts = partsOf(db, place);
  const snapshots = await db.getAll(...ids.map((id) => parts.doc(id)));
  return readableDocuments(collectionPartDocument, snapshots).flatMap(({ value }) => value.entries);
}

export function writePart(tx: Tx, place: Place, id: string, entries: readonly Collected[]): void {
  const movieIds = entries.map(({ movieId }) => movieId);
  tx.set(partsOf(tx.db, place).doc(id), collectionPartDocument.encode({ movieIds, entries: [...entries] }));
}

export function deletePart(tx: Tx, place: Place, id: string): void {
  tx.delete(partsOf(tx.db, place).doc(id));
}

/** Deletes a collection's document and its parts. */
export function removeCollection(tx: Tx, place: Place, { parts }: StoredCollection): void {
  for (const { id } of parts ?? []) deletePart(tx, place, id);
  tx.delete(collectionRef(tx.db, place));
}

/** The movies of a watchlist that a former release wrote, as far as they can be read. */
export async function readLegacyMovies(reader: Reader, place: Place): Promise<Collected[]> {
  const snapshot = await get(reader, legacyMoviesOf(dbOf(reader), place));
  return readableDocuments(collectedMovieDocument, snapshot).map(({ value }) => value);
}

export function deleteLegacyMovie(tx: Tx, place: Place, movieId: number): void {
  tx.delete(legacyMoviesOf(tx.db, place).doc(String(movieId)));
}

export type PlacedCollection = { place: Place; document: StoredCollection };

/**
 * The collections of a user or a group, as far as they can be read. A limit leaves out none of the standing
 * ones, which come after most others by their ids.
 */
export async function loadCollectionsOf(
  db: Firestore,
  owner: Owner,
  limit = Number.POSITIVE_INFINITY,
): Promise<PlacedCollection[]> {
  const all = collectionsOf(db, owner);
  const docs = await docsOf(all, limit);
  if (docs.length < limit) return placedCollections(docs);
  const existingIds = new Set(docs.map(({ id }) => id));
  const others = standingCollections.filter((id) => isStanding({ ...owner, id }) && !existingIds.has(id));
  const left = others.length === 0 ? [] : await db.getAll(...others.map((id) => all.doc(id)));
  return placedCollections([...docs, ...left]);
}

/** The most that one query takes where all are read. */
const pageSize = 100;

/** What a query finds, in the order of paths: `limit` at most, or all, page by page. */
async function docsOf(query: Query, limit: number): Promise<QueryDocumentSnapshot[]> {
  const size = Number.isFinite(limit) ? limit : pageSize;
  const ordered = query.orderBy(FieldPath.documentId()).limit(size);
  const docs: QueryDocumentSnapshot[] = [];
  for (let page = ordered; ; page = ordered.startAfter(docs.at(-1)!)) {
    const pageDocs = (await page.get()).docs;
    docs.push(...pageDocs);
    if (pageDocs.length < size || docs.length >= limit) return docs;
  }
}

/** A user's public collections. */
export async function loadPublicOf(db: Firestore, uid: string, limit: number): Promise<PlacedCollection[]> {
  return placedCollections(await docsOf(publicOf(db, uid), limit));
}

function publicOf(db: Firestore, ownerId: string): Query {
  return collectionsOf(db, { kind: 'user', ownerId }).where('visibility', '==', 'public');
}

/** Whose collections: all of a user or a group, a user's public ones, or others' that a user edits. */
export type CollectionsOf = { kind: 'user' | 'group' | 'public' | 'edited'; ownerId: string };

/** A page of collections in the order of their paths, and the last of them if there are more. */
export async function loadPageOf(
  db: Firestore,
  { kind, ownerId }: CollectionsOf,
  after: Place | null,
  limit: number,
): Promise<{ placed: PlacedCollection[]; next: Place | null }> {
  const all =
    kind === 'edited'
      ? editedBy(db, ownerId)
      : kind === 'public'
        ? publicOf(db, ownerId)
        : collectionsOf(db, { kind, ownerId });
  const ordered = all.orderBy(FieldPath.documentId()).limit(limit + 1);
  const start = after && (kind === 'edited' ? collectionRef(db, after).path : after.id);
  const { docs } = await (start === null ? ordered : ordered.startAfter(start)).get();
  const last = docs.length > limit ? docs[limit - 1] : undefined;
  return { placed: placedCollections(docs.slice(0, limit)), next: last ? placeAt(last.ref.path) : null };
}

/** The movies in those of a user's collections that are for collectors, as far as they can be read. */
export async function readMoviesForCollectors(tx: Tx, uid: string): Promise<Set<number>> {
  const all = await tx.get(collectionsOf(tx.db, { kind: 'user', ownerId: uid }).select('movieIds'));
  const counted = all.docs.filter(({ ref }) => isForCollectors(placeAt(ref.path)));
  return new Set(readableFields(collectionDocument, counted, 'movieIds').flatMap(({ value }) => value));
}

/** How many collections a user or a group made; standing ones have no name. */
export async function readCountOf(tx: Tx, owner: Owner): Promise<number> {
  const made = collectionsOf(tx.db, owner).where('name', '!=', null);
  return (await tx.get(made.count())).data().count;
}

/** One of a user's own collections that they, or an import, made; null if there is none of that id. */
export async function readOwnCollection(
  reader: Reader,
  uid: string,
  id: string,
): Promise<StoredCollection | null> {
  const place = { kind: 'user', ownerId: uid, id } as const;
  return isStanding(place) ? null : readCollection(reader, place);
}

/** The ids of a user's collections that an import made, and that are as it made them. */
export async function loadMadeByImport(db: Firestore, uid: string, importId: string): Promise<Set<string>> {
  const own = collectionsOf(db, { kind: 'user', ownerId: uid });
  const snapshot = await own.where('from.importId', '==', importId).select().get();
  return new Set(snapshot.docs.map(({ id }) => id));
}

/** Collections that a user keeps together with their owners. */
export async function loadEditedBy(
  db: Firestore,
  uid: string,
  limit = Number.POSITIVE_INFINITY,
): Promise<PlacedCollection[]> {
  return placedCollections(await docsOf(editedBy(db, uid), limit));
}

function editedBy(db: Firestore, uid: string): Query {
  return db.collectionGroup('collections').where('editorIds', 'array-contains', uid);
}

/** Where a user keeps collections together with another one. */
export async function loadPlacesSharedWith(db: Firestore, ownerId: string, editor: string): Promise<Place[]> {
  const all = collectionsOf(db, { kind: 'user', ownerId });
  const { docs } = await all.where('editorIds', 'array-contains', editor).select().get();
  return docs.map(({ ref }) => placeAt(ref.path));
}

/** Collections whose entries name a user. */
export async function loadAddedToBy(
  db: Firestore,
  uid: string,
  limit = Number.POSITIVE_INFINITY,
): Promise<PlacedCollection[]> {
  const added = db.collectionGroup('collections').where('addedByIds', 'array-contains', uid);
  return placedCollections(await docsOf(added, limit));
}

/** A group's collections that a user made. */
export async function loadMadeBy(db: Firestore, uid: string, limit: number): Promise<PlacedCollection[]> {
  return placedCollections(
    await db.collectionGroup('collections').where('madeBy', '==', uid).limit(limit).get(),
  );
}

export async function deleteAllOfGroup(db: Firestore, groupId: string): Promise<void> {
  await db.recursiveDelete(collectionsOf(db, { kind: 'group', ownerId: groupId }));
}

/** Whether a movie is in any collection, also in one that it left by being watched. */
export async function hasCollected(tx: Tx, movieId: number): Promise<boolean> {
  const snapshots = await Promise.all(everywhere(tx.db, movieId).map((query) => tx.get(query.limit(1))));
  return snapshots.some(({ empty }) => !empty);
}

/** Whether a movie is in a collection of any other user. */
export async function hasOthersCollected(tx: Tx, movieId: number, uid: string): Promise<boolean> {
  const answers = await Promise.all(everywhere(tx.db, movieId).map((query) => readHasOthers(tx, query, uid)));
  return answers.includes(true);
}

/** A page of the collections' parts, and of former entries, with a movie, by path. */
export async function loadPathsOf(
  db: Firestore,
  movieId: number,
  kind: 'parts' | 'legacy',
  afterPath: string | null,
  limit: number,
): Promise<Page<string>> {
  const [parts, former] = everywhere(db, movieId);
  return pageByPath(kind === 'parts' ? parts : former, afterPath, limit);
}

/** Where a movie is: in parts of collections, and in entries of a former release. */
function everywhere(db: Firestore, movieId: number): [parts: Query, legacy: Query] {
  return [
    db.collectionGroup('parts').where('movieIds', 'array-contains', movieId),
    db.collectionGroup('movies').where('movieId', '==', movieId),
  ];
}

function placedCollections(snapshot: Parameters<typeof readableDocuments>[1]): PlacedCollection[] {
  return readableDocuments(collectionDocument, snapshot).map(({ ref, value }) => ({
    place: placeAt(ref.path),
    document: value,
  }));
}
