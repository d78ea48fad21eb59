/** What a hostile account does with custom movies that a group shares. */
import { customMovieIds } from '@cine/contract/movies/custom-movie';
import * as customMovies from '@cine/contract/operations/movies/custom-movies';
import * as challenges from '@cine/contract/operations/together/challenges';
import { chooseMovie } from '@cine/contract/operations/together/sessions';
import { addToCollection } from '@cine/contract/operations/watching/collected-movies';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { type Hostile, inLastSession, type Move, oneIn } from './move.ts';

export const sharedMovies = {
  addShared: async ({ shared, movies, call, below }) => {
    const { id: tmdbId, title, year } = movies[below(movies.length)]!;
    const added = await call(customMovies.createCustomMovie, { title, year, audience: 'group' });
    if (added) shared.push({ movieId: added.movie.movieId, tmdbId });
  },
  recordShared: ({ calls, call, ...hostile }) =>
    call(recordOwnWatch, { movieId: lastShared(hostile), key: `key-${calls}` }),
  friendRecords: ({ calls, friend, ...hostile }) =>
    friend(recordOwnWatch, { movieId: lastShared(hostile), key: `key-${calls}` }),
  friendRates: ({ friend, below, ...hostile }) =>
    friend(rateMovie, { movieId: lastShared(hostile), score: below(101) }),
  friendWishes: ({ friend, ...hostile }) =>
    friend(addToCollection, { collection: 'watchlist', movieId: lastShared(hostile) }),
  friendJoins: ({ challengeIds, friend }) =>
    friend(challenges.joinChallenge, { challengeId: challengeIds.at(-1) ?? 'noir' }),
  chooseShared: inLastSession(({ sessionId, call, ...hostile }) =>
    call(chooseMovie, { sessionId, movieId: lastShared(hostile) }),
  ),
  /** Another year is the same movie, another title a refusal once the friend has it. */
  changeShared: ({ movies, shared, calls, call, below }) => {
    const { movieId, tmdbId } = shared.at(-1) ?? noMovie;
    const year = (movies.find(({ id }) => id === tmdbId)?.year ?? 1998) - (calls % 2);
    const title = oneIn(4, below) && { title: `Another ${calls}` };
    return call(customMovies.changeCustomMovie, { movieId, year, listed: true, ...title });
  },
  matchShared: ({ call, ...hostile }) =>
    call(customMovies.matchCustomMovie, { movieId: lastShared(hostile) }),
  deleteShared: ({ call, ...hostile }) =>
    call(customMovies.deleteCustomMovie, { movieId: lastShared(hostile) }),
  deleteCustom: ({ customIds, call, below }) =>
    call(customMovies.deleteCustomMovie, {
      movieId: customIds.splice(below(customIds.length), 1)[0] ?? noMovie.movieId,
    }),
  promoteShared: async ({ shared, promotedIds, call }) => {
    const movie = shared.pop() ?? noMovie;
    if (await call(customMovies.promoteCustomMovie, movie)) promotedIds.push(movie.movieId);
  },
  friendRefuses: ({ promotedIds, friend, below }) =>
    friend(customMovies.refusePromotion, { movieId: promotedIds.at(-1 - below(2)) ?? noMovie.movieId }),
} satisfies Record<string, Move>;

const noMovie = { movieId: customMovieIds.from, tmdbId: 1 };

function lastShared({ shared }: Pick<Hostile, 'shared'>): number {
  return (shared.at(-1) ?? noMovie).movieId;
}
