/** A movie of the sample catalogue as TMDB answers it. */
import {
  type Catalogue,
  genres,
  idOf,
  offerKinds,
  releaseDate,
  type SampleMovie,
  voteCount,
} from './catalogue.ts';
import { stillPaths } from './stills.ts';

const languageNames = new Intl.DisplayNames('en', { type: 'language' });
const translated = [
  { iso_639_1: 'fr', iso_3166_1: 'FR', name: 'Français', english_name: 'French' },
  { iso_639_1: 'ru', iso_3166_1: 'RU', name: 'Pусский', english_name: 'Russian' },
] as const;

/** A movie in a list, with its title in the requested language ("fr-FR"), if any. */
export function listItem(movie: SampleMovie, language: string) {
  return {
    adult: false,
    backdrop_path: null,
    genre_ids: genreRows(movie).map((genre) => genre.id),
    id: movie.id,
    original_language: movie.language ?? 'xx',
    original_title: movie.originalTitle,
    overview: overviewIn(movie, language),
    popularity: movie.popularity ?? 0,
    poster_path: movie.posterPath ?? null,
    release_date: releaseDate(movie),
    title: titleIn(movie, language),
    video: false,
    vote_average: movie.rating ?? 0,
    vote_count: voteCount(movie),
  };
}

function details(movie: SampleMovie, language: string) {
  const { genre_ids: _, ...common } = listItem(movie, language);
  return {
    ...common,
    belongs_to_collection: null,
    budget: 0,
    genres: genreRows(movie),
    homepage: '',
    imdb_id: null,
    origin_country: movie.countries,
    production_companies: (movie.companies ?? []).map((name) => ({ id: idOf(name), logo_path: null, name })),
    production_countries: movie.countries.map((code) => ({ iso_3166_1: code, name: countryName(code) })),
    revenue: 0,
    runtime: movie.runtime ?? 0,
    spoken_languages: movie.language
      ? [{ english_name: languageNames.of(movie.language), iso_639_1: movie.language, name: '' }]
      : [],
    status: 'Released',
    tagline: '',
  };
}

/** A part that can be requested alone or appended, by its path; undefined if unknown. */
export function partOf(path: string, movie: SampleMovie, catalogue: Catalogue): object | undefined {
  return Object.hasOwn(parts, path) ? parts[path]?.(movie, catalogue) : undefined;
}

const parts: Record<string, (movie: SampleMovie, catalogue: Catalogue) => object> = {
  credits: (movie) => ({
    cast: movie.cast.map((name, order) => ({
      ...person(name, 'Acting'),
      cast_id: order,
      character: '',
      order,
    })),
    crew: movie.directors.map((name) => ({
      ...person(name, 'Directing'),
      department: 'Directing',
      job: 'Director',
    })),
  }),
  keywords: (movie) => ({ keywords: movie.keywords.map((name) => ({ id: idOf(name), name })) }),
  release_dates: (movie) => ({
    results: Object.entries(movie.certificates).map(([country, certification]) => ({
      iso_3166_1: country,
      release_dates: [
        {
          certification,
          descriptors: [],
          iso_639_1: '',
          note: '',
          release_date: `${releaseDate(movie) || '1970-01-01'}T00:00:00.000Z`,
          type: 3,
        },
      ],
    })),
  }),
  translations: (movie) => ({
    translations: translated.flatMap((language) => {
      const title = movie.titles[language.iso_639_1];
      const own = movie.language === language.iso_639_1;
      if (title === undefined && !own) return [];
      const overview = overviewIn(movie, language.iso_639_1);
      // As in TMDB, a title that equals the original one is left out.
      const written = own && title === movie.originalTitle ? '' : (title ?? '');
      const data = { homepage: '', overview, runtime: movie.runtime ?? 0, tagline: '', title: written };
      return [{ ...language, data }];
    }),
  }),
  external_ids: (movie) => ({
    id: movie.id,
    imdb_id: null,
    wikidata_id: null,
    facebook_id: null,
    instagram_id: null,
    twitter_id: null,
  }),
  videos: ({ id, title, trailer }) => ({
    results: trailer
      ? [
          {
            iso_639_1: 'en',
            iso_3166_1: 'US',
            name: `${title}: official trailer`,
            key: trailer,
            site: 'YouTube',
            size: 1080,
            type: 'Trailer',
            official: true,
            published_at: '2020-01-01T00:00:00.000Z',
            id: id.toString(16).padStart(24, '0'),
          },
        ]
      : [],
  }),
  images: (movie) => ({
    backdrops: stillPaths(movie).map((file_path) => ({
      aspect_ratio: 1.778,
      file_path,
      height: 720,
      iso_639_1: null,
      vote_average: 0,
      vote_count: 0,
      width: 1280,
    })),
    logos: [],
    posters: [],
  }),
  'watch/providers': (movie, catalogue) => ({ results: offersOf(movie, catalogue) }),
};

/** `/movie/{id}` with the appended parts; unknown parts are left out. */
export function movieAnswer(
  movie: SampleMovie,
  catalogue: Catalogue,
  appended: readonly string[],
  language = 'en-US',
): object {
  const parts = appended.flatMap((name) => {
    const part = partOf(name, movie, catalogue);
    return part ? [[name, part]] : [];
  });
  return { ...details(movie, language), ...Object.fromEntries(parts) };
}

/** A movie's plot, made from its facts if the catalogue has none. */
function overviewIn(movie: SampleMovie, language: string): string {
  const { year, directors } = movie;
  const cast = movie.cast.slice(0, 3);
  const code = language.slice(0, 2);
  if (movie.overviews) return movie.overviews[code === 'fr' || code === 'ru' ? code : 'en'];
  const list = (names: string[]) => listsIn(code).format(names);
  const by = list(directors);
  const cited = list(cast);
  if (code === 'fr') {
    return `Un film${year ? ` de ${year}` : ''}${by && ` réalisé par ${by}`}${cited && `, avec ${cited}`}.`;
  }
  if (code === 'ru') {
    const start = year ? `Фильм ${year} года.` : 'Фильм.';
    return `${start}${by && ` Режиссёр: ${by}.`}${cited && ` В ролях: ${cited}.`}`;
  }
  return `A movie${year ? ` of ${year}` : ''}${by && ` directed by ${by}`}${cited && `, with ${cited}`}.`;
}

const lists = new Map<string, Intl.ListFormat>();

/** Made once for each language, since that takes longer than an answer. */
function listsIn(language: string): Intl.ListFormat {
  const format = lists.get(language) ?? new Intl.ListFormat(language, { type: 'conjunction' });
  lists.set(language, format);
  return format;
}

function offersOf(movie: SampleMovie, catalogue: Catalogue): object {
  const order = new Map(catalogue.providers.map((provider, place) => [provider.id, { ...provider, place }]));
  const countries = Object.entries(catalogue.offers[movie.id] ?? {}).map(([country, byKind]) => {
    const link = `https://www.themoviedb.org/movie/${movie.id}/watch?locale=${country}`;
    const kinds = offerKinds.flatMap((kind) => {
      const rows = (byKind[kind] ?? []).map((id) => ({
        logo_path: null,
        provider_id: id,
        provider_name: order.get(id)?.name ?? `Provider ${id}`,
        display_priority: order.get(id)?.place ?? 999,
      }));
      return rows.length > 0 ? [[kind, rows]] : [];
    });
    return [country, { link, ...Object.fromEntries(kinds) }];
  });
  return Object.fromEntries(countries);
}

function titleIn(movie: SampleMovie, language: string): string {
  const code = language.slice(0, 2);
  if (code === 'fr' || code === 'ru') {
    const title = movie.titles[code] ?? (movie.language === code ? movie.originalTitle : undefined);
    if (title !== undefined) return title;
  }
  return movie.title;
}

function genreRows(movie: SampleMovie): { id: number; name: string }[] {
  return movie.genres.flatMap((name) => genres.find((genre) => genre.name === name) ?? []);
}

function person(name: string, department: string) {
  const id = idOf(name);
  return {
    adult: false,
    gender: 0,
    id,
    known_for_department: department,
    name,
    original_name: name,
    popularity: 1,
    profile_path: null,
    credit_id: id.toString(16).padStart(24, '0'),
  };
}

/** The English name of a country; codes that only TMDB knows stand for themselves. */
export function countryName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'code' }).of(code) ?? code;
}
