import type { Row } from './pearson.ts';

/** The score from which a movie counts as loved. */
const loved = 70;

/** Movies that two users both love, by the lower of their two scores, highest first; at most `most`. */
export function lovedByBoth(one: Row, other: Row, most: number): number[] {
  const theirs = new Map(Array.from(other.movies, (movie, at) => [movie, other.scores[at]!]));
  return Array.from(one.movies, (movie, at) => ({
    movie,
    points: Math.min(one.scores[at]!, theirs.get(movie) ?? 0),
  }))
    .filter(({ points }) => points >= loved)
    .sort((a, b) => b.points - a.points || a.movie - b.movie)
    .slice(0, most)
    .map(({ movie }) => movie);
}
