/** All that tonight's answers need of a session, in memory. */
import type { Filters } from '@cine/contract/movies/filters';
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Tonight } from '@cine/contract/operations/together/tonight';
import { type Player, seenAnywhere } from '#core/players/index.ts';
import {
  knowledgeOf,
  type OffersLookup,
  regionsOf,
  type Viewing,
  viewingOf,
  type Watchable,
  watchabilityFor,
} from '#movies/availability/index.ts';
import { toInstant } from '#platform/time/instant.ts';
import type { Shelves, Source } from '#watching/collections/index.ts';
import type { Tastes } from '#watching/recommendations/index.ts';
import type { SessionState } from '../sessions/index.ts';
import { passingMovies, testsOf } from './filters.ts';

export type TonightSession = SessionViewing & {
  players: ReadonlyMap<string, Player>;
  /** Predicted scores of a movie by user; only of those whose taste is known. */
  tastes: Tastes;
  movies: ReadonlyMap<number, MovieFacts>;
  lookup: OffersLookup;
  refused: ReadonlySet<number>;
  /** The collection that its movies come from; null for all movies. */
  source: TonightSource | null;
  /** Discs and files that count. */
  shelves: Shelves;
  sampleOffers: boolean;
  /** Epoch milliseconds. */
  now: number;
};

export type TonightSource = Pick<Source, 'version' | 'shown'> & {
  by: string;
  has: (movie: MovieFacts) => boolean;
};

type SessionViewing = {
  session: SessionState;
  viewing: Viewing;
  regions: readonly string[];
};

export function sessionViewing(session: SessionState): SessionViewing {
  const viewing = viewingOf(session);
  return { session, viewing, regions: regionsOf(viewing) };
}

export function withSession(tonight: TonightSession, session: SessionState): TonightSession {
  return { ...tonight, ...sessionViewing(session) };
}

export type WatchableMovie = { movie: MovieFacts; watchable: Watchable };

export function candidatesOf(tonight: TonightSession, filters: Filters): WatchableMovie[] {
  const tests = filterTests(tonight, filters);
  return passingMovies(watchableMoviesIn(tonight), [...tests.values()]);
}

/** What all present can watch, of the collection or the given movies, and their group doesn't refuse. */
export function watchableMoviesIn(
  { viewing, movies, lookup, refused, source, shelves, now }: TonightSession,
  candidatesFrom: Iterable<MovieFacts> = movies.values(),
): WatchableMovie[] {
  const watchability = watchabilityFor(viewing, lookup, now, shelves.ownersOf);
  const candidates: WatchableMovie[] = [];
  for (const movie of candidatesFrom) {
    if (refused.has(movie.id) || source?.has(movie) === false) continue;
    const watchable = watchability(movie.id);
    if (watchable) candidates.push({ movie, watchable });
  }
  return candidates;
}

export function countRefused(tonight: TonightSession): number {
  const movies = [...tonight.refused].flatMap((id) => tonight.movies.get(id) ?? []);
  return watchableMoviesIn({ ...tonight, refused: new Set() }, movies).length;
}

/** The tests of the filters for those present. Throws `mood-unknown`. */
export function filterTests(
  { viewing, regions, players }: TonightSession,
  filters: Filters,
): ReturnType<typeof testsOf> {
  const seenByPresent = new Set<number>();
  if (filters.unseenByAll) {
    for (const { uid } of viewing.viewers) {
      const player = players.get(uid);
      for (const id of player ? seenAnywhere(player) : []) seenByPresent.add(id);
    }
  }
  return testsOf(filters, { regions, seenByPresent });
}

/** How much is known of availability; where several regions count, the least known one decides. */
export function knowledgeIn({ regions, movies, lookup, now }: TonightSession): Tonight['knowledge'] {
  const counts = { fresh: 0, stale: 0, unknown: 0 };
  let oldest = Number.POSITIVE_INFINITY;
  for (const id of movies.keys()) {
    let least: keyof typeof counts = regions.length > 0 ? 'fresh' : 'unknown';
    let checkedAt = Number.POSITIVE_INFINITY;
    for (const region of regions) {
      const availability = lookup(region, id);
      const knowledge = knowledgeOf(availability, now);
      if (knowledge !== 'fresh' && least !== 'unknown') least = knowledge;
      if (availability && availability.checkedAt < checkedAt) checkedAt = availability.checkedAt;
    }
    counts[least] += 1;
    if (least !== 'unknown' && checkedAt < oldest) oldest = checkedAt;
  }
  return { ...counts, oldestCheckedAt: Number.isFinite(oldest) ? toInstant(oldest) : null };
}
