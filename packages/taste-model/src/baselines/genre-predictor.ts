import type { MovieFacts } from '../features.ts';

export type GenreTaste = {
  mean: number;
  /** By genre: how far the user's scores are above their mean, shrunk, and how many there are. */
  genres: ReadonlyMap<number, { above: number; count: number }>;
};

/** How many average ratings a genre is shrunk by. */
const shrinkage = 5;

/** A user's taste in genres, each genre on its own. */
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
 * The user's mean score, plus how far above it they rate the movie's genres on average. Null if they rated
 * none of these.
 */
export function predictByGenres(taste: GenreTaste, { genres }: Pick<MovieFacts, 'genres'>): number | null {
  const rated = genres.flatMap((genre) => taste.genres.get(genre) ?? []);
  if (rated.length === 0) return null;
  const above = rated.reduce((sum, each) => sum + each.above, 0) / rated.length;
  // Always within the scale, as each genre is between the mean and the user's own scores.
  return taste.mean + above;
}
