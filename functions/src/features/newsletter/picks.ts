import type { MovieFacts } from '@cine/contract/movie';
import type { Basis } from '@cine/contract/recommendations';
import { acclaimOf } from '../recommendations/index.ts';

/** Why a movie is in an issue. */
export type PickReason =
  /** What they will think of it, in points 0–100, as far as their own ratings tell. */
  | { kind: 'taste'; score: number }
  /** It is of a genre that they chose, and they have rated nothing. */
  | { kind: 'genres' }
  /** What everybody thinks of it, 0–10. */
  | { kind: 'acclaim'; rating: number }
  | { kind: 'popular' };

/** A movie for an issue, and the services (provider ids) on which its reader can watch it. */
export type MoviePick = { movie: MovieFacts; providers: number[]; reason: PickReason };

/** What a reader will think of a movie, in points 0–100 of their own scale; null where nothing can be said. */
export type ScoreOf = (movie: MovieFacts) => number | null;

/** What is known of what a reader likes. */
export type ReaderTaste = {
  /** What scores rest on. */
  basis: Basis;
  scoreOf: ScoreOf;
  /** The genres that they chose. */
  genres: readonly string[];
};

/** Of a reader of whom nothing is known yet. */
export const noTaste: ReaderTaste = { basis: 'everybody', scoreOf: () => null, genres: [] };

export type PickInput = {
  movies: Iterable<MovieFacts>;
  /** The services on which they can watch a movie; empty where they can't, as far as is known. */
  providersOf: (movieId: number) => readonly number[];
  seen: ReadonlySet<number>;
  rated: ReadonlySet<number>;
  /** Movies of former issues, which come after all others. */
  told: ReadonlySet<number>;
  taste: ReaderTaste;
};

/**
 * The best movies for an issue: those that its reader can watch, has not seen nor rated, and was not told of lately. Where
 * something can be said of what they will think of a movie that counts, elsewhere what everybody thinks of it, drawn to the mean the less it is known
 * (r + (R − r) · p / (p + 12), in points). Looks at every movie of the catalogue, and reads nothing.
 */
export function bestPicks(
  { movies, providersOf, seen, rated, told, taste }: PickInput,
  limit: number,
): MoviePick[] {
  const found: { movie: MovieFacts; score: number | null; points: number; providers: readonly number[] }[] =
    [];
  for (const movie of movies) {
    if (seen.has(movie.id) || rated.has(movie.id)) continue;
    const providers = providersOf(movie.id);
    if (providers.length === 0) continue;
    const score = taste.scoreOf(movie);
    found.push({ movie, score, points: score ?? acclaimOf(movie), providers });
  }
  const order = (one: (typeof found)[number], other: (typeof found)[number]) =>
    Number(told.has(one.movie.id)) - Number(told.has(other.movie.id)) ||
    other.points - one.points ||
    one.movie.id - other.movie.id;
  return found
    .sort(order)
    .slice(0, limit)
    .map(({ movie, score, providers }) => ({
      movie,
      providers: [...providers],
      reason: reasonOf(movie, score, taste),
    }));
}

function reasonOf(
  { rating, genres }: MovieFacts,
  score: number | null,
  { basis, genres: chosen }: ReaderTaste,
): PickReason {
  if (score !== null && basis === 'ratings') return { kind: 'taste', score };
  if (basis === 'genres' && genres.some((genre) => chosen.includes(genre))) return { kind: 'genres' };
  return rating === null ? { kind: 'popular' } : { kind: 'acclaim', rating };
}
