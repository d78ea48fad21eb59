import type { Row } from './pearson.ts';

/** Points from which on a movie is loved. */
const loved = 70;

/** Movies that two people both love: the one that the less fond of the two likes best first, at most so many. */
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
