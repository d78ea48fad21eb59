/** TMDB's answers as they come, of which only what we read is checked. */
import * as z from 'zod';

// TMDB's answers as received. Used fields must be there and have their type, so that a broken answer is an
// error rather than a movie without offers.

const id = z.int().positive();
const named = z.object({ name: z.string() });
const paged = <T extends z.ZodType>(item: T) =>
  z.object({
    page: z.int().positive(),
    total_pages: z.int().nonnegative(),
    total_results: z.int().nonnegative(),
    results: z.array(item),
  });

const votes = {
  vote_average: z.number().min(0).max(10),
  vote_count: z.int().nonnegative(),
  popularity: z.number().nonnegative(),
};

const titled = {
  id,
  title: z.string(),
  original_title: z.string(),
  original_language: z.string().nullish(),
  release_date: z.string().nullish(),
  poster_path: z.string().nullish(),
  ...votes,
};

const hasTitle = (movie: { title: string; original_title: string }) =>
  movie.title.trim() !== '' || movie.original_title.trim() !== '';

const offer = z.object({ provider_id: id });
const offersOfCountry = z.object({
  flatrate: z.array(offer).optional(),
  free: z.array(offer).optional(),
  ads: z.array(offer).optional(),
  rent: z.array(offer).optional(),
  buy: z.array(offer).optional(),
});

/** `/movie/{id}/watch/providers`; an absent country has no known offer. */
export const watchProvidersWire = z.object({ results: z.record(z.string(), offersOfCountry) });
export type WatchProvidersWire = z.infer<typeof watchProvidersWire>;

export const creditsWire = z.object({
  cast: z.array(z.object({ id, name: z.string(), order: z.number(), character: z.string().nullish() })),
  crew: z.array(z.object({ id, name: z.string(), job: z.string() })),
});

export const keywordsWire = z.object({ keywords: z.array(named) });

export const releaseDatesWire = z.object({
  results: z.array(
    z.object({
      iso_3166_1: z.string(),
      release_dates: z.array(
        z.object({ certification: z.string().nullish(), release_date: z.string(), type: z.int() }),
      ),
    }),
  ),
});
export type ReleaseDatesWire = z.infer<typeof releaseDatesWire>;

export const translationsWire = z.object({
  translations: z.array(
    z.object({
      iso_3166_1: z.string(),
      iso_639_1: z.string(),
      data: z.object({ title: z.string().nullish(), overview: z.string().nullish() }),
    }),
  ),
});
export type TranslationsWire = z.infer<typeof translationsWire>;

export const externalIdsWire = z.object({
  imdb_id: z.string().nullish(),
  wikidata_id: z.string().nullish(),
});

export const videosWire = z.object({
  results: z.array(
    z.object({
      iso_639_1: z.string().nullish(),
      key: z.string(),
      site: z.string(),
      type: z.string(),
      official: z.boolean().optional(),
      published_at: z.string().nullish(),
    }),
  ),
});
export type VideosWire = z.infer<typeof videosWire>;

/** `/movie/{id}` with everything that `APPENDED` names. */
export const movieWire = z
  .object({
    ...titled,
    runtime: z.number().nullish(),
    overview: z.string().nullish(),
    status: z.string().nullish(),
    backdrop_path: z.string().nullish(),
    belongs_to_collection: z.object({ id, name: z.string() }).nullish(),
    genres: z.array(named),
    production_countries: z.array(z.object({ iso_3166_1: z.string() })),
    origin_country: z.array(z.string()).optional(),
    credits: creditsWire,
    keywords: keywordsWire,
    release_dates: releaseDatesWire,
    translations: translationsWire,
    external_ids: externalIdsWire,
    videos: videosWire,
    'watch/providers': watchProvidersWire,
  })
  .refine(hasTitle, { message: 'a movie without any title', path: ['title'] });
export type MovieWire = z.infer<typeof movieWire>;

/** The value of `append_to_response` for all data of a movie in one request (TMDB allows 20). */
export const APPENDED = 'watch/providers,credits,keywords,release_dates,translations,external_ids,videos';

const movieListItem = z.object({ ...titled, genre_ids: z.array(z.int()) });
export type MovieListItemWire = z.infer<typeof movieListItem>;

/** Any list of movies: popular, discover, search, trending. */
export const movieListWire = paged(movieListItem);
export type MovieListWire = z.infer<typeof movieListWire>;

/** `/movie/changes`. */
export const changesWire = paged(z.object({ id }));
export type ChangesWire = z.infer<typeof changesWire>;

/** `/watch/providers/movie`. */
export const providersWire = z.object({
  results: z.array(
    z.object({
      provider_id: id,
      provider_name: z.string().min(1),
      logo_path: z.string().nullish(),
      display_priority: z.int(),
      display_priorities: z.record(z.string(), z.int()).optional(),
    }),
  ),
});
export type ProvidersWire = z.infer<typeof providersWire>;

/** `/genre/movie/list`. */
export const genresWire = z.object({ genres: z.array(z.object({ id, name: z.string().min(1) })) });

/** `/configuration`. */
export const configurationWire = z.object({
  images: z.object({ secure_base_url: z.url(), poster_sizes: z.array(z.string()).min(1) }),
});

/** `/movie/{id}/images`. */
export const imagesWire = z.object({
  backdrops: z.array(z.object({ file_path: z.string(), iso_639_1: z.string().nullish() })),
});
export type ImagesWire = z.infer<typeof imagesWire>;

export const failureWire = z.object({ status_code: z.int(), status_message: z.string() });
