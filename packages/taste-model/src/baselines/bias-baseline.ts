/** What a rating would be by biases alone: of the movie and of the user. */

/** What explains a rating without taste: the mean and the biases of the movie and the user, shrunk. */
export type Baseline = {
  mean: number;
  /** Movies' biases by id; 0 if there is none. */
  movies: { get(movieId: number): number | undefined };
  /** How many ratings without bias a user's bias is shrunk by. */
  userShrinkage: number;
};

export type ScoredMovie = { movieId: number; score: number };

/**
 * The biases of movies: the sum of their scores above the mean, divided by their number plus
 * `movieShrinkage`. Three rounds; from the second on, less the users' biases.
 */
export function baselineOf(
  users: Iterable<readonly ScoredMovie[]>,
  { movieShrinkage, userShrinkage }: { movieShrinkage: number; userShrinkage: number },
): Baseline {
  const all = [...users];
  const scores = all.flatMap((ratings) => ratings.map(({ score }) => score));
  const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
  let baseline: Baseline = { mean, movies: new Map(), userShrinkage };
  for (let round = 0; round < 3; round++) {
    const sums = new Map<number, [sum: number, count: number]>();
    for (const ratings of all) {
      const bias = round === 0 ? 0 : biasOf(baseline, ratings);
      for (const { movieId, score } of ratings) {
        const [sum, count] = sums.get(movieId) ?? [0, 0];
        sums.set(movieId, [sum + score - mean - bias, count + 1]);
      }
    }
    const movies = new Map<number, number>();
    for (const [movieId, [sum, count]] of sums) movies.set(movieId, sum / (count + movieShrinkage));
    baseline = { mean, movies, userShrinkage };
  }
  return baseline;
}

/** How far a user's scores are above the mean and the movies' biases, shrunk. */
export function biasOf(baseline: Baseline, ratings: readonly ScoredMovie[]): number {
  if (ratings.length === 0) return 0;
  let sum = 0;
  for (const { movieId, score } of ratings) sum += score - expectedScore(baseline, movieId, 0);
  return sum / (ratings.length + baseline.userShrinkage);
}

/** The expected score by biases alone. */
export function expectedScore({ mean, movies }: Baseline, movieId: number, userBias: number): number {
  return mean + (movies.get(movieId) ?? 0) + userBias;
}
