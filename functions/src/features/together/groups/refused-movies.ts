/** Movies that a group's members refuse for a season or for good: added and taken back. */
import { type RefusedMovie, refusedMoviesIn } from '@cine/contract/documents/groups';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { maxRefusals, seasonDays } from '@cine/contract/operations/together/groups';
import { day } from '@cine/contract/time';
import { AppError } from '#platform/errors/app-error.ts';
import type { Group } from './group.ts';

export type NewRefusedMovie = {
  movie: Pick<MovieFacts, 'id' | 'title' | 'titles'>;
  by: string;
  lasts: 'ever' | 'season';
};

/** The group with a movie refused; one refused for as long stays. Throws `refusals-too-many`. */
export function withRefusedMovie(group: Group, { movie, by, lasts }: NewRefusedMovie, now: number): Group {
  const { id: movieId, title, titles } = movie;
  const until = lasts === 'ever' ? null : now + seasonDays * day;
  const current = refusedMoviesIn(group, now);
  const former = current.find((each) => each.movieId === movieId);
  if (former && endOf(former) >= endOf({ until })) return group;
  const others = current.filter((each) => each !== former);
  if (others.length >= maxRefusals) throw new AppError('refusals-too-many', { limit: maxRefusals });
  return { ...group, refusals: [...others, { movieId, title, titles, by, at: now, until }] };
}

export function withoutRefusedMovie(group: Group, movieId: number): Group {
  const { refusals = [] } = group;
  return { ...group, refusals: refusals.filter((each) => each.movieId !== movieId) };
}

function endOf({ until }: Pick<RefusedMovie, 'until'>): number {
  return until ?? Number.POSITIVE_INFINITY;
}
