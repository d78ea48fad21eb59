import type { Filters } from '@cine/contract/movies/filters';
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Tonight } from '@cine/contract/operations/together/tonight';
import { toInstant } from '../../../platform/time/instant.ts';
import type { Player } from '../../core/players/index.ts';
import {
  knowledgeOf,
  type OffersLookup,
  regionsOf,
  type Viewing,
  viewingOf,
  type Watchable,
  watchabilityFor,
} from '../../movies/availability/index.ts';
import type { Tastes } from '../../watching/recommendations/index.ts';
import type { SessionState } from '../sessions/index.ts';
import { passing, testsOf } from './filters.ts';

/**
 * A session with everything that tonight's answers need: the attendees present, and what is known of them and
 * of movies, all in memory.
 */
export type TonightSession = SessionViewing & {
  /** The player of each attendee present. */
  players: ReadonlyMap<string, Player>;
  /** Their predicted scores of a movie; only those whose taste is known. */
  tastes: Tastes;
  movies: ReadonlyMap<number, MovieFacts>;
  lookup: OffersLookup;
  /** What the session's group refuses. */
  refused: ReadonlySet<number>;
  /** Whether one of the regions has sample offers. */
  sampleOffers: boolean;
  /** Epoch milliseconds. */
  now: number;
};

/** What is computed from a session alone. */
type SessionViewing = {
  session: SessionState;
  /** Those present, as availability looks at them. */
  viewing: Viewing;
  /** The regions whose offers decide. */
  regions: readonly string[];
};

export function sessionViewing(session: SessionState): SessionViewing {
  const viewing = viewingOf(session);
  return { session, viewing, regions: regionsOf(viewing) };
}

/** Replaces the session, and keeps the movies. */
export function withSession(tonight: TonightSession, session: SessionState): TonightSession {
  return { ...tonight, ...sessionViewing(session) };
}

export type Found = { movie: MovieFacts; watchable: Watchable };

/** The movies that everyone present can watch and that pass the filters. */
export function candidatesOf(tonight: TonightSession, filters: Filters): Found[] {
  const tests = filterTests(tonight, filters);
  return passing(findWatchable(tonight), [...tests.values()]);
}

/** The movies that everyone present can watch and their group doesn't refuse, of these or of all. */
export function findWatchable(
  { viewing, movies, lookup, refused, now }: TonightSession,
  of: Iterable<MovieFacts> = movies.values(),
): Found[] {
  const watchability = watchabilityFor(viewing, lookup, now);
  const found: Found[] = [];
  for (const movie of of) {
    if (refused.has(movie.id)) continue;
    const watchable = watchability(movie.id);
    if (watchable) found.push({ movie, watchable });
  }
  return found;
}

/** How many movies everyone present could watch if their group didn't refuse them. */
export function countRefused(tonight: TonightSession): number {
  const movies = [...tonight.refused].flatMap((id) => tonight.movies.get(id) ?? []);
  return findWatchable({ ...tonight, refused: new Set() }, movies).length;
}

/** The tests of the filters for those present. Throws `mood-unknown`. */
export function filterTests(
  { viewing, regions, players }: TonightSession,
  filters: Filters,
): ReturnType<typeof testsOf> {
  const seenByPresent = new Set<number>();
  if (filters.unseenByAll) {
    for (const { uid } of viewing.viewers) {
      for (const id of players.get(uid)?.seen ?? []) seenByPresent.add(id);
    }
  }
  return testsOf(filters, { regions, seenByPresent });
}

/** How much is known of the movies' availability; where several regions count, the least known decides. */
export function knowledgeIn({ regions, movies, lookup, now }: TonightSession): Tonight['knowledge'] {
  const counts = { fresh: 0, stale: 0, unknown: 0 };
  let oldest = Number.POSITIVE_INFINITY;
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
  return { ...counts, oldestCheckedAt: Number.isFinite(oldest) ? toInstant(oldest) : null };
}
