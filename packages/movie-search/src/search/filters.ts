import { genreBits, languageCode } from '../inverted-index/facets.ts';
import { genreNamesIn, type SearchIndex } from '../inverted-index/search-index.ts';

/** Filters of a search. A movie whose value is unknown passes no filter on it. */
export type SearchFilters = {
  /** Any of these. */
  genres?: readonly string[] | undefined;
  fromYear?: number | undefined;
  toYear?: number | undefined;
  /** Minutes. */
  minRuntime?: number | undefined;
  maxRuntime?: number | undefined;
  /** ISO 639-1. */
  language?: string | undefined;
};

/** Whether a movie is wanted, by its number in a segment. */
export type Accept = (segment: SearchIndex, movie: number) => boolean;

/** Accepts the movies that pass all filters. */
export function filterOf(filters: SearchFilters): Accept {
  const { genres, fromYear = 0, toYear = Number.POSITIVE_INFINITY } = filters;
  const { minRuntime = 0, maxRuntime = Number.POSITIVE_INFINITY } = filters;
  const hasGenre = genres ? genreFilter(genres) : null;
  const language = filters.language === undefined ? null : languageCode(filters.language);
  const asksYear = filters.fromYear !== undefined || filters.toYear !== undefined;
  const asksRuntime = filters.minRuntime !== undefined || filters.maxRuntime !== undefined;
  return (index, movie) => {
    if (hasGenre !== null && !hasGenre(index, movie)) return false;
    if (language !== null && index.languages[movie] !== language) return false;
    const year = index.years[movie]!;
    if (asksYear && (year === 0 || year < fromYear || year > toYear)) return false;
    const runtime = index.runtimes[movie]!;
    return !asksRuntime || (runtime !== 0 && runtime >= minRuntime && runtime <= maxRuntime);
  };
}

function genreFilter(genres: readonly string[]): Accept {
  const bitsIn = new Map<SearchIndex, number>();
  return (index, movie) => {
    const bits = bitsIn.get(index) ?? genreBits(genres, genreNamesIn(index));
    bitsIn.set(index, bits);
    return (index.genres[movie]! & bits) !== 0;
  };
}
