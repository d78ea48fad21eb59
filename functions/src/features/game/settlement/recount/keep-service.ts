import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Context } from '#context.ts';
import { readIsGone } from '#core/access/index.ts';
import { planPlayer } from '#core/players/index.ts';
import { readCustomMovie, writeCustomMovie } from '#movies/custom-movies/index.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import type { PromotedMovie } from '#platform/lifecycle.ts';
import {
  deleteWatch,
  keptAs,
  maxDeciding,
  readNewestWatchesOfMovie,
  readRepointedWatches,
  type WatchEvent,
  writeWatch,
} from '#watching/watches/index.ts';
import { planGainsMoved } from '../gains/gains-service.ts';
import { recountChallenges } from './recount-service.ts';
import { repointSome } from './repoint-service.ts';

const keptAtOnce = 50;

/**
 * Gives the repointed watches back to the user's own movie. Those that decide come last: only then does it
 * count.
 */
export async function keepWatches(
  context: Context,
  uid: string,
  promoted: PromotedMovie,
  facts: MovieFacts,
  own: MovieFacts,
): Promise<void> {
  const { db } = context;
  // The promotion may not have come to this user yet.
  while (!(await repointSome(context, uid, promoted, facts)).isLast);
  for (;;) {
    const now = context.now();
    const isLast = await transact(db, async (tx) => {
      const [watches, isGone] = await Promise.all([
        readRepointedWatches(tx, uid, promoted.movieId, maxDeciding, keptAtOnce),
        readIsGone(tx, uid, now),
      ]);
      if (isGone) return true;
      const gains = await planKept(tx, uid, watches, [facts.id, own.id], now);
      gains.apply();
      return watches.length < keptAtOnce;
    });
    if (isLast) break;
  }
  await keepDeciding(context, uid, promoted, facts, own);
}

/** Moves the last watches and lets the user's own movie count. Throws if it is another user's by now. */
async function keepDeciding(
  context: Context,
  uid: string,
  promoted: PromotedMovie,
  facts: MovieFacts,
  own: MovieFacts,
): Promise<void> {
  const { db } = context;
  const now = context.now();
  const movieIds = [facts.id, own.id] as const;
  await transact(db, async (tx) => {
    const [isGone, plan, movie, moving, newest, ownWatches] = await Promise.all([
      readIsGone(tx, uid, now),
      planPlayer(tx, uid, 'all'),
      readCustomMovie(tx, own.id),
      readRepointedWatches(tx, uid, promoted.movieId, 0, maxDeciding),
      readNewestWatchesOfMovie(tx, uid, facts.id, 2 * maxDeciding),
      readNewestWatchesOfMovie(tx, uid, own.id, maxDeciding),
    ]);
    if (isGone || !movie || movie.repointingSince === null) return;
    if (movie.makerId !== uid)
      throw new Error('A merge took the movie meanwhile; the next try finds whose it is');
    const moved = await planKept(tx, uid, moving, movieIds, now);
    const ids = new Set(moving.map(({ id }) => id));
    const others = newest.filter(({ id }) => !ids.has(id));
    const watches = [...others, ...ownWatches, ...moved.watches];
    const recount = await recountChallenges(context, tx, plan, { uid, movieIds, watches, now });
    moved.apply();
    recount.write();
    writeCustomMovie(tx, { ...movie, repointingSince: null });
  });
}

async function planKept(
  tx: Tx,
  uid: string,
  moving: readonly WatchEvent[],
  [movieId, keptId]: readonly [movieId: number, keptId: number],
  now: number,
): Promise<{ watches: WatchEvent[]; apply: () => void }> {
  const each = moving.flatMap((watch) => (watch.was ? [keptAs({ ...watch, was: watch.was }, keptId)] : []));
  const watches = each.flatMap(({ kept, own }) => (own ? [kept, own] : [kept]));
  const leaving = each.flatMap(({ kept, own }) => (own ? [] : [kept]));
  const gains = await planGainsMoved(tx, uid, [movieId, keptId], leaving);
  return {
    watches,
    apply: () => {
      for (const { id } of moving) deleteWatch(tx, uid, id);
      for (const watch of watches) writeWatch(tx, uid, watch, now);
      gains.apply();
    },
  };
}
