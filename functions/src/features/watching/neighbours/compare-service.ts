import type { JobCounts } from '@cine/contract/operations/core/jobs';
import { minute } from '@cine/contract/time';
import { type Change, NearestNeighbours, stateOf } from '@cine/neighbours';
import type { Context } from '#context.ts';
import type { Taste } from '#core/players/index.ts';
import { callerDigestOf } from '#platform/callers/caller-store.ts';
import { emit } from '#platform/events.ts';
import { settledAfterMs } from '#platform/firestore/transact.ts';
import { log } from '#platform/log.ts';
import { loadTastesChangedSince, type TasteMark, type TastePage } from '../ratings/index.ts';
import * as store from './store.ts';

/** How long one comparison has the neighbours to itself: longer than a run may take. */
const leaseMs = 10 * minute;
const pageSize = 200;
/** With more changes, two threads are worth their start. */
const fewChanges = 400;

/** Compares ratings that changed since the last run, and writes the changed lists. One run at a time. */
export async function compareChanged(context: Context): Promise<JobCounts> {
  const { db } = context;
  const id = context.newId();
  const startedAt = context.now();
  const lease = await store.takeLease(db, id, startedAt, startedAt + leaseMs);
  if (!lease) {
    log.info('neighbours already being compared');
    return {};
  }
  try {
    const { counts, ...outcome } = await update(context, lease.manifest);
    await store.endLease(db, id, outcome);
    return counts;
  } catch (error) {
    // The lease expires by itself if this fails too.
    await store.endLease(db, id, null).catch(() => undefined);
    throw error;
  }
}

async function update(
  context: Context,
  manifest: store.Manifest | null,
): Promise<store.Outcome & { counts: JobCounts }> {
  const { db, now } = context;
  // A user is marked as gone after their ratings are erased, so ratings read later belong to a new account.
  const [gone, pending] = await Promise.all([store.loadGone(db), store.loadPending(db)]);
  const news = await changesSince(context, manifest?.until ?? 0);
  if (manifest && news.changes.length + gone.length + pending.length === 0)
    return { manifest: { ...manifest, until: news.until }, gone, counts: {} };
  const former = manifest && (await store.loadState(db, manifest));
  const isLost = manifest !== null && former === null;
  if (isLost) log.warn('neighbours recomputed', { version: manifest.version });
  const { changes, until } = isLost ? await changesSince(context, 0) : news;
  const state = former ?? stateOf([]);
  const erased = erasedIn(state.uids, gone);
  const users = state.uids.length + changes.length;
  const nearest = new NearestNeighbours(state, changes.length > fewChanges ? 2 : 0);
  try {
    // First, as those who came back have left all lists.
    const orphaned = await nearest.update(erased.map((uid) => ({ uid, now: null })));
    const affected = await nearest.update(changes);
    const left = [...erased, ...changes.flatMap(({ uid, now }) => (now ? [] : [uid]))];
    // Which users' lists are empty now isn't known without the former state.
    const unknown = isLost ? changes.map(({ uid }) => uid) : [];
    const uids = [...new Set([...orphaned, ...affected, ...left, ...pending, ...unknown])];
    await store.savePending(db, uids);
    const all = uids.map((uid) => ({ uid, neighbours: nearest.neighboursWithMovies(uid) }));
    await store.saveNeighbours(db, all, now());
    await removeGoneSince(context, gone, nearest.state().uids);
    const saved = await store.saveState(db, (manifest?.version ?? 0) + 1, nearest.state());
    const counts = { changed: changes.length, left: left.length, written: uids.length, parts: saved.parts };
    emit({ event: 'neighbours-compared', users, counts });
    return {
      manifest: { ...saved, until },
      gone,
      counts: { changed: changes.length, updated: uids.length },
    };
  } finally {
    await nearest.close();
  }
}

/** Users whom some documents name as erased. */
function erasedIn(uids: readonly string[], gone: readonly store.Gone[]): string[] {
  if (gone.length === 0) return [];
  const digests = new Set(gone.flatMap((each) => each.digests));
  return uids.filter((uid) => digests.has(callerDigestOf(uid)));
}

/** Removes users who were erased while lists were written. */
async function removeGoneSince(
  { db }: Context,
  before: readonly store.Gone[],
  uids: readonly string[],
): Promise<void> {
  const writtenBefore = new Map(before.map(({ ref, writtenAt }) => [ref.path, writtenAt]));
  const gone = await store.loadGone(db);
  const news = gone.filter(({ ref, writtenAt }) => !writtenBefore.get(ref.path)?.isEqual(writtenAt));
  for (const uid of erasedIn(uids, news)) await store.leaveLists(db, uid);
}

/** The users whose ratings changed since an instant, and that before which all changes were readable. */
async function changesSince(
  { db, now }: Context,
  since: number,
): Promise<{ changes: Change[]; until: number }> {
  const until = Math.max(since, now() - settledAfterMs);
  const changes: Change[] = [];
  for (let from: number | TasteMark | null = since; from !== null; ) {
    const page: TastePage = await loadTastesChangedSince(db, from, pageSize, until);
    for (const { uid, taste } of page.tastes) changes.push({ uid, now: nowOf(taste) });
    from = page.next;
  }
  return { changes, until };
}

/** A user without ratings counts as gone. */
function nowOf({ ratings, count, hidden }: Taste): Change['now'] {
  return count === 0 ? null : { ratings, isHidden: hidden };
}
