/** TMDB's answers as our movies, credits, offers and lists. */
import {
  countryCodeSchema,
  type Movie,
  type MovieDetails,
  type MovieFacts,
  type Offers,
  type OffersByRegion,
  offerKindSchema,
  type Person,
  type Region,
  trailerKeySchema,
} from '@cine/contract/movies/movie';
import type {
  ChangesWire,
  ImagesWire,
  MovieListItemWire,
  MovieListWire,
  MovieWire,
  ProvidersWire,
  ReleaseDatesWire,
  TranslationsWire,
  VideosWire,
  WatchProvidersWire,
} from './wire.ts';

const MIN_VOTES = 10;
const LEADING_ROLES = 10;
const ROLES_IN_DETAILS = 30;
/** The crew's jobs that are kept, in this order. */
const JOBS = [
  'Director',
  'Screenplay',
  'Writer',
  'Story',
  'Novel',
  'Producer',
  'Director of Photography',
  'Editor',
  'Original Music Composer',
];
const CREW_IN_DETAILS = 30;
/** TMDB reports more pages in its lists but refuses those above this. */
export const LAST_LIST_PAGE = 500;
const LAST_CHANGES_PAGE = 1000;
/** TMDB's release types, the best source of a certificate first: theatrical, limited, premiere, digital, … */
const CERTIFICATE_SOURCES = [3, 2, 1, 4, 5, 6];

/** A movie in a list: enough to show it or to request its facts. */
export type MovieSummary = Pick<
  MovieFacts,
  'id' | 'title' | 'originalTitle' | 'year' | 'language' | 'rating' | 'popularity' | 'posterPath'
> & { genreIds: number[] };

/** One page of a list; pages 1 to `totalPages` can always be requested. */
export type Page<T> = { page: number; totalPages: number; totalResults: number; results: T[] };

/** A streaming service in one country; lower priority numbers come first. */
export type TmdbProvider = { id: number; name: string; logoPath: string | null; priority: number };

/** The facts of a movie: unknown is null or empty, where TMDB writes 0 or "". */
function toFacts(wire: MovieWire): MovieFacts {
  const { genreIds: _, ...common } = toSummary({ ...wire, genre_ids: [] });
  const leading = wire.credits.cast.toSorted((a, b) => a.order - b.order);
  const countries = wire.production_countries.map((country) => country.iso_3166_1);
  const runtime = Math.round(wire.runtime ?? 0);
  return {
    ...common,
    titles: toTitles(wire.translations, common.language, common.originalTitle),
    runtime: runtime > 0 ? runtime : null,
    genres: names(wire.genres),
    countries: regions(countries.length > 0 ? countries : (wire.origin_country ?? [])),
    directors: names(wire.credits.crew.filter((person) => person.job === 'Director')),
    cast: names(leading).slice(0, LEADING_ROLES),
    keywords: names(wire.keywords.keywords),
    certificates: toCertificates(wire.release_dates),
  };
}

export function toMovie(wire: MovieWire): Movie {
  return { facts: toFacts(wire), details: toDetails(wire) };
}

function toDetails(wire: MovieWire): MovieDetails {
  const { belongs_to_collection: collection, external_ids: ids } = wire;
  const collectionName = text(collection?.name);
  return {
    releaseDate: toDate(wire.release_date),
    status: text(wire.status),
    overviews: toOverviews(wire),
    ...toTrailers(wire.videos),
    people: toPeople(wire.credits),
    externalIds: {
      ...(/^tt\d{7,}$/.test(ids.imdb_id ?? '') && { imdb: ids.imdb_id! }),
      ...(/^Q\d+$/.test(ids.wikidata_id ?? '') && { wikidata: ids.wikidata_id! }),
    },
    collection: collection && collectionName ? { id: collection.id, name: collectionName } : null,
    backdropPath: toPath(wire.backdrop_path),
    votes: wire.vote_count,
  };
}

/** The part of a movie's credits that `toMovie` uses, for callers that keep many. */
export function leadingCredits({ cast, crew }: MovieWire['credits']): MovieWire['credits'] {
  const roles = cast.filter(({ name }) => text(name) !== null).sort((a, b) => a.order - b.order);
  return { cast: roles.slice(0, ROLES_IN_DETAILS), crew: crew.filter(({ job }) => JOBS.includes(job)) };
}

/** The leading roles, then the crew by job; empty names are dropped. */
function toPeople({ cast, crew }: MovieWire['credits']): Person[] {
  const roles = cast
    .toSorted((a, b) => a.order - b.order)
    .flatMap(({ id, name, character }) => {
      const person = text(name);
      return person ? [{ id, name: person, job: 'Actor', character: text(character) }] : [];
    });
  const others = crew
    .flatMap(({ id, name, job }) => {
      const person = text(name);
      return person && JOBS.includes(job) ? [{ id, name: person, job, character: null }] : [];
    })
    .sort((a, b) => JOBS.indexOf(a.job) - JOBS.indexOf(b.job));
  return [...roles.slice(0, ROLES_IN_DETAILS), ...others.slice(0, CREW_IN_DETAILS)];
}

/** The official trailer in each language: the first published, so that later ones don't change the movie. */
function toTrailers({ results }: VideosWire): Pick<MovieDetails, 'trailers'> {
  const trailers: MovieDetails['trailers'] = {};
  for (const language of ['en', 'fr', 'ru'] as const) {
    const [best] = results
      .filter(
        ({ iso_639_1: code, site, type }) => code === language && site === 'YouTube' && type === 'Trailer',
      )
      .filter(({ key }) => trailerKeySchema.safeParse(key).success)
      .sort(
        (a, b) =>
          Number(b.official ?? false) - Number(a.official ?? false) ||
          (a.published_at ?? '').localeCompare(b.published_at ?? '') ||
          a.key.localeCompare(b.key),
      );
    if (best) trailers[language] = best.key;
  }
  return Object.keys(trailers).length > 0 ? { trailers } : {};
}

function toOverviews({ overview, translations }: MovieWire): MovieDetails['overviews'] {
  const overviews: MovieDetails['overviews'] = {};
  const english = text(overview);
  if (english !== null) overviews.en = english;
  for (const locale of ['fr', 'ru'] as const) {
    const translated = text(translationInto(translations, locale, 'overview')?.overview);
    if (translated !== null) overviews[locale] = translated;
  }
  return overviews;
}

/** Provider ids by country and kind, without "ALL"; a country without an offer is absent. */
export function toOffers(wire: WatchProvidersWire): OffersByRegion {
  const byRegion: OffersByRegion = {};
  for (const [region, answer] of Object.entries(wire.results)) {
    if (!isCountryCode(region)) continue;
    const offers: Offers = {};
    for (const kind of offerKindSchema.options) {
      const ids = unique((answer[kind] ?? []).map((offer) => offer.provider_id));
      if (ids.length > 0) offers[kind] = ids;
    }
    if (Object.keys(offers).length > 0) byRegion[region] = offers;
  }
  return byRegion;
}

export function toMoviePage(wire: MovieListWire): Page<MovieSummary> {
  return toPage(wire, LAST_LIST_PAGE, wire.results.map(toSummary));
}

export function toChangesPage(wire: ChangesWire): Page<number> {
  return toPage(
    wire,
    LAST_CHANGES_PAGE,
    wire.results.map((change) => change.id),
  );
}

/** The files of stills in TMDB's order, those in no language first. */
export function toStillPaths({ backdrops }: ImagesWire): string[] {
  const [plain, worded] = [backdrops.filter(isPlain), backdrops.filter((each) => !isPlain(each))];
  return unique([...plain, ...worded].map(({ file_path: path }) => path)).filter((path) =>
    /^\/[\w-]+\.(?:jpg|png)$/.test(path),
  );
}

function isPlain({ iso_639_1: language }: ImagesWire['backdrops'][number]): boolean {
  return !language || language === 'xx';
}

/** The providers of a country, in the order in which TMDB shows them there. */
export function toProviders(wire: ProvidersWire, region: Region): TmdbProvider[] {
  return wire.results
    .map((provider) => ({
      id: provider.provider_id,
      name: provider.provider_name,
      logoPath: toPath(provider.logo_path),
      priority: provider.display_priorities?.[region] ?? provider.display_priority,
    }))
    .sort((a, b) => a.priority - b.priority || a.id - b.id);
}

function toSummary(wire: MovieListItemWire): MovieSummary {
  const title = text(wire.title);
  const original = text(wire.original_title);
  return {
    id: wire.id,
    title: title ?? original ?? '',
    originalTitle: original ?? title ?? '',
    year: toYear(wire.release_date),
    language: toLanguage(wire.original_language),
    rating: wire.vote_count >= MIN_VOTES ? wire.vote_average : null,
    popularity: wire.popularity > 0 ? wire.popularity : null,
    posterPath: toPath(wire.poster_path),
    genreIds: wire.genre_ids,
  };
}

/** TMDB leaves a translated title empty if it equals the original. */
function toTitles(
  wire: TranslationsWire,
  language: string | null,
  originalTitle: string,
): MovieFacts['titles'] {
  const titles: MovieFacts['titles'] = {};
  for (const locale of ['fr', 'ru'] as const) {
    const translated = text(translationInto(wire, locale, 'title')?.title);
    const title = translated ?? (language === locale ? originalTitle : null);
    if (title !== null) titles[locale] = title;
  }
  return titles;
}

/** The translation with content, preferably that of the language's own country. */
function translationInto(
  { translations }: TranslationsWire,
  language: 'fr' | 'ru',
  field: 'title' | 'overview',
) {
  const candidates = translations.filter(
    ({ iso_639_1: code, data }) => code === language && text(data[field]) !== null,
  );
  const home = language.toUpperCase();
  return (candidates.find(({ iso_3166_1: country }) => country === home) ?? candidates[0])?.data;
}

function toCertificates(wire: ReleaseDatesWire): Record<Region, string> {
  const certificates: Record<Region, string> = {};
  for (const { iso_3166_1: region, release_dates: releases } of wire.results) {
    if (!isCountryCode(region)) continue;
    const [best] = releases
      .filter((release) => text(release.certification) !== null)
      .sort((a, b) => rank(a.type) - rank(b.type) || a.release_date.localeCompare(b.release_date));
    const certificate = text(best?.certification);
    if (certificate !== null) certificates[region] = certificate;
  }
  return certificates;
}

function rank(releaseType: number): number {
  const place = CERTIFICATE_SOURCES.indexOf(releaseType);
  return place === -1 ? CERTIFICATE_SOURCES.length : place;
}

function toPage<T>(
  wire: { page: number; total_pages: number; total_results: number },
  lastPage: number,
  results: T[],
): Page<T> {
  return {
    page: wire.page,
    totalPages: Math.min(wire.total_pages, lastPage),
    totalResults: wire.total_results,
    results,
  };
}

function toYear(date: string | null | undefined): number | null {
  const year = Number(/^(\d{4})-\d{2}-\d{2}/.exec(date ?? '')?.[1]);
  return year >= 1850 && year <= 2200 ? year : null;
}

/** A valid day within the years that we accept. */
function toDate(date: string | null | undefined): string | null {
  if (!date || toYear(date) === null) return null;
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date) ? date : null;
}

function toLanguage(code: string | null | undefined): string | null {
  return code && /^[a-z]{2}$/.test(code) ? code : null;
}

function toPath(path: string | null | undefined): string | null {
  return path?.startsWith('/') ? path : null;
}

function text(value: string | null | undefined): string | null {
  return value?.trim() || null;
}

function names(items: { name: string }[]): string[] {
  return unique(items.map((item) => item.name.trim()).filter((name) => name !== ''));
}

function regions(codes: string[]): Region[] {
  return unique(codes.filter(isCountryCode));
}

function isCountryCode(code: string): code is Region {
  return countryCodeSchema.safeParse(code).success;
}

function unique<T>(values: T[]): T[] {
  return [...new Set(values)];
}
