import { type Catalogue, genres, offerKinds, type SampleMovie } from './catalogue.ts';
import { type Answer, failure, ok } from './failures.ts';
import { changed, discover, popular, search } from './lists.ts';
import { countryName, listItem, movieAnswer, partOf } from './movie-answers.ts';

const MAX_APPENDED = 20;

/** TMDB's answer to an authorised `GET /3/<path>?<query>`; its images are at the same origin. */
export function answer(whole: Catalogue, path: string, query: URLSearchParams, origin: string): Answer {
  const { gone = [] } = whole;
  const there = whole.movies.filter(({ id }) => !gone.includes(id));
  const catalogue = gone.length > 0 ? { ...whole, movies: there } : whole;
  const language = query.get('language') ?? 'en-US';
  const list = (movies: SampleMovie[], extra: object = {}) =>
    paged(movies, query, 20, 500, (movie) => ({ ...listItem(movie, language), ...extra }));

  switch (path) {
    case 'movie/popular':
      return list(popular(catalogue));
    case 'trending/movie/day':
    case 'trending/movie/week':
      return list(popular(catalogue), { media_type: 'movie' });
    case 'discover/movie':
      return list(discover(catalogue, query));
    case 'search/movie':
      return list(search(catalogue, query));
    case 'movie/changes':
      return changes(whole, query);
    case 'watch/providers/movie':
      return ok({ results: providers(catalogue, query.get('watch_region')) });
    case 'watch/providers/regions':
      return ok({ results: regions(catalogue) });
    case 'genre/movie/list':
      return ok({ genres });
    case 'configuration':
      return ok(configurationAt(origin));
  }
  const [, id, part] = /^movie\/(\d+)(?:\/(.+))?$/.exec(path) ?? [];
  const movie = catalogue.movies.find((candidate) => String(candidate.id) === id);
  if (!movie) return failure(34);
  if (part === undefined) return movieWithParts(movie, catalogue, query, language);
  const content = partOf(part, movie, catalogue);
  return content ? ok({ id: movie.id, ...content }) : failure(34);
}

/** `/movie/{id}`; unknown appended parts are ignored, more than twenty are refused. */
function movieWithParts(
  movie: SampleMovie,
  catalogue: Catalogue,
  query: URLSearchParams,
  language: string,
): Answer {
  const parts = query.get('append_to_response')?.split(',') ?? [];
  if (parts.length > MAX_APPENDED) return failure(27);
  return ok(movieAnswer(movie, catalogue, parts, language));
}

function changes(catalogue: Catalogue, query: URLSearchParams): Answer {
  const movies = changed(catalogue, query, Date.now());
  if (movies === 'too-long') return failure(20);
  if (movies === 'malformed') return failure(5);
  return paged(movies, query, 100, 1000, (movie) => ({ id: movie.id, adult: false }));
}

function paged<T>(
  items: T[],
  query: URLSearchParams,
  size: number,
  lastPage: number,
  show: (item: T) => object,
): Answer {
  const page = Number(query.get('page') ?? 1);
  if (!Number.isInteger(page) || page < 1 || page > lastPage) return failure(22);
  return ok({
    page,
    results: items.slice((page - 1) * size, page * size).map(show),
    total_pages: Math.max(1, Math.ceil(items.length / size)),
    total_results: items.length,
  });
}

function providers(catalogue: Catalogue, country: string | null): object[] {
  const offered = new Map<number, Set<string>>();
  for (const byCountry of Object.values(catalogue.offers)) {
    for (const [code, byKind] of Object.entries(byCountry)) {
      for (const id of offerKinds.flatMap((kind) => byKind[kind] ?? [])) {
        offered.set(id, (offered.get(id) ?? new Set()).add(code));
      }
    }
  }
  return catalogue.providers.flatMap(({ id, name }, place) => {
    const countries = [...(offered.get(id) ?? [])].sort();
    if (country && !countries.includes(country)) return [];
    const display_priorities = Object.fromEntries(countries.map((code) => [code, place]));
    return [
      { display_priorities, display_priority: place, logo_path: null, provider_name: name, provider_id: id },
    ];
  });
}

function regions(catalogue: Catalogue): object[] {
  const codes = new Set(Object.values(catalogue.offers).flatMap((byCountry) => Object.keys(byCountry)));
  return [...codes].sort().map((code) => ({
    iso_3166_1: code,
    english_name: countryName(code),
    native_name: countryName(code),
  }));
}

const configurationAt = (origin: string) => ({
  images: {
    base_url: `${origin}/t/p/`,
    secure_base_url: `${origin}/t/p/`,
    backdrop_sizes: ['w300', 'w780', 'w1280', 'original'],
    logo_sizes: ['w45', 'w92', 'w154', 'w185', 'w300', 'w500', 'original'],
    poster_sizes: ['w92', 'w154', 'w185', 'w342', 'w500', 'w780', 'original'],
    profile_sizes: ['w45', 'w185', 'h632', 'original'],
    still_sizes: ['w92', 'w185', 'w300', 'original'],
  },
  change_keys: ['genres', 'overview', 'release_dates', 'runtime', 'title', 'translations'],
});
