import type { MovieFacts } from './movie.ts';

/** A movie without known facts; tests add what they need. */
export const unknownMovie: MovieFacts = {
  id: 1,
  title: 'Unknown',
  originalTitle: 'Unknown',
  titles: {},
  year: null,
  runtime: null,
  genres: [],
  language: null,
  countries: [],
  directors: [],
  cast: [],
  keywords: [],
  rating: null,
  popularity: null,
  certificates: {},
  posterPath: null,
};
