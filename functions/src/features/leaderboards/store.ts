import type { Board } from '@cine/contract/operations/game/leaderboards';
import {
  type DocumentReference,
  type DocumentSnapshot,
  FieldPath,
  FieldValue,
  type Firestore,
  type Query,
  type QueryDocumentSnapshot,
  Timestamp,
} from 'firebase-admin/firestore';
import { readableDocuments, readDocument, readPacked } from '../../platform/firestore/documents.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { type Places, type Standing, standingDocument } from '../standings/index.ts';
import { countsDocument, foldRunDocument } from './documents.ts';
import type { Histogram } from './histogram.ts';
import type { Place } from './place.ts';
import type { Counts } from './ranking.ts';

/** A run that counts, alone; `failed` are those whose result doesn't count. */
export type Run = { run: number; failed: readonly number[] };

/** A standing with its id. */
export type Found = { uid: string; standing: Standing };

function countsRef(db: Firestore): DocumentReference {
  return db.collection('leaderboards').doc('counts');
}

function runRef(db: Firestore): DocumentReference {
  return db.collection('leaderboards').doc('run');
}

function standings(db: Firestore): Query {
  return db.collection('standings');
}

/** What is counted; null before anything was. */
export async function loadCounts(db: Firestore): Promise<Counts | null> {
  const read = await readPacked(countsDocument, await countsRef(db).get());
  return read && countsOf(read);
}

/** What is counted, as it is stored and unpacked. */
export function countsOf({ value, content }: Awaited<ReturnType<typeof countsDocument.unpack>>): Counts {
  const { week: monday, since, asOf } = value;
  const { ever, week, collectors } = content;
  const histogram = (rows: typeof ever) =>
    rows.map(([points, at, count]) => ({ from: { points, at }, count }));
  return {
    monday,
    since,
    asOf,
    boards: { ever: histogram(ever), week: histogram(week), collectors: histogram(collectors) },
  };
}

/** Lets one run at a time count; null while another does. */
export async function beginRun(db: Firestore, now: number, until: number): Promise<Run | null> {
  return transact(db, async (tx) => {
    const last = readDocument(foldRunDocument, await tx.get(runRef(db)));
    if (last && last.until !== null && last.until > now) return null;
    const failed = last && last.run !== last.committed ? [...last.failed, last.run] : (last?.failed ?? []);
    const run = (last?.run ?? 0) + 1;
    tx.set(runRef(db), foldRunDocument.encode({ run, committed: last?.committed ?? 0, failed, until }));
    return { run, failed };
  });
}

/** Makes a run's result count. `isComplete` says that it took all changes. Throws if another run has begun. */
export async function commitRun(
  db: Firestore,
  { run, failed }: Run,
  { monday: week, since, asOf, boards }: Counts,
  isComplete: boolean,
): Promise<void> {
  const rows = (histogram: Histogram) =>
    histogram.map(({ from: { points, at }, count }): [number, number, number] => [points, at, count]);
  const packed = await countsDocument.pack({
    ever: rows(boards.ever),
    week: rows(boards.week),
    collectors: rows(boards.collectors),
  });
  await transact(db, async (tx) => {
    const last = readDocument(foldRunDocument, await tx.get(runRef(db)));
    if (last?.run !== run) throw new Error('Another run has begun to count');
    tx.set(countsRef(db), countsDocument.encode({ ...packed, week, since, asOf }));
    const left = isComplete ? [] : [...failed];
    tx.set(runRef(db), foldRunDocument.encode({ run, committed: run, failed: left, until: null }));
  });
}

/** Lets others count after a run that failed; nothing for one whose result counts. */
export async function endRun(db: Firestore, { run }: Run): Promise<void> {
  await transact(db, async (tx) => {
    const last = readDocument(foldRunDocument, await tx.get(runRef(db)));
    if (last?.run !== run || last.committed === run) return;
    tx.set(runRef(db), foldRunDocument.encode({ ...last, until: null }));
  });
}

/** A page of standings by when they changed, since an instant or after the last page. */
export async function loadChanged(
  db: Firestore,
  since: number,
  after: QueryDocumentSnapshot | null,
  limit: number,
): Promise<{ found: Found[]; next: QueryDocumentSnapshot | null }> {
  const changed = standings(db).where('changedAt', '>=', Timestamp.fromMillis(since)).orderBy('changedAt');
  const { docs } = await (after ? changed.startAfter(after) : changed).limit(limit).get();
  return { found: toFound(docs), next: docs.length < limit ? null : docs.at(-1)! };
}

/** Lets standings change whose suspension is over, some at a time; not of those who are suspended anew meanwhile. */
export async function endSuspensions(db: Firestore, now: number): Promise<void> {
  const over = standings(db).where('suspendedUntil', '<=', Timestamp.fromMillis(now)).limit(400);
  const ended = { suspendedUntil: FieldValue.delete(), changedAt: FieldValue.serverTimestamp() };
  await transact(db, async (tx) => {
    const { docs } = await tx.get(over.select());
    for (const { ref } of docs) tx.set(ref, standingDocument.encodeMerge({}, ended), { merge: true });
  });
}

const notFound = 5;

/** Writes the places that a run counts, and returns those of `all` who still have a standing. */
export async function writePlaces<Counted extends { uid: string; former: Places; now: Places }>(
  db: Firestore,
  run: number,
  all: readonly Counted[],
): Promise<Counted[]> {
  const writer = db.bulkWriter({ throttling: false });
  writer.onWriteError(({ code, failedAttempts }) => code !== notFound && failedAttempts < 5);
  const written = all.map(async (counted) => {
    const { uid, former, now } = counted;
    const fields = standingDocument.encodeFields({ ranked: { run, former, now } });
    try {
      await writer.update(db.collection('standings').doc(uid), fields);
      return [counted];
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === notFound)) throw error;
      return [];
    }
  });
  await writer.close();
  return (await Promise.all(written)).flat();
}

/** Deletes what is left of those who are gone, once nobody counts it any more. */
export async function deleteGone(db: Firestore, ids: readonly string[]): Promise<void> {
  for (const id of ids) await db.collection('standings').doc(id).delete();
}

/** A board's counted places, the best first; of equals by id. */
function inOrder(db: Firestore, board: Board, monday: number): Query {
  const [points, at] = [`ranked.now.${board}.points`, `ranked.now.${board}.at`];
  const all = board === 'week' ? standings(db).where('ranked.now.week.monday', '==', monday) : standings(db);
  return all.orderBy(points, 'desc').orderBy(at).orderBy(FieldPath.documentId());
}

function cursorAt({ points, at }: Place): [number, Timestamp] {
  return [points, Timestamp.fromMillis(at)];
}

/** How many stand from a place on, before another, or before somebody at it; all after it where that is null. */
export async function countBetween(
  db: Firestore,
  board: Board,
  monday: number,
  from: Place,
  before: (Place & { uid?: string }) | null,
): Promise<number> {
  const onward = inOrder(db, board, monday).startAt(...cursorAt(from));
  const until = before && [...cursorAt(before), ...(before.uid === undefined ? [] : [before.uid])];
  return (await (until ? onward.endBefore(...until) : onward).count().get()).data().count;
}

/** Some who stand ahead of somebody, or after them, or at the top, the best first. */
export async function loadPlaces(
  db: Firestore,
  board: Board,
  monday: number,
  { above, below }: { above?: Somebody; below?: Somebody },
  limit: number,
): Promise<Found[]> {
  const all = inOrder(db, board, monday);
  const asked = above
    ? all.endBefore(...cursorAt(above), above.uid).limitToLast(limit)
    : (below ? all.startAfter(...cursorAt(below), below.uid) : all).limit(limit);
  return toFound((await asked.get()).docs);
}

/** Somebody at a place. */
export type Somebody = Place & { uid: string };

/** The standings of those who have one. */
export async function loadStandings(db: Firestore, uids: readonly string[]): Promise<Found[]> {
  if (uids.length === 0) return [];
  return toFound(await db.getAll(...uids.map((uid) => db.collection('standings').doc(uid))));
}

function toFound(docs: readonly DocumentSnapshot[]): Found[] {
  return readableDocuments(standingDocument, docs).map(({ id, value }) => ({ uid: id, standing: value }));
}
