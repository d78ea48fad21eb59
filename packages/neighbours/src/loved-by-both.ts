import type { Row } from './pearson.ts';

/** The score from which a movie counts as loved. */
const loved = 70;

/** The `most` movies that both love, by the lower score, highest first, then by id. */
export function lovedByBoth(one: Row, other: Row, ids: readonly number[], most: number): number[] {
  const theirs = new Map(Array.from(other.movies, (movie, at) => [movie, other.scores[at]!]));
  return Array.from(one.movies, (movie, at) => ({
    id: ids[movie]!,
    points: Math.min(one.scores[at]!, theirs.get(movie) ?? 0),
  }))
    .filter(({ points }) => points >= loved)
    .sort((a, b) => b.points - a.points || a.id - b.id)
    .slice(0, most)
    .map(({ id }) => id);
}
