import { isDeepStrictEqual } from 'node:util';
import { maxRecentMovies } from '@cine/contract/operations/core/players';
import type { LedgerEntry } from '#core/ledger/index.ts';
import type { JoinedChallenge, Player, RecentMovie } from '#core/players/index.ts';
import type { Settlement } from '../settlement.ts';
import { withEarned } from './recent-movie-earned.ts';
import { type RecentWatch, recentMoviePay } from './recent-movie-pay.ts';
import { type SteppedChallenge, withSteps } from './recent-movie-steps.ts';

type SettledMovies = {
  movieIds: readonly number[];
  watches: readonly RecentWatch[];
  changed: readonly SteppedChallenge[];
  entries: readonly LedgerEntry[];
};

/** The settlement with the movies that the player watched last, what each earned and counted for. */
export function withRecentMovies(settlement: Settlement): Settlement {
  const { player, movieIds, watches, entries } = settlement;
  const changed = [...settlement.changedChallenges, ...settlement.weekly];
  return withEarned({
    ...settlement,
    player: withSettledMovies(player, { movieIds, watches, changed, entries }),
  });
}

/** The player with their recent movies after settling; the same object if nothing changed. */
export function withSettledMovies(
  player: Player,
  { movieIds, watches, changed, entries }: SettledMovies,
): Player {
  const former = player.recentMovies;
  const formerIds = new Set(former.map(({ movieId }) => movieId));
  const settled = movieIds.flatMap((movieId) => recentMovieOf(player, movieId, watches));
  const others = former.filter(({ movieId }) => !movieIds.includes(movieId));
  const movies = lastOf([...settled, ...others]);
  const added = settled.filter(({ movieId }) => !formerIds.has(movieId));
  const concerned = [...changed, ...unchangedCountingAny(player, changed, added)];
  return withMoviesIfChanged(player, withSteps(movies, concerned, former, entries));
}

export function withMergedRecentMovies(
  player: Player,
  guest: Pick<Player, 'recentMovies'>,
  merged: JoinedChallenge,
  entries: readonly LedgerEntry[],
): Player {
  const former = player.recentMovies;
  const ownIds = new Set(former.map(({ movieId }) => movieId));
  const brought = guest.recentMovies
    .filter(({ movieId }) => merged.moviesWatched.includes(movieId) && !ownIds.has(movieId))
    .map(({ earned, ...movie }) => ({
      ...movie,
      steps: [],
      // What the guest was paid isn't the member's.
      ...(earned && { earned: { sessionId: earned.sessionId, paid: [] } }),
    }));
  return withMoviesIfChanged(player, withSteps(lastOf([...former, ...brought]), [merged], former, entries));
}

function recentMovieOf(player: Player, movieId: number, watches: readonly RecentWatch[]): RecentMovie[] {
  const live = watches.filter((watch) => watch.movieId === movieId && !watch.withdrawn);
  const [first, ...more] = live;
  if (!first) return [];
  const last = more.reduce((latest, watch) => (watch.watchedAt > latest.watchedAt ? watch : latest), first);
  const { title, titles } = last.facts;
  const former = player.recentMovies.find((movie) => movie.movieId === movieId);
  const movie = { movieId, at: last.watchedAt, title, titles: { ...titles }, steps: former?.steps ?? [] };
  const { earned } = former ?? {};
  return [{ ...movie, ...(earned && { earned }), ...recentMoviePay(player, movieId, live, former) }];
}

function lastOf(movies: readonly RecentMovie[]): RecentMovie[] {
  return movies
    .toSorted((one, other) => other.at - one.at || one.movieId - other.movieId)
    .slice(0, maxRecentMovies);
}

/** Challenges that didn't change, and counted a movie before it was a recent one. */
function unchangedCountingAny(
  { challenges }: Player,
  changed: readonly SteppedChallenge[],
  added: readonly RecentMovie[],
): JoinedChallenge[] {
  const ids = new Set(changed.map(({ challenge }) => challenge.id));
  return Object.values(challenges).filter(
    ({ challenge, moviesWatched }) =>
      !ids.has(challenge.id) && added.some(({ movieId }) => moviesWatched.includes(movieId)),
  );
}

function withMoviesIfChanged(player: Player, movies: RecentMovie[]): Player {
  return isDeepStrictEqual(movies, player.recentMovies) ? player : { ...player, recentMovies: movies };
}
