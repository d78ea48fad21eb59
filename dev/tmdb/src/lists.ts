/** TMDB's lists: `/discover`, `/search`, `/popular` and changes. */
import { day } from '@cine/contract/time';
import {
  type Catalogue,
  genres,
  idOf,
  type OfferKind,
  offerKinds,
  releaseDate,
  type SampleMovie,
  voteCount,
} from './catalogue.ts';

/** The movies that `/discover/movie` finds: those that pass every known filter, in the requested order. */
export function discover(catalogue: Catalogue, query: URLSearchParams): SampleMovie[] {
  const holds = (movie: SampleMovie) => conditions.every((condition) => condition(movie, query, catalogue));
  return sorted(catalogue.movies.filter(holds), query.get('sort_by') ?? 'popularity.desc');
}

/** The movies with a title in which each word of the query begins a word, ignoring accents. */
export function search(catalogue: Catalogue, query: URLSearchParams): SampleMovie[] {
  const typed = words(query.get('query') ?? '');
  if (typed.length === 0) return [];
  const year = query.get('primary_release_year') ?? query.get('year');
  const movies = catalogue.movies.filter((movie) => {
    if (year && String(movie.year) !== year) return false;
    const titles = [movie.title, movie.originalTitle, ...Object.values(movie.titles)].map(words);
    return titles.some((title) => typed.every((word) => title.some((other) => other.startsWith(word))));
  });
  return sorted(movies, 'popularity.desc');
}

export function popular(catalogue: Catalogue): SampleMovie[] {
  return sorted(catalogue.movies, 'popularity.desc');
}

/**
 * The movies that changed between two days, both included; 'too-long' above 14 days, 'malformed' for invalid
 * dates. Every movie changes on one made-up day in thirty.
 */
export function changed(
  catalogue: Catalogue,
  query: URLSearchParams,
  now: number,
): SampleMovie[] | 'too-long' | 'malformed' {
  const last = dayIn(query.get('end_date')) ?? Math.floor(now / day);
  const first = dayIn(query.get('start_date')) ?? last - 1;
  if (Number.isNaN(first) || Number.isNaN(last) || first > last) return 'malformed';
  if (last - first > 14) return 'too-long';
  const days = Array.from({ length: last - first + 1 }, (_, n) => (first + n) % 30);
  return catalogue.movies.filter((movie) => days.includes(movie.id % 30));
}

type Condition = (movie: SampleMovie, query: URLSearchParams, catalogue: Catalogue) => boolean;

const conditions: Condition[] = [
  (movie, query, catalogue) => {
    const country = query.get('watch_region');
    // TMDB ignores both filters without a country.
    if (!country) return true;
    const providers = query.get('with_watch_providers');
    const kinds = query.get('with_watch_monetization_types');
    if (!providers && !kinds) return true;
    const offers = catalogue.offers[movie.id]?.[country] ?? {};
    const offered = offerKinds.filter((kind) => !kinds || kinds.split(/[|,]/).includes(kind));
    const ids = offered.flatMap((kind: OfferKind) => offers[kind] ?? []).map(String);
    return providers ? matches(providers, ids) : ids.length > 0;
  },
  (movie, query) => matches(query.get('with_genres'), genreIds(movie)),
  (movie, query) => !anyOf(query.get('without_genres'), genreIds(movie)),
  (movie, query) => matches(query.get('with_keywords'), movie.keywords.map(idOf).map(String)),
  (movie, query) => matches(query.get('with_cast'), movie.cast.map(idOf).map(String)),
  (movie, query) => matches(query.get('with_crew'), movie.directors.map(idOf).map(String)),
  (movie, query) => matches(query.get('with_origin_country'), movie.countries),
  (movie, query) => matches(query.get('with_original_language'), [movie.language ?? 'xx']),
  (movie, query) => matches(query.get('primary_release_year'), [String(movie.year)]),
  (movie, query) => matches(query.get('year'), [String(movie.year)]),
  (movie, query) => within(query, 'primary_release_date', releaseDate(movie)),
  (movie, query) => within(query, 'release_date', releaseDate(movie)),
  (movie, query) => within(query, 'with_runtime', movie.runtime ?? 0),
  (movie, query) => within(query, 'vote_average', movie.rating ?? 0),
  (movie, query) => within(query, 'vote_count', voteCount(movie)),
];

/** "1,2" requires all of the values, "1 2" any of them; an empty value requires nothing. */
function matches(terms: string | null, values: string[]): boolean {
  if (!terms) return true;
  return terms.includes('|') ? anyOf(terms, values) : terms.split(',').every((one) => values.includes(one));
}

function anyOf(terms: string | null, values: string[]): boolean {
  return terms?.split(/[|,]/).some((one) => values.includes(one)) ?? false;
}

function within(query: URLSearchParams, field: string, value: string | number): boolean {
  const typed = (text: string) => (typeof value === 'number' ? Number(text) : text);
  const from = query.get(`${field}.gte`);
  const to = query.get(`${field}.lte`);
  if (value === '' && (from || to)) return false;
  return (!from || value >= typed(from)) && (!to || value <= typed(to));
}

const sortKeys: Record<string, (movie: SampleMovie) => string | number> = {
  popularity: (movie) => movie.popularity ?? 0,
  vote_average: (movie) => movie.rating ?? 0,
  vote_count: voteCount,
  primary_release_date: releaseDate,
  title: (movie) => movie.title,
  original_title: (movie) => movie.originalTitle,
};

function sorted(movies: SampleMovie[], order: string): SampleMovie[] {
  const [field = '', direction] = order.split('.');
  const key = sortKeys[field] ?? sortKeys.popularity!;
  const sign = direction === 'asc' ? 1 : -1;
  return movies.toSorted((a, b) => {
    const left = key(a);
    const right = key(b);
    return left === right ? a.id - b.id : sign * (left < right ? -1 : 1);
  });
}

function genreIds(movie: SampleMovie): string[] {
  return genres.filter((genre) => movie.genres.includes(genre.name)).map((genre) => String(genre.id));
}

function words(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Days since 1970; NaN for anything but YYYY-MM-DD, undefined if absent. */
function dayIn(text: string | null): number | undefined {
  if (text === null) return undefined;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) / day : Number.NaN;
}
