/** Calls TMDB's API: movies, lists, changes, providers. */
import {
  countryCodeSchema,
  type Movie,
  type OfferKind,
  type OffersByRegion,
  type Region,
} from '@cine/contract/movies/movie';
import { TmdbError } from './error.ts';
import { createGet, type TmdbOptions } from './http.ts';
import {
  LAST_LIST_PAGE,
  type MovieSummary,
  type Page,
  type TmdbProvider,
  toChangesPage,
  toMovie,
  toMoviePage,
  toOffers,
  toProviders,
  toStillPaths,
} from './map.ts';
import {
  APPENDED,
  changesWire,
  configurationWire,
  genresWire,
  imagesWire,
  movieListWire,
  movieWire,
  providersWire,
  watchProvidersWire,
} from './wire.ts';

export type { TmdbOptions } from './http.ts';
export type { MovieSummary, Page, TmdbProvider } from './map.ts';

export type DiscoverQuery = {
  page?: number;
  /** Offered by any of these providers, in any of these ways; both default to any. */
  where?: { region: Region; providers?: number[]; kinds?: OfferKind[] };
  /** TMDB genre ids; the movie has all of them. */
  genres?: number[];
  /** Years of the first release, both included. */
  years?: { from?: number; to?: number };
  /** Minutes, both included. */
  runtime?: { from?: number; to?: number };
  /** ISO 639-1. */
  language?: string;
  sortBy?: 'popularity.desc' | 'vote_average.desc' | 'primary_release_date.desc' | 'primary_release_date.asc';
};

export type Tmdb = ReturnType<typeof createTmdb>;

/** Without a usable answer, methods throw a `TmdbError`: an outage never looks like no results. */
export function createTmdb(options: TmdbOptions) {
  const { get, getFile } = createGet(options);
  const language = 'en-US';
  let imageBase: string | undefined;

  async function imageBaseUrl(): Promise<string> {
    imageBase ??= (await get('configuration', configurationWire)).images.secure_base_url;
    return imageBase;
  }

  return {
    /** All data of a movie in one request, or null if TMDB has no such movie. */
    async movie(id: number): Promise<(Movie & { offers: OffersByRegion }) | null> {
      const params = { append_to_response: APPENDED, include_video_language: 'en,fr,ru', language };
      const wire = await orNull(get(`movie/${positive(id)}`, movieWire, params));
      return wire && { ...toMovie(wire), offers: toOffers(wire['watch/providers']) };
    },

    /** The files of a movie's stills, those without words first; null if TMDB has no such movie. */
    async stills(id: number): Promise<string[] | null> {
      const wire = await orNull(get(`movie/${positive(id)}/images`, imagesWire));
      return wire && toStillPaths(wire);
    },

    /** A still's bytes, 300 pixels wide; null if the file is gone. */
    async still(path: string): Promise<Uint8Array | null> {
      return getFile(`${await imageBaseUrl()}w300${path}`);
    },

    /** Where a movie can be watched, by country, or null if TMDB has no such movie. */
    async watchProviders(id: number): Promise<OffersByRegion | null> {
      const wire = await orNull(get(`movie/${positive(id)}/watch/providers`, watchProvidersWire));
      return wire && toOffers(wire);
    },

    /** The services of a country, in TMDB's order. */
    async providers(region: Region): Promise<TmdbProvider[]> {
      const params = { watch_region: country(region), language };
      return toProviders(await get('watch/providers/movie', providersWire, params), region);
    },

    async discover(query: DiscoverQuery = {}): Promise<Page<MovieSummary>> {
      const params = { language, ...discoverParams(query) };
      return toMoviePage(await get('discover/movie', movieListWire, params));
    },

    async popular(page = 1): Promise<Page<MovieSummary>> {
      return toMoviePage(await get('movie/popular', movieListWire, { language, page: listPage(page) }));
    },

    async trending(window: 'day' | 'week', page = 1): Promise<Page<MovieSummary>> {
      return toMoviePage(
        await get(`trending/movie/${window}`, movieListWire, { language, page: listPage(page) }),
      );
    },

    /** Finds movies by title in any language, best first; `locale` is the answer's language. */
    async search(
      query: string,
      { page = 1, year, locale = language }: { page?: number; year?: number; locale?: string } = {},
    ): Promise<Page<MovieSummary>> {
      const params = { query, page: listPage(page), year, language: locale, include_adult: false };
      return toMoviePage(await get('search/movie', movieListWire, params));
    },

    /**
     * Ids of movies whose facts changed between two UTC dates (YYYY-MM-DD, both included, at most 14 days
     * apart). Changed offers don't count as a change.
     */
    async changes(from: string, to: string, page = 1): Promise<Page<number>> {
      return toChangesPage(await get('movie/changes', changesWire, { start_date: from, end_date: to, page }));
    },

    /** A poster's address is the base, a size and its path. */
    async configuration(): Promise<{ imageBaseUrl: string; posterSizes: string[] }> {
      const { images } = await get('configuration', configurationWire);
      return { imageBaseUrl: images.secure_base_url, posterSizes: images.poster_sizes };
    },

    async genres(): Promise<{ id: number; name: string }[]> {
      return (await get('genre/movie/list', genresWire, { language })).genres;
    },
  };
}

/** A query as TMDB's parameters. */
function discoverParams({ where, years, runtime, genres, language, page, sortBy }: DiscoverQuery) {
  return {
    include_adult: false,
    page: listPage(page),
    sort_by: sortBy ?? 'popularity.desc',
    watch_region: where && country(where.region),
    with_watch_providers: joined(where?.providers, '|'),
    with_watch_monetization_types: joined(where?.kinds, '|') ?? (where && 'flatrate|free|ads|rent|buy'),
    with_genres: joined(genres, ','),
    with_original_language: language,
    'primary_release_date.gte': years?.from && `${years.from}-01-01`,
    'primary_release_date.lte': years?.to && `${years.to}-12-31`,
    'with_runtime.gte': runtime?.from,
    'with_runtime.lte': runtime?.to,
  };
}

/** Null for TMDB's own "The resource you requested could not be found"; any other 404 is an error. */
async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof TmdbError && error.status === 404 && error.statusCode === 34) return null;
    throw error;
  }
}

function positive(id: number): number {
  if (Number.isSafeInteger(id) && id > 0) return id;
  throw new TmdbError('bad-request', `${id} is not a TMDB id`);
}

/** TMDB answers an unknown region such as "ALL" as if it were the United States. */
function country(region: Region): Region {
  if (countryCodeSchema.safeParse(region).success) return region;
  throw new TmdbError('bad-request', `${JSON.stringify(region)} is not a country`);
}

function listPage(page = 1): number {
  if (Number.isInteger(page) && page >= 1 && page <= LAST_LIST_PAGE) return page;
  throw new TmdbError('bad-request', `TMDB's lists have pages 1 to ${LAST_LIST_PAGE}, not ${page}`);
}

function joined(values: (string | number)[] | undefined, separator: ',' | '|'): string | undefined {
  return values && values.length > 0 ? values.join(separator) : undefined;
}
