/** A row of another service's file, as far as the file says. */
export type NamedMovie = {
  /** One to three as written: "Matrix, The" and "Seven (a.k.a. Se7en)" may be taken apart already. */
  titles: readonly string[];
  year: number | null;
  tmdbId: number | null;
  /** "tt0133093", or its number alone. */
  imdbId: string | null;
  directors: readonly string[];
};

/** What a row is in the catalogue. `ambiguous` has what it may be, best first: perhaps one doubtful movie. */
export type Match =
  | { kind: 'matched'; movieId: number; by: 'tmdb' | 'imdb' | 'title' }
  | { kind: 'ambiguous'; candidates: number[] }
  | { kind: 'not-found' };
