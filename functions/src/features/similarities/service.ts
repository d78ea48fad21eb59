import type { Context } from '../../context.ts';
import { digestOf } from '../../platform/limits/call-counts.ts';
import { log } from '../../platform/log.ts';
import {
  loadTastesChangedSince,
  settledAfterMs,
  type Taste,
  type TasteMark,
  type TastePage,
} from '../players/index.ts';
import { type Change, Similarities, type State, stateOf } from './similarities.ts';
import * as store from './store.ts';

/** Longer than a run may take. */
const leaseMs = 10 * 60_000;
/** Tastes that are read at once: at most 20 kB each. */
const pageSize = 200;
/** When more people than this changed, two threads are worth their start. */
const fewChanges = 400;

/**
 * Brings everybody's neighbours up to the ratings: reads whose changed since the last run, compares those with everybody,
 * and writes the neighbours of those who got others. What was read counts once all is written, so a run that dies is done
 * again; while one is at work, or may be, no other begins. Costs 1 read for each person whose ratings changed, 4 reads and
 * 2 writes, and where anything changed 1 read and 1 write for each 900 kB of the state (a million ratings take five) and
 * 1 write for each list that changed.
 */
export async function compareChanged(context: Context): Promise<void> {
  const { db } = context;
  const [id, startedAt] = [context.newId(), context.now()];
  const lease = await store.takeLease(db, id, startedAt, startedAt + leaseMs);
  if (!lease) return log.info('similarities are being compared already');
  try {
    await store.endLease(db, id, await update(context, lease.manifest));
  } catch (error) {
    // It ends by itself where this fails too.
    await store.endLease(db, id, null).catch(() => undefined);
    throw error;
  }
}

/** Compares what changed and writes what follows from it. */
async function update(context: Context, manifest: store.Manifest | null): Promise<store.Outcome> {
  const { db, now } = context;
  // A mark is made when the ratings are gone, so whatever is read after it was rated by who came anew.
  const [gone, pending] = await Promise.all([store.loadGone(db), store.loadPending(db)]);
  const news = await changesSince(context, manifest?.until ?? 0);
  if (manifest && news.changes.length + gone.length + pending.length === 0)
    return { manifest: { ...manifest, until: news.until }, gone };
  const former = manifest && (await store.loadState(db, manifest));
  if (manifest && !former) log.warn('similarities are computed anew', { version: manifest.version });
  const { changes, until } = manifest && !former ? await changesSince(context, 0) : news;
  const state = former ?? stateOf([]);
  const leaving = leavingOf(state, gone, changes);
  const people = state.uids.length + changes.length;
  const similarities = new Similarities(state, changes.length > fewChanges ? 2 : 0);
  try {
    const affected = await similarities.update([...changes, ...leaving]);
    const left = [...changes, ...leaving].flatMap((change) => (change.now ? [] : [change.uid]));
    const uids = [...new Set([...affected, ...left, ...pending])];
    await store.savePending(db, uids);
    const all = uids.map((uid) => ({ uid, neighbours: similarities.neighboursWithMovies(uid) }));
    await store.saveNeighbours(db, all, now());
    const saved = await store.saveState(db, (manifest?.version ?? 0) + 1, similarities.state());
    const counts = { changed: changes.length, left: left.length, written: uids.length, parts: saved.parts };
    log.info('similarities compared', { people, ...counts });
    return { manifest: { ...saved, until }, gone };
  } finally {
    await similarities.close();
  }
}

/** Those in the state who are gone, and did not come anew. */
function leavingOf({ uids }: State, gone: readonly string[], changes: readonly Change[]): Change[] {
  if (gone.length === 0) return [];
  const [digests, changed] = [new Set(gone), new Set(changes.map(({ uid }) => uid))];
  return uids
    .filter((uid) => digests.has(digestOf(uid)) && !changed.has(uid))
    .map((uid) => ({ uid, now: null }));
}

/** Whose ratings changed since an instant, and until one that everything can be read from before. */
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

/** Who has no ratings any more counts as gone. */
function nowOf({ ratings, count, hidden }: Taste): Change['now'] {
  return count === 0 ? null : { ratings, isHidden: hidden };
}
