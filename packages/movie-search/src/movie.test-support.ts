import type { Movie } from './movie.ts';

/** A movie with only a title, and the facts that a test adds. */
export function movieOf(id: number, title: string, more: Partial<Movie> = {}): Movie {
  return {
    id,
    title,
    originalTitle: title,
    titles: {},
    year: null,
    runtime: null,
    genres: [],
    language: null,
    directors: [],
    cast: [],
    keywords: [],
    popularity: null,
    posterPath: null,
    ...more,
  };
}
