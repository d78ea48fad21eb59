/** What a column can hold, and how a table is read by its columns. */

/** What a column holds. `date` is one whose meaning follows from what the table tells. */
export const roles = [
  ...(['title', 'originalTitle', 'year', 'releaseDate', 'directors', 'type'] as const),
  ...(['imdbId', 'tmdbId', 'ids', 'idInSource', 'idSource', 'series', 'episode'] as const),
  ...(['rating', 'ratedAt', 'watchedAt', 'addedAt', 'date'] as const),
  ...(['plays', 'repeats', 'seen', 'rewatch', 'liked', 'status'] as const),
  ...(['tags', 'note', 'list', 'position', 'medium', 'ignored'] as const),
] as const;

export type Role = (typeof roles)[number];

/** What a row of a table says of its movie, beyond what its columns say. */
export type Tells = 'watches' | 'ratings' | 'watchlist' | 'list' | 'likes' | 'notes' | 'shelf' | 'nothing';

export type RatingScale = 5 | 10 | 20 | 100;

/** How a table is read: a guess that its owner can correct. Plain data. */
export type Mapping = {
  /** One for each column. */
  roles: Role[];
  tells: Tells;
  /** Whether it holds nothing but watches, so that a row without a day is one, too. */
  isLog?: true;
  /** Whether exactly noon in UTC is a day without a time, as such tables have only moments. */
  isNoonDay?: true;
  /** What its ratings go up to; null without ratings. */
  ratingScale: RatingScale | null;
  /** Whether 3/4/2024 is the third of April. */
  dayFirst: boolean;
  /** The name of the list that it is, or would be. */
  list: string;
};

/** What a guess isn't sure of. */
export type Doubt = 'columns' | 'tells' | 'rating-scale' | 'day-or-month';
