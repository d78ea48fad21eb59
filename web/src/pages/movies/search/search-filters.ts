/** The filters of a search, as the page's address has them. */
import { genreNames } from '@cine/contract/movies/tmdb-codes';
import type { InputOf } from '@cine/contract/operation';
import type { listMovies, searchMovies } from '@cine/contract/operations/movies/movies';

/** Filters as the page's address has them. */
export type Filters = {
  onMyServices?: boolean | undefined;
  genre?: (typeof genreNames)[number] | undefined;
  fromYear?: number | undefined;
  toYear?: number | undefined;
  /** Minutes at most. */
  maxRuntime?: (typeof runtimes)[number] | undefined;
  language?: (typeof languages)[number] | undefined;
};
/** Orders while nothing is typed; the first by default. */
export const orders = ['popularity', 'trending', 'year'] as const;
export type Order = (typeof orders)[number];

export type SearchQuery = Filters & {
  query: string;
  order?: Order | undefined;
  /** What the text asks, changed by the user, as JSON. */
  asked?: string | undefined;
  /** Whether the text is just words to look for. */
  asWords?: boolean | undefined;
};

/** The longest text that is looked for, in letters. */
const longestQuery = 100;

export const runtimes = [90, 120, 150] as const;
/** The most frequent ones. */
export const languages = [
  ...['ar', 'cn', 'cs', 'da', 'de', 'el', 'en', 'es', 'fa', 'fi', 'fr', 'he', 'hi', 'hu', 'it', 'ja', 'ko'],
  ...['nl', 'no', 'pl', 'pt', 'ro', 'ru', 'sv', 'ta', 'te', 'th', 'tr', 'uk', 'zh'],
] as const;

const names = {
  query: 'q',
  asked: 'asked',
  asWords: 'words',
  order: 'order',
  onMyServices: 'mine',
  genre: 'genre',
  fromYear: 'from',
  toYear: 'to',
  maxRuntime: 'runtime',
  language: 'language',
} as const;

export const noFilters: Filters = {
  onMyServices: undefined,
  genre: undefined,
  fromYear: undefined,
  toYear: undefined,
  maxRuntime: undefined,
  language: undefined,
};

export function queryIn(address: URLSearchParams): SearchQuery {
  return {
    query: address.get(names.query) ?? '',
    asked: address.get(names.asked) ?? undefined,
    asWords: address.has(names.asWords) || undefined,
    order: oneOf(orders, address.get(names.order)),
    onMyServices: address.has(names.onMyServices) || undefined,
    genre: oneOf(genreNames, address.get(names.genre)),
    fromYear: yearIn(address.get(names.fromYear)),
    toYear: yearIn(address.get(names.toYear)),
    maxRuntime: oneOf(runtimes, Number(address.get(names.maxRuntime))),
    language: oneOf(languages, address.get(names.language)),
  };
}

export function oneOf<T>(list: readonly T[], value: unknown): T | undefined {
  return list.find((each) => each === value);
}

/** The address with this query; its other parameters stay. */
export function withQuery(address: URLSearchParams, search: SearchQuery): URLSearchParams {
  const next = new URLSearchParams(address);
  for (const [part, name] of Object.entries(names)) {
    const value = search[part as keyof SearchQuery];
    if (value === undefined || value === '' || value === false) next.delete(name);
    else next.set(name, value === true ? '1' : String(value));
  }
  return next;
}

/** Whether there are filters besides the text. */
export function isNarrowed(query: SearchQuery): boolean {
  return Object.values(filtersOf(query)).some((value) => value !== undefined);
}

/** The search operation's input; null without a text. */
export function toSearch(search: SearchQuery): InputOf<typeof searchMovies> | null {
  const query = search.query.trim().slice(0, longestQuery);
  return query === '' ? null : { query, ...toList(filtersOf(search)) };
}

function filtersOf({
  query: _query,
  order: _order,
  asked: _asked,
  asWords: _asWords,
  ...filters
}: SearchQuery) {
  return filters;
}

/** The input for listing all movies, from the earlier of two years to the later, whichever is typed where. */
export function toList(filters: Filters & { order?: Order | undefined }): InputOf<typeof listMovies> {
  const { order, onMyServices = false, genre, maxRuntime, language } = filters;
  const { fromYear, toYear } = inOrder(filters);
  return {
    onMyServices,
    ...(order && { order }),
    ...(genre && { genres: [genre] }),
    ...(fromYear && { fromYear }),
    ...(toYear && { toYear }),
    ...(maxRuntime && { maxRuntime }),
    ...(language && { language }),
  };
}

/** The years, the earlier first. */
export function inOrder({ fromYear, toYear }: Filters): Pick<Filters, 'fromYear' | 'toYear'> {
  const isBackwards = fromYear !== undefined && toYear !== undefined && fromYear > toYear;
  return isBackwards ? { fromYear: toYear, toYear: fromYear } : { fromYear, toYear };
}

/** A complete year; a partly typed one is ignored. */
export function yearIn(text: string | null): number | undefined {
  const year = Number(text);
  return Number.isInteger(year) && year >= 1870 && year <= 2100 ? year : undefined;
}
