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

/** The catalogue's movie, and the user's own that takes its watches back. */
type MovieIds = readonly [movieId: number, ownId: number];

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
  // The promotion may not have come to this user yet.
  while (!(await repointSome(context, uid, promoted, facts)).isLast);
  const movieIds = [facts.id, own.id] as const;
  while (!(await keepSome(context, uid, promoted, movieIds)));
  await keepDeciding(context, uid, promoted, movieIds);
}

/** Moves some watches that decide nothing; returns whether they were the last. */
async function keepSome(
  context: Context,
  uid: string,
  promoted: PromotedMovie,
  movieIds: MovieIds,
): Promise<boolean> {
  const { db } = context;
  const now = context.now();
  return transact(db, async (tx) => {
    const moving = await readMoving(tx, uid, promoted, { after: maxDeciding, limit: keptAtOnce }, now);
    if (!moving) return true;
    const plan = await planKept(tx, uid, moving, movieIds, now);
    plan.write();
    return moving.length < keptAtOnce;
  });
}

/** Moves the last watches and lets the user's own movie count. Throws if it is another user's by now. */
async function keepDeciding(
  context: Context,
  uid: string,
  promoted: PromotedMovie,
  movieIds: MovieIds,
): Promise<void> {
  const { db } = context;
  const now = context.now();
  const [movieId, ownId] = movieIds;
  await transact(db, async (tx) => {
    const [moving, plan, movie, newest, ownWatches] = await Promise.all([
      readMoving(tx, uid, promoted, { after: 0, limit: maxDeciding }, now),
      planPlayer(tx, uid, 'all'),
      readCustomMovie(tx, ownId),
      readNewestWatchesOfMovie(tx, uid, movieId, 2 * maxDeciding),
      readNewestWatchesOfMovie(tx, uid, ownId, maxDeciding),
    ]);
    if (!moving || !movie || movie.repointingSince === null) return;
    if (movie.makerId !== uid)
      throw new Error('A merge took the movie meanwhile; the next try finds whose it is');
    const moved = await planKept(tx, uid, moving, movieIds, now);
    const ids = new Set(moving.map(({ id }) => id));
    const others = newest.filter(({ id }) => !ids.has(id));
    const watches = [...others, ...ownWatches, ...moved.watches];
    const recount = await recountChallenges(context, tx, plan, { uid, movieIds, watches, now });
    moved.write();
    recount.write();
    writeCustomMovie(tx, { ...movie, repointingSince: null });
  });
}

/** Some repointed watches, the last recorded first; null if the user is being deleted. */
async function readMoving(
  tx: Tx,
  uid: string,
  { movieId: formerId }: PromotedMovie,
  { after, limit }: { after: number; limit: number },
  now: number,
): Promise<WatchEvent[] | null> {
  const [watches, isGone] = await Promise.all([
    readRepointedWatches(tx, uid, formerId, after, limit),
    readIsGone(tx, uid, now),
  ]);
  return isGone ? null : watches;
}

async function planKept(
  tx: Tx,
  uid: string,
  moving: readonly WatchEvent[],
  [movieId, ownId]: MovieIds,
  now: number,
): Promise<{ watches: WatchEvent[]; write: () => void }> {
  const each = moving.flatMap((watch) => (watch.was ? [keptAs({ ...watch, was: watch.was }, ownId)] : []));
  const watches = each.flatMap(({ kept, own }) => (own ? [kept, own] : [kept]));
  const leaving = each.flatMap(({ kept, own }) => (own ? [] : [kept]));
  const gains = await planGainsMoved(tx, uid, [movieId, ownId], leaving);
  return {
    watches,
    write: () => {
      for (const { id } of moving) deleteWatch(tx, uid, id);
      for (const watch of watches) writeWatch(tx, uid, watch, now);
      gains.write();
    },
  };
}
