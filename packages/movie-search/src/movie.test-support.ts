import type { Movie } from './movie.ts';

/** A movie of which nothing is known but its title, and what a test adds. */
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
