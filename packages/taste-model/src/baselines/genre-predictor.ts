import type { MovieFacts } from '../features.ts';

export type GenreTaste = {
  /** Mean of the user's scores. */
  mean: number;
  /** How far above their mean the user's scores of a genre lie, shrunk, and how many there are. */
  genres: ReadonlyMap<number, { above: number; count: number }>;
};

/** How many ratings' worth of "like any other genre" a genre is held back by. */
const shrinkage = 5;

/** What a user's ratings say of genres, each genre by itself. */
export function genreTasteOf(ratings: readonly { score: number; genres: readonly number[] }[]): GenreTaste {
  const mean = ratings.reduce((sum, { score }) => sum + score, 0) / Math.max(1, ratings.length);
  const sums = new Map<number, { sum: number; count: number }>();
  for (const { score, genres } of ratings)
    for (const genre of new Set(genres)) {
      const { sum, count } = sums.get(genre) ?? { sum: 0, count: 0 };
      sums.set(genre, { sum: sum + score - mean, count: count + 1 });
    }
  const genres = new Map<number, { above: number; count: number }>();
  for (const [genre, { sum, count }] of sums) genres.set(genre, { above: sum / (count + shrinkage), count });
  return { mean, genres };
}

/**
 * The user's mean and, on the average of the movie's genres that they rated, how much better they like these. Null
 * where they rated none of its genres.
 */
export function predictByGenres(taste: GenreTaste, { genres }: Pick<MovieFacts, 'genres'>): number | null {
  const rated = genres.flatMap((genre) => taste.genres.get(genre) ?? []);
  if (rated.length === 0) return null;
  const above = rated.reduce((sum, each) => sum + each.above, 0) / rated.length;
  // Within the scale by itself: each genre lies between the mean and the user's own scores.
  return taste.mean + above;
}
