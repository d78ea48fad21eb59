import type { Movie } from '@cine/contract/movies/movie';

/** What a network gets to know of a movie: its plot before what may be cut off. Empty without a plot. */
export function textOf({ facts, details }: Pick<Movie, 'facts' | 'details'>): string {
  const { en, fr, ru } = details.overviews;
  const overview = en || fr || ru;
  if (!overview) return '';
  return [`${facts.title}.`, overview, `${facts.keywords.join(', ')}.`].join(' ').trim();
}
