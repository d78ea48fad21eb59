import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import type { Context } from '../../context.ts';
import { readIsGone } from '../../platform/firestore/deletion-mark.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { walkAll } from '../../platform/walk-each.ts';
import { type JoinedChallenge, type PlannedPlayer, planPlayer } from '../players/index.ts';
import {
  asOf,
  deleteWatch,
  loadWatchersOf,
  maxDeciding,
  readEachSince,
  readNewestOfMovie,
  readWatch,
  type WatchEvent,
  writeWatch,
} from '../watches/index.ts';
import { planGainsMoved } from './gains-store.ts';
import { writeParticipant } from './participants/participants-store.ts';
import { decidingWatches } from './progress.ts';
import { isConcerned, repointed } from './repointed.ts';

const page = 100;
/** A user's watches that one transaction moves; no fewer than those that decide. */
const movedAtOnce = 50;

/**
 * Repoints every user's watches of a movie, in rounds, so that one with very many keeps nobody waiting: each moves some
 * of each user's. Returns how many users there were, and how many have some left.
 */
export async function repointWatchers(
  context: Context,
  formerId: number,
  facts: MovieFacts,
  rounds = 20,
): Promise<{ users: number; left: number }> {
  let users = 0;
  for (let round = 1; ; round += 1) {
    let left = 0;
    const changed = await walkAll({
      event: 'watchers not repointed',
      loadPage: (after: string | null) => loadWatchersOf(context.db, formerId, after, page),
      act: async (uid) => {
        const { moved, isLast } = await repointSome(context, uid, formerId, facts);
        if (!isLast) left += 1;
        return moved > 0;
      },
    });
    if (round === 1) users = changed;
    if (left === 0 || round === rounds) return { users, left };
  }
}

/**
 * Repoints a user's newest watches of a movie and what follows from them (movies seen, progress, XP, gains), as if they
 * had watched the catalogue's movie from the start. The first transaction moves all that decide; what is left decides
 * nothing, and no trigger counts it (`settleWatches`).
 */
async function repointSome(
  context: Context,
  uid: string,
  formerId: number,
  facts: MovieFacts,
): Promise<{ moved: number; isLast: boolean }> {
  const { db } = context;
  const now = context.now();
  const movieIds = [formerId, facts.id] as const;
  return transact(db, async (tx) => {
    const [isGone, plan, former, newest] = await Promise.all([
      readIsGone(db, tx, uid, now),
      planPlayer(db, tx, uid, 'all'),
      readNewestOfMovie(db, tx, uid, formerId, movedAtOnce),
      readNewestOfMovie(db, tx, uid, facts.id, movedAtOnce + maxDeciding),
    ]);
    // A user who is being deleted has their watches erased as they are.
    if (isGone || former.length === 0) return { moved: 0, isLast: true };
    const moved = former.map((watch) => asOf(watch, facts));
    const present = await withTwins(db, tx, uid, newest, moved);
    const ofMovie = withoutDoubles([...present, ...moved]);
    const recounted = mayDecide(former, newest) || isCounted(plan, formerId);
    const became = recounted ? await recount(context, tx, uid, plan, movieIds, ofMovie, now) : null;
    const gains = await planGainsMoved(db, tx, uid, movieIds, former);

    for (const { id } of former) deleteWatch(db, tx, uid, id);
    for (const watch of ofMovie) if (!present.includes(watch)) writeWatch(db, tx, uid, watch);
    became?.write();
    gains.apply();
    return { moved: former.length, isLast: former.length < movedAtOnce };
  });
}

/** Of the catalogue's movie, the watches that were read, and those in the same sessions as moved ones. */
async function withTwins(
  db: Firestore,
  tx: Transaction,
  uid: string,
  newest: readonly WatchEvent[],
  moved: readonly WatchEvent[],
): Promise<WatchEvent[]> {
  if (newest.length < movedAtOnce + maxDeciding) return [...newest];
  const known = new Set(newest.map(({ id }) => id));
  const others = moved.filter(({ id }) => !known.has(id));
  const twins = await Promise.all(others.map(({ id }) => readWatch(db, tx, uid, id)));
  return [...newest, ...twins.filter((watch) => watch !== null)];
}

/** Whether one of the former movie's newest watches is among those that decide for the other. */
function mayDecide(former: readonly WatchEvent[], newest: readonly WatchEvent[]): boolean {
  const last = newest[maxDeciding - 1];
  return !last || former[0]!.recordedAt >= last.recordedAt;
}

/** Whether a player's progress or movies seen still contain a movie. */
function isCounted({ player, finished }: PlannedPlayer, movieId: number): boolean {
  const held = [...Object.values(player.challenges), ...finished];
  return player.seen.includes(movieId) || held.some((joined) => isConcerned(joined, [movieId], []));
}

/** Plans a player's progress and XP as of the watches of a moved movie, `ofMovie`; reads others that decide. */
async function recount(
  context: Context,
  tx: Transaction,
  uid: string,
  plan: PlannedPlayer,
  movieIds: readonly [formerId: number, movieId: number],
  ofMovie: readonly WatchEvent[],
  now: number,
): Promise<{ write: () => void }> {
  const { player, finished } = plan;
  const concerned = [...Object.values(player.challenges), ...finished].filter((joined) =>
    isConcerned(joined, movieIds, ofMovie),
  );
  const others = await readDeciding(context, tx, uid, concerned, movieIds);
  const became = repointed(player, finished, movieIds, [...others, ...ofMovie], now);
  const settled = await plan.settleXp(became.player, became.turned, now);
  return {
    write: () => {
      plan.write({ ...settled, finished: became.finished, unfinished: became.resumed });
      for (const joined of became.changed) writeParticipant(context.db, tx, uid, joined);
    },
  };
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
