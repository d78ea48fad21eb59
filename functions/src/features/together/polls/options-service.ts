/** Finds the movies that a poll is about: the best ones for those present, or those chosen. */
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import { withDepicted } from '@cine/contract/movies/depicted';
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { PollOption } from '@cine/contract/polls/poll';
import { day } from '@cine/contract/time';
import type { Context } from '#context.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { AppError } from '#platform/errors/app-error.ts';
import {
  candidatesOf,
  loadTonight,
  type RankedMovie,
  rankedIn,
  rankedMovies,
  type TonightSession,
  watchableMoviesIn,
} from '../tonight/index.ts';
import type { VotingPlace } from './place.ts';
import type { Poll } from './poll.ts';

export type PlaceWithServices = { place: VotingPlace; services: Poll['services'] };

/** The best movies for those present, as options. Throws `nobody-present` and `poll-movies-few`. */
export async function bestOptions(
  context: Context,
  caller: Caller,
  where: PlaceWithServices,
  count: number,
): Promise<PollOption[]> {
  const tonight = await tonightAt(context, caller, where);
  if (tonight.players.size === 0) throw new AppError('nobody-present');
  const best = rankedMovies(tonight, candidatesOf(tonight, tonight.session.filters)).slice(0, count);
  if (best.length < 2) throw new AppError('poll-movies-few');
  return best.map(rankedIn(tonight)).map((row) => toOption(tonight, row, 'list'));
}

/**
 * The named movies, as options. Throws `nobody-present`, `movie-unknown`, and `not-a-candidate` if a user
 * can't watch one or the group refuses it.
 */
export async function optionsOf(
  context: Context,
  caller: Caller,
  where: PlaceWithServices,
  movieIds: readonly number[],
  from: 'choice' | 'nomination',
): Promise<PollOption[]> {
  const tonight = await tonightAt(context, caller, where);
  if (tonight.players.size === 0) throw new AppError('nobody-present');
  const named: MovieFacts[] = movieIds.flatMap((id) => tonight.movies.get(id) ?? []);
  if (named.length < movieIds.filter((id) => !isCustomMovie(id)).length) throw new AppError('movie-unknown');
  const watchable = watchableMoviesIn(tonight, named);
  if (watchable.length < movieIds.length) {
    const isRefused = movieIds.some((id) => tonight.refused.has(id));
    const why = isRefused ? 'refused' : 'absent';
    throw new AppError('not-a-candidate', { because: movieIds.some(isCustomMovie) ? 'custom' : why });
  }
  return watchable.map(rankedIn(tonight)).map((row) => toOption(tonight, row, from));
}

/** What is known about an evening or a group: in a group, only the tastes that its members share. */
async function tonightAt(
  context: Context,
  caller: Caller,
  { place, services }: PlaceWithServices,
): Promise<TonightSession> {
  const tonight = await loadTonight(context, caller, place.eveningWith(services, context.now()));
  const shared = [...tonight.tastes].filter(([uid]) => place.tasteUids.includes(uid));
  return { ...tonight, tastes: new Map(shared) };
}

function toOption(
  { players, now }: TonightSession,
  { movie, advances, expected, worth }: RankedMovie,
  from: PollOption['from'],
): PollOption {
  // Challenges joined within a day don't break ties: the movie was in sight already.
  const settled = advances.filter(({ uid, challengeId }) => {
    const joined = players.get(uid)?.challenges[challengeId];
    return joined !== undefined && joined.joinedAt <= now - day;
  });
  const { id: movieId, title, titles, year, runtime, posterPath, genres } = movie;
  return {
    movieId,
    title,
    titles,
    year,
    runtime,
    posterPath,
    genres,
    ...withDepicted(movie),
    from,
    advances: settled.length,
    leastScore: expected.length > 0 ? Math.min(...expected.map(({ score }) => score)) : null,
    score: worth === null ? null : Math.round(worth * 1000) / 1000,
    fits: true,
  };
}
