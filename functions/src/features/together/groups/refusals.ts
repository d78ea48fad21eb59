/** Movies that a group's members refuse for a season or for good: added and taken back. */
import { type Refusal, refusalsIn } from '@cine/contract/documents/groups';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { maxRefusals, seasonDays } from '@cine/contract/operations/together/groups';
import { day } from '@cine/contract/time';
import { AppError } from '#platform/errors/app-error.ts';
import type { Group } from './group.ts';

export type NewRefusal = {
  movie: Pick<MovieFacts, 'id' | 'title' | 'titles'>;
  by: string;
  lasts: 'ever' | 'season';
};

/** The group with a movie refused; a former refusal that lasts as long stays. Throws `refusals-too-many`. */
export function withRefusal(group: Group, { movie, by, lasts }: NewRefusal, now: number): Group {
  const { id: movieId, title, titles } = movie;
  const until = lasts === 'ever' ? null : now + seasonDays * day;
  const current = refusalsIn(group, now);
  const former = current.find((each) => each.movieId === movieId);
  if (former && endOf(former) >= endOf({ until })) return group;
  const others = current.filter((each) => each !== former);
  if (others.length >= maxRefusals) throw new AppError('refusals-too-many', { limit: maxRefusals });
  return { ...group, refusals: [...others, { movieId, title, titles, by, at: now, until }] };
}

export function withoutRefusal(group: Group, movieId: number): Group {
  const { refusals = [] } = group;
  return { ...group, refusals: refusals.filter((each) => each.movieId !== movieId) };
}

function endOf({ until }: Pick<Refusal, 'until'>): number {
  return until ?? Number.POSITIVE_INFINITY;
}
