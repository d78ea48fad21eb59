import type { MovieFacts } from '@cine/contract/movie';
import type { Filters, Tonight } from '@cine/contract/tonight';
import {
  knowledgeOf,
  type OffersLookup,
  partyOf,
  regionsOf,
  type Watchable,
  watchabilityFor,
} from '../availability/index.ts';
import type { Player } from '../players/index.ts';
import type { SessionState } from '../sessions/index.ts';
import { passing, testsOf } from './filters.ts';

/** All that an answer is made of, in memory. */
export type Evening = {
  session: SessionState;
  /** The player of each attendee present. */
  players: ReadonlyMap<string, Player>;
  /** What each of them is likely to give a movie, in points; only of those whose taste is known. */
  tastes: ReadonlyMap<string, (movie: MovieFacts) => number>;
  movies: ReadonlyMap<number, MovieFacts>;
  lookup: OffersLookup;
  /** Epoch milliseconds. */
  now: number;
};

export type Found = { movie: MovieFacts; watchable: Watchable };

/** The movies that everybody present can watch, and that pass the filters. */
export function candidatesOf(evening: Evening, filters: Filters): Found[] {
  const tests = filterTests(evening, filters);
  return passing(findWatchable(evening), [...tests.values()]);
}

/** The movies that everybody present can watch. */
export function findWatchable({ session, movies, lookup, now }: Evening): Found[] {
  const watchability = watchabilityFor(partyOf(session), lookup, now);
  const found: Found[] = [];
  for (const movie of movies.values()) {
    const watchable = watchability(movie.id);
    if (watchable) found.push({ movie, watchable });
  }
  return found;
}

/** The tests of the filters for those present. Throws `mood-unknown`. */
export function filterTests({ session, players }: Evening, filters: Filters): ReturnType<typeof testsOf> {
  const party = partyOf(session);
  const seenByAnybody = new Set<number>();
  if (filters.unseenByAll) {
    for (const { uid } of party.viewers) {
      for (const id of players.get(uid)?.seen ?? []) seenByAnybody.add(id);
    }
  }
  return testsOf(filters, { regions: regionsOf(party), seenByAnybody });
}

/** How much is known of the movies' availability; where several regions count, the least known decides. */
export function knowledgeIn({ session, movies, lookup, now }: Evening): Tonight['knowledge'] {
  const counts = { fresh: 0, stale: 0, unknown: 0 };
  let oldest = Number.POSITIVE_INFINITY;
  const regions = regionsOf(partyOf(session));
  for (const id of movies.keys()) {
    let least: keyof typeof counts = regions.length > 0 ? 'fresh' : 'unknown';
    let checkedAt = Number.POSITIVE_INFINITY;
    for (const region of regions) {
      const known = lookup(region, id);
      const knowledge = knowledgeOf(known, now);
      if (knowledge !== 'fresh' && least !== 'unknown') least = knowledge;
      if (known && known.checkedAt < checkedAt) checkedAt = known.checkedAt;
    }
    counts[least] += 1;
    if (least !== 'unknown' && checkedAt < oldest) oldest = checkedAt;
  }
  return { ...counts, oldestCheckedAt: Number.isFinite(oldest) ? new Date(oldest).toISOString() : null };
}
