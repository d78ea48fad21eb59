import type { JobCounts } from '@cine/contract/operations/jobs';
import { minute } from '@cine/contract/time';
import { type Change, NearestNeighbours, type State, stateOf } from '@cine/neighbours';
import type { Context } from '../../context.ts';
import { emit } from '../../platform/events.ts';
import { digestOf } from '../../platform/limits/call-counts.ts';
import { log } from '../../platform/log.ts';
import {
  loadTastesChangedSince,
  settledAfterMs,
  type Taste,
  type TasteMark,
  type TastePage,
} from '../players/index.ts';
import * as store from './store.ts';

/** Longer than a run may take. */
const leaseMs = 10 * minute;
/** Tastes read at once. */
const pageSize = 200;
/** With more changes, two threads are worth their start. */
const fewChanges = 400;

/**
 * Compares the ratings that changed since the last run, and writes the lists that changed. One run at a time; one that
 * dies is repeated by the next.
 */
export async function compareChanged(context: Context): Promise<JobCounts> {
  const { db } = context;
  const [id, startedAt] = [context.newId(), context.now()];
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

/** Compares what changed and writes the result. */
async function update(
  context: Context,
  manifest: store.Manifest | null,
): Promise<store.Outcome & { counts: JobCounts }> {
  const { db, now } = context;
  // A mark is made once the ratings are erased, so ratings read later belong to a new account.
  const [gone, pending] = await Promise.all([store.loadGone(db), store.loadPending(db)]);
  const news = await changesSince(context, manifest?.until ?? 0);
  if (manifest && news.changes.length + gone.length + pending.length === 0)
    return { manifest: { ...manifest, until: news.until }, gone, counts: {} };
  const former = manifest && (await store.loadState(db, manifest));
  if (manifest && !former) log.warn('neighbours recomputed', { version: manifest.version });
  const { changes, until } = manifest && !former ? await changesSince(context, 0) : news;
  const state = former ?? stateOf([]);
  const leaving = leavingOf(state, gone, changes);
  const users = state.uids.length + changes.length;
  const nearest = new NearestNeighbours(state, changes.length > fewChanges ? 2 : 0);
  try {
    const affected = await nearest.update([...changes, ...leaving]);
    const left = [...changes, ...leaving].flatMap((change) => (change.now ? [] : [change.uid]));
    const uids = [...new Set([...affected, ...left, ...pending])];
    await store.savePending(db, uids);
    const all = uids.map((uid) => ({ uid, neighbours: nearest.neighboursWithMovies(uid) }));
    await store.saveNeighbours(db, all, now());
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

/** Users in the state who were erased and have not come back. */
function leavingOf({ uids }: State, gone: readonly string[], changes: readonly Change[]): Change[] {
  if (gone.length === 0) return [];
  const [digests, changed] = [new Set(gone), new Set(changes.map(({ uid }) => uid))];
  return uids
    .filter((uid) => digests.has(digestOf(uid)) && !changed.has(uid))
    .map((uid) => ({ uid, now: null }));
}

/** The users whose ratings changed since an instant, and the instant before which everything was readable. */
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
