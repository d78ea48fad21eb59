import type { MovieFacts } from '@cine/contract/movies/movie';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import type { Challenge } from '@cine/contract/operations/together/challenges';
import { day, hour } from '@cine/contract/time';
import fc from 'fast-check';
import type { JoinedChallenge } from '#core/players/index.ts';
import type { WatchEvent } from '#watching/watches/index.ts';

export const joinedAt = Date.parse('2026-12-10T18:00:00Z');

export const sixties: Challenge = {
  id: 'sixties',
  version: 1,
  titles: { en: 'The sixties' },
  rules: [{ field: 'decade', operator: 'eq', value: 1960 }],
  targetCount: 2,
  xpReward: 100,
  season: null,
  audience: 'everyone',
  makerId: null,
};
export const holidays = { from: '2026-12-12T00:00:00Z', to: '2026-12-20T00:00:00Z' };
export const joined: JoinedChallenge = {
  challenge: sixties,
  joinedAt,
  moviesWatched: [],
  isCompleted: false,
  completedAt: null,
};
export const inSeason: JoinedChallenge = { ...joined, challenge: { ...sixties, season: holidays } };

export const facts: MovieFacts = { ...unknownMovie, year: 1962, runtime: 90, genres: ['Drama'] };

export function watched(movieId: number, changes: Partial<WatchEvent> = {}): WatchEvent {
  const watchedAt = changes.watchedAt ?? joinedAt + hour;
  return {
    id: `${movieId}-${watchedAt}`,
    movieId,
    facts: { ...facts, id: movieId },
    watchedAt,
    recordedAt: watchedAt + hour,
    sessionId: null,
    withdrawn: false,
    ...changes,
  };
}

/** Watches of a few movies, around every boundary, some withdrawn, some of an unknown or wrong year. */
export const anyWatches = fc.array(
  fc
    .record({
      movieId: fc.integer({ min: 1, max: 5 }),
      watchedAt: fc
        .constantFrom(-day, -1, 0, hour, 2 * day, 5 * day, 10 * day)
        .map((after) => joinedAt + after),
      lag: fc.constantFrom(-1, 0, hour, 7 * day, 7 * day + 1),
      withdrawn: fc.boolean(),
      year: fc.constantFrom(1959, 1960, 1969, 1970, null),
    })
    .map(({ movieId, watchedAt, lag, withdrawn, year }) =>
      watched(movieId, { watchedAt, recordedAt: watchedAt + lag, withdrawn, facts: { ...facts, year } }),
    ),
  { maxLength: 20 },
);
export const anyChallenge = fc.constantFrom(joined, inSeason);
