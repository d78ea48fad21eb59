/** The facts of a movie that the index needs. Unknown is null or empty. */
export type Movie = {
  id: number;
  title: string;
  originalTitle: string;
  /** Titles in other languages. */
  titles: { fr?: string | undefined; ru?: string | undefined };
  year: number | null;
  /** Minutes. */
  runtime: number | null;
  genres: readonly string[];
  /** ISO 639-1. */
  language: string | null;
  directors: readonly string[];
  /** The leading roles. */
  cast: readonly string[];
  keywords: readonly string[];
  /** Unbounded, as TMDB's. */
  popularity: number | null;
  /** A path such as `/abc.jpg`. */
  posterPath: string | null;
  /** What a drawn poster of it may show; only its card has it. */
  depicts?: readonly string[] | undefined;
};

/** What a list shows of a movie. */
export type Card = Pick<Movie, 'id' | 'title' | 'originalTitle' | 'year' | 'runtime' | 'posterPath'> & {
  titles: { fr?: string; ru?: string };
  genres: string[];
  directors: string[];
  depicts?: string[];
};
