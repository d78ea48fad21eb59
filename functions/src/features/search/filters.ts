import { genreBits, languageCode } from './codes.ts';
import type { Accept } from './find.ts';

/** What narrows a search. What is unknown of a movie never passes a filter that asks for it. */
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

/** A test for a movie by its number in a segment. */
export function filterOf(filters: SearchFilters): Accept {
  const { genres, fromYear = 0, toYear = Number.POSITIVE_INFINITY } = filters;
  const { minRuntime = 0, maxRuntime = Number.POSITIVE_INFINITY } = filters;
  const wanted = genres ? genreBits(genres) : null;
  const language = filters.language === undefined ? null : languageCode(filters.language);
  const asksYear = filters.fromYear !== undefined || filters.toYear !== undefined;
  const asksRuntime = filters.minRuntime !== undefined || filters.maxRuntime !== undefined;
  return (index, movie) => {
    if (wanted !== null && (index.genres[movie]! & wanted) === 0) return false;
    if (language !== null && index.languages[movie] !== language) return false;
    const year = index.years[movie]!;
    if (asksYear && (year === 0 || year < fromYear || year > toYear)) return false;
    const runtime = index.runtimes[movie]!;
    return !asksRuntime || (runtime !== 0 && runtime >= minRuntime && runtime <= maxRuntime);
  };
}
