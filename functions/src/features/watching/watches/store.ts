/** Reads and writes `users/{uid}/watches/{watchId}`. */
import { chunksOf } from '@cine/contract/chunks-of';
import { watchDocument } from '@cine/contract/documents/watches';
import {
  type CollectionReference,
  type DocumentSnapshot,
  FieldPath,
  type Firestore,
  type Query,
  type QueryDocumentSnapshot,
  type QuerySnapshot,
  Timestamp,
} from 'firebase-admin/firestore';
import { readDocument, readDocuments, readField } from '#platform/firestore/documents.ts';
import {
  maxIdsPerQuery,
  type Page,
  pageById,
  pageByOwner,
  pathAfterAllOf,
  readablePage,
  readHasOthers,
} from '#platform/firestore/paging.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { maxDeciding, maxRecounted, type WatchEvent } from './watch.ts';

function watchCollection(db: Firestore, uid: string): CollectionReference {
  return db.collection('users').doc(uid).collection('watches');
}

export async function readWatch(reader: Reader, uid: string, watchId: string): Promise<WatchEvent | null> {
  return toWatch(await get(reader, watchCollection(dbOf(reader), uid).doc(watchId)));
}

/** A page of a user's watches, the last watched first. */
export async function loadNewestWatches(
  db: Firestore,
  uid: string,
  after: Pick<WatchEvent, 'watchedAt' | 'id'> | null,
  limit: number,
): Promise<{ watches: WatchEvent[]; hasMore: boolean }> {
  const inOrder = watchCollection(db, uid)
    .orderBy('watchedAt', 'desc')
    .orderBy(FieldPath.documentId(), 'desc');
  const from = after && [Timestamp.fromMillis(after.watchedAt), after.id];
  const { items, hasMore } = await readablePage(watchDocument, inOrder, from, limit);
  return { watches: items.map(({ id, value }) => ({ id, ...value })), hasMore };
}

/** A user's watches of a movie that decide what follows from it, withdrawn ones too; usually one. */
export async function readWatchesOfMovie(tx: Tx, uid: string, movieId: number): Promise<WatchEvent[]> {
  return readNewestWatchesOfMovie(tx, uid, movieId, maxDeciding);
}

/** A user's watches of one movie that were recorded last, the last first. */
export async function readNewestWatchesOfMovie(
  tx: Tx,
  uid: string,
  movieId: number,
  limit: number,
): Promise<WatchEvent[]> {
  const ofMovie = watchCollection(tx.db, uid).where('movieId', '==', movieId);
  return toWatches(await tx.get(ofMovie.orderBy('recordedAt', 'desc').limit(limit)));
}

/** The watch of a local week that was counted last, which lists all the week's movies; null without one. */
export async function readLastCountedOfWeek(tx: Tx, uid: string, monday: string): Promise<WatchEvent | null> {
  const ofWeek = watchCollection(tx.db, uid).where('day.monday', '==', monday);
  const [lastCounted = null] = toWatches(await tx.get(ofWeek.orderBy('day.count', 'desc').limit(1)));
  return lastCounted;
}

/** A user's watches of some movies that still count, those recorded last up to a limit for thirty movies. */
export async function loadWatchesOfMovies(
  db: Firestore,
  uid: string,
  movieIds: readonly number[],
  limit: number,
): Promise<WatchEvent[]> {
  const ofMovies = (ids: number[]) =>
    watchCollection(db, uid).where('movieId', 'in', ids).orderBy('recordedAt', 'desc').limit(limit);
  const snapshots = await Promise.all(
    chunksOf(movieIds, maxIdsPerQuery).map((chunk) => ofMovies(chunk).get()),
  );
  return snapshots.flatMap(toWatches).filter(({ withdrawn }) => !withdrawn);
}

/** A user's watches of some movies that were recorded since an instant and count, thirty of thirty movies. */
export async function readWatchesSince(
  tx: Tx,
  uid: string,
  movieIds: readonly number[],
  since: number,
): Promise<WatchEvent[]> {
  const ofMovies = (ids: number[]) =>
    watchCollection(tx.db, uid)
      .where('movieId', 'in', ids)
      .where('recordedAt', '>=', Timestamp.fromMillis(since))
      .orderBy('recordedAt', 'desc')
      .limit(maxIdsPerQuery);
  const snapshots = await Promise.all(
    chunksOf(movieIds, maxIdsPerQuery).map((chunk) => tx.get(ofMovies(chunk))),
  );
  return snapshots.flatMap(toWatches).filter(({ withdrawn }) => !withdrawn);
}

/** A user's watches that were recorded, withdrawn or otherwise changed since an instant. */
export async function loadWatchesChangedSince(
  db: Firestore,
  uid: string,
  since: number,
): Promise<WatchEvent[]> {
  const changed = watchCollection(db, uid).where('changedAt', '>=', Timestamp.fromMillis(since));
  return toWatches(await changed.get());
}

/** Ids of the latest watches recorded for a guest since an instant, up to a limit. */
export async function loadIdsWatchedAsGuest(
  db: Firestore,
  uid: string,
  since: number,
  limit: number,
): Promise<string[]> {
  const asGuest = watchCollection(db, uid).where('company.asGuest', '==', true);
  const recent = asGuest.where('recordedAt', '>=', Timestamp.fromMillis(since)).orderBy('recordedAt', 'desc');
  return (await recent.limit(limit).select().get()).docs.map(({ id }) => id);
}

/** What an evening recorded of a movie, for whom. */
export async function readWatchesOfEvening(
  tx: Tx,
  { sessionId, movieId }: { sessionId: string; movieId: number },
  limit: number,
): Promise<{ uid: string; watch: WatchEvent }[]> {
  const ofEvening = allOfMovie(tx.db, movieId).where('sessionId', '==', sessionId);
  const { docs } = await tx.get(ofEvening.limit(limit));
  return docs.flatMap((document) => {
    const watch = toWatch(document);
    return watch ? [{ uid: document.ref.parent.parent!.id, watch }] : [];
  });
}

/** A user's watches of some local dates, the last included, withdrawn ones too; up to a limit, if given. */
export async function loadWatchesOfDates(
  db: Firestore,
  uid: string,
  from: string,
  to: string,
  limit?: number,
): Promise<WatchEvent[]> {
  const inDates = ofDates(db, uid, from, to);
  return toWatches(await (limit === undefined ? inDates : inDates.limit(limit)).get());
}

/** A user's watches of some local dates, the last included, withdrawn or not; latest first, up to a limit. */
export async function readWatchesOfDates(
  tx: Tx,
  uid: string,
  from: string,
  to: string,
  limit: number,
): Promise<WatchEvent[]> {
  return toWatches(await tx.get(ofDates(tx.db, uid, from, to).orderBy('day.date', 'desc').limit(limit)));
}

function ofDates(db: Firestore, uid: string, from: string, to: string): Query {
  return watchCollection(db, uid).where('day.date', '>=', from).where('day.date', '<=', to);
}

const recountPage = 500;

/** Reads the watches that a recount looks at one page at a time, as very many would not fit in memory. */
export async function readEachWatchSince(
  tx: Tx,
  uid: string,
  since: number,
  take: (watch: WatchEvent) => void,
): Promise<void> {
  await takeSince(tx.db, uid, since, (page) => tx.get(page), take);
}

/** The watches that a recount looks at, all at once and outside a transaction. */
export async function loadWatchesSince(db: Firestore, uid: string, since: number): Promise<WatchEvent[]> {
  const all: WatchEvent[] = [];
  await takeSince(
    db,
    uid,
    since,
    (page) => page.get(),
    (watch) => all.push(watch),
  );
  return all;
}

/**
 * The watches that a recount looks at: the last recorded since an instant, at most `maxRecounted`, withdrawn
 * ones too.
 */
async function takeSince(
  db: Firestore,
  uid: string,
  since: number,
  get: (page: Query) => Promise<QuerySnapshot>,
  take: (watch: WatchEvent) => void,
): Promise<void> {
  const recorded = watchCollection(db, uid).where('recordedAt', '>=', Timestamp.fromMillis(since));
  const lastFirst = recorded.orderBy('recordedAt', 'desc').limit(recountPage);
  let page = lastFirst;
  for (let taken = 0; taken < maxRecounted; taken += recountPage) {
    const snapshot = await get(page);
    for (const watch of toWatches(snapshot)) take(watch);
    if (snapshot.size < recountPage) return;
    page = lastFirst.startAfter(snapshot.docs.at(-1)!);
  }
}

/** Watches that a promotion repointed, the last recorded first, after some of them. */
export async function readRepointedWatches(
  tx: Tx,
  uid: string,
  formerId: number,
  after: number,
  limit: number,
): Promise<WatchEvent[]> {
  const repointed = watchCollection(tx.db, uid)
    .where('was.movieId', '==', formerId)
    .orderBy('recordedAt', 'desc');
  return toWatches(await tx.get(repointed.offset(after).limit(limit)));
}

/** When the user's newest watch was recorded; null if there is none. */
export async function readLastRecordedAt(tx: Tx, uid: string): Promise<number | null> {
  const snapshot = await tx.get(
    watchCollection(tx.db, uid).orderBy('recordedAt', 'desc').limit(1).select('recordedAt'),
  );
  const [newest] = snapshot.docs;
  return (newest && readField(watchDocument, newest, 'recordedAt')) ?? null;
}

/** A page of a user's watches by id, withdrawn ones too. */
export async function loadWatches(
  db: Firestore,
  uid: string,
  afterId: string | null,
  limit: number,
): Promise<WatchEvent[]> {
  const page = await pageById(watchCollection(db, uid), afterId, limit);
  return toWatches(page);
}

export async function countWatches(db: Firestore, uid: string): Promise<number> {
  return (await watchCollection(db, uid).count().get()).data().count;
}

/** Writes a watch, changed at an instant. */
export function writeWatch(tx: Tx, uid: string, watch: WatchEvent, changedAt: number): void {
  tx.set(watchCollection(tx.db, uid).doc(watch.id), toDocument({ ...watch, changedAt }));
}

/** Writes a new watch; an existing one fails the transaction (`isAlreadyExists`). */
export function createWatch(tx: Tx, uid: string, watch: WatchEvent): void {
  const changedAt = watch.recordedAt;
  tx.create(watchCollection(tx.db, uid).doc(watch.id), toDocument({ ...watch, changedAt }));
}

export function deleteWatch(tx: Tx, uid: string, watchId: string): void {
  tx.delete(watchCollection(tx.db, uid).doc(watchId));
}

/** Whether any user has watched a movie. */
export async function hasWatches(tx: Tx, movieId: number): Promise<boolean> {
  return !(await tx.get(allOfMovie(tx.db, movieId).limit(1))).empty;
}

/** Whether any other user has watched a movie. */
export async function hasOthersWatches(tx: Tx, movieId: number, uid: string): Promise<boolean> {
  return readHasOthers(tx, allOfMovie(tx.db, movieId), uid);
}

/** Users who watched a movie, each once, after a given one; `next` is the last of them, null at the end. */
export async function loadWatchersOf(
  db: Firestore,
  movieId: number,
  afterUid: string | null,
  limit: number,
): Promise<Page<string>> {
  const after = afterUid === null ? null : pathAfterAllOf(afterUid);
  const page = await pageByOwner(allOfMovie(db, movieId), after, limit);
  const items = [...new Set(page.items)];
  return { items, next: page.next === null ? null : items.at(-1)! };
}

function allOfMovie(db: Firestore, movieId: number): Query {
  return db.collectionGroup('watches').where('movieId', '==', movieId);
}

/** Withdraws a watch; what another user withdraws still keeps its day. */
export function writeWithdrawn(
  tx: Tx,
  uid: string,
  watchId: string,
  byOther: boolean,
  changedAt: number,
): void {
  const fields = { withdrawn: true, changedAt, ...(byOther && { keepsDay: true as const }) };
  tx.update(watchCollection(tx.db, uid).doc(watchId), watchDocument.encodeFields(fields));
}

function toDocument({ id: _id, ...watch }: WatchEvent) {
  return watchDocument.encode(watch);
}

function toWatch(snapshot: DocumentSnapshot): WatchEvent | null {
  const watch = readDocument(watchDocument, snapshot);
  return watch && { id: snapshot.id, ...watch };
}

// Progress, exports and merges must see every watch, so one that can't be read fails them.
function toWatches(snapshot: QuerySnapshot | readonly QueryDocumentSnapshot[]): WatchEvent[] {
  return readDocuments(watchDocument, snapshot).map(({ id, value }) => ({ id, ...value }));
}
