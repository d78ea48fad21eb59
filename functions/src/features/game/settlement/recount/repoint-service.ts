import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Context } from '#context.ts';
import { readIsGone } from '#core/access/index.ts';
import { planPlayer } from '#core/players/index.ts';
import { notePromotion, ownFactsOf } from '#movies/custom-movies/index.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import type { PromotedMovie, Repointed } from '#platform/lifecycle.ts';
import { walkAll } from '#platform/walk-each.ts';
import {
  deleteWatch,
  loadWatchersOf,
  maxDeciding,
  readNewestWatchesOfMovie,
  readWatch,
  repointedTo,
  type WatchEvent,
  writeWatch,
} from '#watching/watches/index.ts';
import { planGainsMoved } from '../gains/gains-service.ts';
import { isCounted, recountChallenges } from './recount-service.ts';

const page = 100;
/** How many of a user's watches one transaction moves: no fewer than decide. */
const movedAtOnce = 50;

/**
 * Repoints some of each user's watches of a movie. Returns how many users there were, and how many have some
 * left.
 */
export async function repointWatchers(
  context: Context,
  promoted: PromotedMovie,
  facts: MovieFacts,
  rounds = 20,
): Promise<Repointed> {
  let users = 0;
  for (let round = 1; ; round += 1) {
    let left = 0;
    const changed = await walkAll({
      event: 'watchers not repointed',
      loadPage: (after: string | null) => loadWatchersOf(context.db, promoted.movieId, after, page),
      act: async (uid) => {
        const { moved, isLast } = await repointSome(context, uid, promoted, facts);
        if (!isLast) left += 1;
        return moved > 0;
      },
    });
    if (round === 1) users = changed;
    if (left === 0 || round === rounds) return { counts: { users }, left };
  }
}

/** Repoints a user's newest watches of a movie and recounts. Those that are left decide nothing. */
export async function repointSome(
  context: Context,
  uid: string,
  movie: PromotedMovie,
  facts: MovieFacts,
): Promise<{ moved: number; isLast: boolean }> {
  const { db } = context;
  const now = context.now();
  const formerId = movie.movieId;
  const movieIds = [formerId, facts.id] as const;
  return transact(db, async (tx) => {
    const [isGone, plan, former, newest] = await Promise.all([
      readIsGone(tx, uid, now),
      planPlayer(tx, uid, 'all'),
      readNewestWatchesOfMovie(tx, uid, formerId, movedAtOnce),
      readNewestWatchesOfMovie(tx, uid, facts.id, movedAtOnce + maxDeciding),
    ]);
    // A user who is being deleted has their watches erased as they are.
    if (isGone || former.length === 0) return { moved: 0, isLast: true };
    const moved = former.map((watch) => repointedTo(watch, facts));
    const present = await readTwins(tx, uid, newest, moved);
    const ofMovie = withoutDoubles([...present, ...moved]);
    const needsRecount = mayDecide(former, newest) || isCounted(plan, formerId);
    const recount = needsRecount
      ? await recountChallenges(context, tx, plan, { uid, movieIds, watches: ofMovie, now })
      : null;
    const gains = await planGainsMoved(tx, uid, movieIds, former);

    for (const { id } of former) deleteWatch(tx, uid, id);
    for (const watch of ofMovie) if (!present.includes(watch)) writeWatch(tx, uid, watch, now);
    recount?.write();
    gains.write();
    if (uid !== movie.makerId) {
      const formerFacts = ownFactsOf(former[0]!.facts);
      notePromotion(tx, uid, { formerId, movieId: facts.id, facts: formerFacts, at: now });
    }
    return { moved: former.length, isLast: former.length < movedAtOnce };
  });
}

/** The watches of the catalogue's movie that were read, and those in the same sessions as moved ones. */
async function readTwins(
  tx: Tx,
  uid: string,
  newest: readonly WatchEvent[],
  moved: readonly WatchEvent[],
): Promise<WatchEvent[]> {
  if (newest.length < movedAtOnce + maxDeciding) return [...newest];
  const ids = new Set(newest.map(({ id }) => id));
  const others = moved.filter(({ id }) => !ids.has(id));
  const twins = await Promise.all(others.map(({ id }) => readWatch(tx, uid, id)));
  return [...newest, ...twins.filter((watch) => watch !== null)];
}

/** Whether one of the former movie's newest watches is among those that decide for the other. */
function mayDecide(former: readonly WatchEvent[], newest: readonly WatchEvent[]): boolean {
  const last = newest[maxDeciding - 1];
  return !last || former[0]!.recordedAt >= last.recordedAt;
}

/**
 * A movie that a session recorded under both ids was watched once: it counts as first recorded, and is
 * withdrawn only if both were.
 */
export function withoutDoubles(watches: readonly WatchEvent[]): WatchEvent[] {
  return [...Map.groupBy(watches, ({ id }) => id).values()].map((same) => {
    const [first, other] = same.toSorted((one, next) => one.recordedAt - next.recordedAt);
    if (!other) return first!;
    const merged = { ...first!, withdrawn: first!.withdrawn && other.withdrawn };
    const [former, own] = first!.was ? [first!, other] : [other, first!];
    const twin = { former: former.withdrawn, own: own.withdrawn };
    return former.was ? { ...merged, was: { ...former.was, twin } } : merged;
  });
}
