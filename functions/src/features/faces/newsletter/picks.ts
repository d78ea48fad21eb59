/** Which movies an issue of the newsletter picks for its reader, and why each. */
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Basis } from '@cine/contract/operations/watching/recommendations';
import type { Likely } from '@cine/taste-model';
import { acclaimOf, asShown } from '#watching/recommendations/index.ts';

export type PickReason =
  /** The predicted score as shown and its confidence. */
  | { kind: 'taste'; score: number; confidence: number }
  /** It is of a chosen genre, and the reader has rated nothing. */
  | { kind: 'genres' }
  /** TMDB's rating, 0–10. */
  | { kind: 'acclaim'; rating: number }
  | { kind: 'popular' };

/** A picked movie, and the services (provider ids) on which its reader can watch it. */
export type MoviePick = { movie: MovieFacts; providers: number[]; reason: PickReason };

export type ReaderTaste = {
  basis: Basis;
  /** A movie's predicted score; null if unknown. */
  likelyOf: (movie: MovieFacts) => Likely | null;
  /** The genres the reader chose. */
  genres: readonly string[];
};

export const noTaste: ReaderTaste = { basis: 'everybody', likelyOf: () => null, genres: [] };

export type PickInput = {
  movies: Iterable<MovieFacts>;
  /** Services on which the reader can watch a movie; empty if none is known. */
  providersOf: (movieId: number) => readonly number[];
  seen: ReadonlySet<number>;
  rated: ReadonlySet<number>;
  /** Movies of recent issues, which come last. */
  recentMovieIds: ReadonlySet<number>;
  taste: ReaderTaste;
};

/**
 * The best movies for an issue: watchable, unseen, unrated, recent issues' movies last. As recommendations
 * are listed, otherwise by rating drawn to the mean R by popularity p: r + (R − r) · p / (p + 12).
 */
export function bestPicks(
  { movies, providersOf, seen, rated, recentMovieIds, taste }: PickInput,
  limit: number,
): MoviePick[] {
  const candidates = [...movies].flatMap((movie) => {
    if (seen.has(movie.id) || rated.has(movie.id)) return [];
    const providers = providersOf(movie.id);
    if (providers.length === 0) return [];
    const likely = taste.likelyOf(movie);
    return { movie, likely, points: likely?.listed ?? acclaimOf(movie), providers };
  });
  const order = (one: (typeof candidates)[number], other: (typeof candidates)[number]) =>
    Number(recentMovieIds.has(one.movie.id)) - Number(recentMovieIds.has(other.movie.id)) ||
    other.points - one.points ||
    one.movie.id - other.movie.id;
  return candidates
    .sort(order)
    .slice(0, limit)
    .map(({ movie, likely, providers }) => ({
      movie,
      providers: [...providers],
      reason: reasonOf(movie, likely, taste),
    }));
}

function reasonOf(
  { rating, genres }: MovieFacts,
  likely: Likely | null,
  { basis, genres: chosen }: ReaderTaste,
): PickReason {
  if (likely !== null && basis === 'ratings') return { kind: 'taste', ...asShown(likely) };
  if (basis === 'genres' && genres.some((genre) => chosen.includes(genre))) return { kind: 'genres' };
  return rating === null ? { kind: 'popular' } : { kind: 'acclaim', rating };
}
