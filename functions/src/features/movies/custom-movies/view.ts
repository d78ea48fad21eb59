/** A custom movie as its owner sees it. */
import type { CustomMovie as View } from '@cine/contract/operations/movies/custom-movies';
import { toInstant } from '#platform/time/instant.ts';
import type { CustomMovie } from './custom-movie.ts';

export function customMovieView({
  makerId: _makerId,
  madeWith: _madeWith,
  repointingSince: _since,
  agreed: _agreed,
  keeps: _keeps,
  createdAt,
  ...movie
}: CustomMovie): View {
  return { ...movie, createdAt: toInstant(createdAt) };
}
