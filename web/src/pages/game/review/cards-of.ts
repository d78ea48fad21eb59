/** Which cards a year in review has. */
import type { YearReview } from '@cine/contract/operations/game/statistics';

export const cards = [
  'opening',
  'movies',
  'rhythm',
  'taste',
  'directors',
  'company',
  'reel',
  'loved',
  'game',
  'ending',
] as const;
export type CardName = (typeof cards)[number];

/** With fewer movies, what came most often says nothing. */
const fewMovies = 3;

/** A year with too few movies to say much about it. */
export function isShort({ totals }: Pick<YearReview, 'totals'>): boolean {
  return totals.movies < fewMovies;
}

export function cardsOf(review: YearReview): CardName[] {
  const { totals, imported, genres, directors, first, loved, badges } = review;
  const has: Partial<Record<CardName, boolean>> = {
    movies: totals.movies > 0,
    rhythm: !isShort(review),
    taste: !isShort(review) && genres.length > 0,
    directors: directors[0] !== undefined && directors[0].count > 1,
    // With whom imported movies were watched isn't known.
    company: !isShort(review) && (totals.together > 0 || imported === 0),
    reel: first !== null,
    loved: loved.length > 0,
    game: totals.xp > 0 || badges.length > 0,
  };
  const filledCards = cards.filter((name) => has[name]);
  return filledCards.length === 0 ? [] : ['opening', ...filledCards, 'ending'];
}

/** The month with most movies as its place in the year, 0–11; the first of equal ones. */
export function busiestMonth({ months }: Pick<YearReview, 'months'>): number {
  return months.indexOf(Math.max(...months));
}
