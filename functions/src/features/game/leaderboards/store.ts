/** Reads and writes counted boards and guilds' tables, the runs that count them, and changed standings. */
import type { Board } from '@cine/contract/operations/game/leaderboards';
import {
  type DocumentReference,
  FieldPath,
  FieldValue,
  type Firestore,
  type Query,
  type QueryDocumentSnapshot,
  Timestamp,
  type UpdateData,
} from 'firebase-admin/firestore';
import {
  type FoundStanding,
  type Places,
  type Standing,
  standingDocument,
  toStandings,
} from '#core/standings/index.ts';
import { readableDocuments, readDocument, readPacked } from '#platform/firestore/documents.ts';
import { transact } from '#platform/firestore/transact.ts';
import { type Guild, guildDocument } from '../guilds/index.ts';
import { countsDocument, foldRunDocument } from './documents.ts';
import type { Histogram } from './histogram.ts';
import type { BoardPlace } from './place.ts';
import type { Counts } from './ranking.ts';

/**
 * A run at work, the `failed` ones before it, which don't count, and how many parts of users have complete
 * standings.
 */
export type Run = { run: number; failed: readonly number[]; completed: number };

export type FoundGuild = { groupId: string; guild: Guild };

export type Table = Board | 'guilds';

function countsRef(db: Firestore): DocumentReference {
  return db.collection('leaderboards').doc('counts');
}

function runRef(db: Firestore): DocumentReference {
  return db.collection('leaderboards').doc('run');
}

function standings(db: Firestore): Query {
  return db.collection('standings');
}

export async function loadCounts(db: Firestore): Promise<Counts | null> {
  const counts = await readPacked(countsDocument, await countsRef(db).get());
  return counts && placeCountsOf(counts);
}

/** What is counted, as it is stored and unpacked. */
export function placeCountsOf({ value, content }: Awaited<ReturnType<typeof countsDocument.unpack>>): Counts {
  const { week: monday, since, asOf } = value;
  const { ever, week, collectors, guilds } = content;
  const histogram = (rows: typeof ever) =>
    rows.map(([points, at, count]) => ({ from: { points, at }, count }));
  return {
    monday,
    since,
    asOf,
    boards: {
      ever: histogram(ever),
      week: histogram(week),
      collectors: histogram(collectors),
      guilds: histogram(guilds),
    },
  };
}

/** Lets one run at a time count; null while another does. */
export async function beginRun(db: Firestore, now: number, until: number): Promise<Run | null> {
  return transact(db, async (tx) => {
    const last = readDocument(foldRunDocument, await tx.get(runRef(db)));
    if (last && last.until !== null && last.until > now) return null;
    const failed = last && last.run !== last.committed ? [...last.failed, last.run] : (last?.failed ?? []);
    const run = (last?.run ?? 0) + 1;
    const { committed = 0, completed = 0 } = last ?? {};
    tx.set(runRef(db), foldRunDocument.encode({ run, committed, failed, until, completed }));
    return { run, failed, completed };
  });
}

/** Makes a run count; `isComplete` says whether it took all changes. Throws if another run has begun. */
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
    guilds: rows(boards.guilds),
  });
  await transact(db, async (tx) => {
    const last = readDocument(foldRunDocument, await tx.get(runRef(db)));
    if (last?.run !== run) throw new Error('Another run has begun to count');
    tx.set(countsRef(db), countsDocument.encode({ ...packed, week, since, asOf }));
    const left = isComplete ? [] : [...failed];
    tx.set(runRef(db), foldRunDocument.encode({ ...last, committed: run, failed: left, until: null }));
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

/** Notes up to which step standings were completed; a later step stays. */
export async function noteCompleted(db: Firestore, completed: number): Promise<void> {
  await transact(db, async (tx) => {
    const last = readDocument(foldRunDocument, await tx.get(runRef(db)));
    if (!last || (last.completed ?? 0) >= completed) return;
    tx.set(runRef(db), foldRunDocument.encode({ ...last, completed }));
  });
}

/** A page of standings by when they changed, since an instant or after the last page. */
export async function loadChanged(
  db: Firestore,
  since: number,
  after: QueryDocumentSnapshot | null,
  limit: number,
): Promise<{ found: FoundStanding[]; next: QueryDocumentSnapshot | null }> {
  const changed = standings(db).where('changedAt', '>=', Timestamp.fromMillis(since)).orderBy('changedAt');
  const { docs } = await (after ? changed.startAfter(after) : changed).limit(limit).get();
  return { found: toStandings(docs), next: docs.length < limit ? null : docs.at(-1)! };
}

/** Marks standings whose suspension is over as changed, some at a time, unless they were suspended anew. */
export async function endSuspensions(db: Firestore, now: number): Promise<void> {
  const over = standings(db).where('suspendedUntil', '<=', Timestamp.fromMillis(now)).limit(400);
  const ended = { suspendedUntil: FieldValue.delete(), changedAt: FieldValue.serverTimestamp() };
  await transact(db, async (tx) => {
    const { docs } = await tx.get(over.select());
    for (const { ref } of docs) tx.set(ref, standingDocument.encodeMerge({}, ended), { merge: true });
  });
}

const notFound = 5;

type Counted = {
  uid: string;
  former: Places;
  now: Places;
  guild?: NonNullable<Standing['ranked']>['guild'] | undefined;
};

/** Writes the places that a run counts; returns those of `all` who still have a standing. */
export async function writePlaces<Each extends Counted>(
  db: Firestore,
  run: number,
  all: readonly Each[],
): Promise<Each[]> {
  return updateExisting(db, all, ({ uid, former, now, guild }) => [
    db.collection('standings').doc(uid),
    standingDocument.encodeFields({ ranked: { run, former, now, ...(guild && { guild }) } }),
  ]);
}

/** Updates documents that still exist, and returns those. */
async function updateExisting<Each>(
  db: Firestore,
  all: readonly Each[],
  changeOf: (each: Each) => [ref: DocumentReference, fields: UpdateData<object>],
): Promise<Each[]> {
  const writer = db.bulkWriter({ throttling: false });
  writer.onWriteError(({ code, failedAttempts }) => code !== notFound && failedAttempts < 5);
  const written = all.map(async (each) => {
    try {
      await writer.update(...changeOf(each));
      return [each];
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === notFound)) throw error;
      return [];
    }
  });
  await writer.close();
  return (await Promise.all(written)).flat();
}

/** Deletes what is left of those who are gone, once nobody counts it any more. */
export async function deleteGone(
  db: Firestore,
  { standings: uids, guilds }: { standings: readonly string[]; guilds: readonly string[] },
): Promise<void> {
  for (const uid of uids) await db.collection('standings').doc(uid).delete();
  for (const groupId of guilds) await db.collection('guilds').doc(groupId).delete();
}

/** A board's counted places, the best first; equal ones by id. */
function inOrder(db: Firestore, table: Table, monday: number): Query {
  const board = table === 'guilds' ? 'week' : table;
  const points = `ranked.now.${board}.points`;
  const at = `ranked.now.${board}.at`;
  const collection = table === 'guilds' ? db.collection('guilds') : standings(db);
  const all = board === 'week' ? collection.where('ranked.now.week.monday', '==', monday) : collection;
  return all.orderBy(points, 'desc').orderBy(at).orderBy(FieldPath.documentId());
}

function cursorAt({ points, at }: BoardPlace): [number, Timestamp] {
  return [points, Timestamp.fromMillis(at)];
}

/** How many stand from a place on, included, and before another or a user at it; to the end if null. */
export async function countBetween(
  db: Firestore,
  board: Table,
  monday: number,
  from: BoardPlace,
  before: (BoardPlace & { uid?: string }) | null,
): Promise<number> {
  const onward = inOrder(db, board, monday).startAt(...cursorAt(from));
  const until = before && [...cursorAt(before), ...(before.uid === undefined ? [] : [before.uid])];
  return (await (until ? onward.endBefore(...until) : onward).count().get()).data().count;
}

/** Returns at most `limit` standings above or below a user's, or from the top, best first. */
export async function loadPlaces(
  db: Firestore,
  board: Board,
  monday: number,
  near: Near,
  limit: number,
): Promise<FoundStanding[]> {
  return toStandings((await nearIn(inOrder(db, board, monday), near, limit).get()).docs);
}

function nearIn(all: Query, { above, below }: Near, limit: number): Query {
  return above
    ? all.endBefore(...cursorAt(above), above.uid).limitToLast(limit)
    : (below ? all.startAfter(...cursorAt(below), below.uid) : all).limit(limit);
}

/** Guilds ahead of one, after it or at the top, best first; `uid` is a guild's group. */
export async function loadGuildPlaces(
  db: Firestore,
  monday: number,
  near: Near,
  limit: number,
): Promise<FoundGuild[]> {
  const guilds = await nearIn(inOrder(db, 'guilds', monday), near, limit).get();
  return readableDocuments(guildDocument, guilds).map(({ id, value }) => ({ groupId: id, guild: value }));
}

/** Guilds whose groups are gone, some at a time. */
export async function loadGoneGuilds(db: Firestore): Promise<string[]> {
  const gone = await db.collection('guilds').where('gone', '==', true).limit(400).select().get();
  return gone.docs.map(({ id }) => id);
}

/** Writes what a run counts of guilds, to those that there still are. */
export async function writeGuilds(
  db: Firestore,
  all: readonly { groupId: string; fields: Pick<Guild, 'ranked' | 'weeks' | 'won'> }[],
): Promise<void> {
  await updateExisting(db, all, ({ groupId, fields }) => [
    db.collection('guilds').doc(groupId),
    guildDocument.encodeFields(fields),
  ]);
}

type Near = { above?: Somebody; below?: Somebody };

/** A user at a place. */
export type Somebody = BoardPlace & { uid: string };
