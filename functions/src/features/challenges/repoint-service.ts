import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Transaction } from 'firebase-admin/firestore';
import type { Context } from '../../context.ts';
import { readIsGone } from '../../platform/firestore/deletion-mark.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { walkAll } from '../../platform/walk-each.ts';
import { type JoinedChallenge, planPlayer } from '../players/index.ts';
import {
  asOf,
  deleteWatch,
  loadWatchersOf,
  maxDeciding,
  readAllWatchesOfMovie,
  readEachSince,
  type WatchEvent,
  writeWatch,
} from '../watches/index.ts';
import { planGainsMoved } from './gains-store.ts';
import { writeParticipant } from './participants/participants-store.ts';
import { decidingWatches } from './progress.ts';
import { isConcerned, repointed } from './repointed.ts';

const page = 100;

/** Repoints every user's watches of a movie, each user in a transaction of their own. Returns how many users there were. */
export async function repointWatchers(
  context: Context,
  formerId: number,
  facts: MovieFacts,
): Promise<number> {
  return walkAll({
    event: 'watchers not repointed',
    loadPage: (after: string | null) => loadWatchersOf(context.db, formerId, after, page),
    act: (uid) => repointWatches(context, uid, formerId, facts),
  });
}

/**
 * Repoints a user's watches and what follows from them (movies seen, progress, XP, gains), as if they had watched the
 * catalogue's movie from the start. One transaction; false if it finds nothing, as a repetition does.
 */
async function repointWatches(
  context: Context,
  uid: string,
  formerId: number,
  facts: MovieFacts,
): Promise<boolean> {
  const { db } = context;
  const now = context.now();
  return transact(db, async (tx) => {
    const [isGone, plan, former, present] = await Promise.all([
      readIsGone(db, tx, uid, now),
      planPlayer(db, tx, uid, 'all'),
      readAllWatchesOfMovie(db, tx, uid, formerId),
      readAllWatchesOfMovie(db, tx, uid, facts.id),
    ]);
    // A user who is being deleted has their watches erased as they are.
    if (isGone || former.length === 0) return false;
    const { player, finished } = plan;
    const ofMovie = withoutDoubles([...present, ...former.map((watch) => asOf(watch, facts))]);
    const concerned = [...Object.values(player.challenges), ...finished].filter((joined) =>
      isConcerned(joined, [formerId, facts.id], ofMovie),
    );
    const others = await readDeciding(context, tx, uid, concerned, [formerId, facts.id]);
    const became = repointed(player, finished, [formerId, facts.id], [...others, ...ofMovie], now);
    const settled = await plan.settleXp(became.player, became.turned, now);
    const gains = await planGainsMoved(db, tx, uid, [formerId, facts.id], former);

    for (const { id } of former) deleteWatch(db, tx, uid, id);
    for (const watch of ofMovie) if (!present.includes(watch)) writeWatch(db, tx, uid, watch);
    plan.write({ ...settled, finished: became.finished, unfinished: became.resumed });
    for (const joined of became.changed) writeParticipant(db, tx, uid, joined);
    gains.apply();
    return true;
  });
}

/** The watches that decide some challenges, except those of some movies. */
async function readDeciding(
  { db }: Context,
  tx: Transaction,
  uid: string,
  challenges: readonly JoinedChallenge[],
  movieIds: readonly number[],
): Promise<WatchEvent[]> {
  if (challenges.length === 0) return [];
  const { take, all } = decidingWatches(challenges);
  const taken = new Map<number, number>();
  const since = Math.min(...challenges.map(({ joinedAt }) => joinedAt));
  await readEachSince(db, tx, uid, since, (watch) => {
    const before = taken.get(watch.movieId) ?? 0;
    taken.set(watch.movieId, before + 1);
    if (before < maxDeciding && !movieIds.includes(watch.movieId)) take(watch);
  });
  return all();
}

/** A movie recorded under both ids in one session was watched once: as recorded first, unless both were withdrawn. */
export function withoutDoubles(watches: readonly WatchEvent[]): WatchEvent[] {
  return [...Map.groupBy(watches, ({ id }) => id).values()].map((same) => {
    const [first, ...others] = same.toSorted((one, other) => one.recordedAt - other.recordedAt);
    if (others.length === 0 || !first!.withdrawn) return first!;
    return { ...first!, withdrawn: others.every(({ withdrawn }) => withdrawn) };
  });
}
