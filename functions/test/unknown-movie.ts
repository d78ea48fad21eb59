import type { MovieFacts } from '@cine/contract/movie';

/** A movie of which nothing is known; tests say what they need of it. */
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
