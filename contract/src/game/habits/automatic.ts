/** Habits that watching itself keeps: their kinds, and when the movies of a day keep one. */

/**
 * Habits that the product keeps by what it sees: a movie was watched on that day, one with other members, a
 * classic, or every movie of the day has a rating.
 */
export const automaticKinds = ['movie', 'together', 'classic', 'rated'] as const;
export type AutomaticKind = (typeof automaticKinds)[number];

/** A movie is a classic if it came out at least this many years before it is watched. */
export const classicAfterYears = 25;

/** What an automatic habit looks at in a movie of its day. */
export type SeenMovie = { year: number | null; together: boolean; rated: boolean };

/** Whether the movies of a day keep an automatic habit; `date` is that day's. */
export function isKeptBy(kind: AutomaticKind, movies: readonly SeenMovie[], date: string): boolean {
  switch (kind) {
    case 'movie':
      return movies.length > 0;
    case 'together':
      return movies.some(({ together }) => together);
    case 'classic': {
      const latest = Number(date.slice(0, 4)) - classicAfterYears;
      return movies.some(({ year }) => year !== null && year <= latest);
    }
    case 'rated':
      return movies.length > 0 && movies.every(({ rated }) => rated);
  }
}
