import type { Random } from '../numerics/random.ts';
import type { Sparse } from './sparse-matrix.ts';
import type { VectorSet } from './vector-set.ts';

/**
 * The noise of ratings. A rating's precision (inverse variance) is the user's times the movie's: Gamma(shape,
 * rate) around a common value, and around 1.
 */
export type Noise = { users: Float64Array; movies: Float64Array; shape: number; rate: number };

/** The noise with which a training begins: the same for all users and all movies. */
export function makeNoise(users: number, movies: number): Noise {
  return {
    users: new Float64Array(users).fill(1.5),
    movies: new Float64Array(movies).fill(1),
    shape: 3,
    rate: 2,
  };
}

const shapes = [1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 8, 10];
/** The restraint of movies' precisions around 1; 8 had the least error of 2, 4 and 8 in a training fold. */
const movieShape = 8;

/**
 * The most that precisions may be. Users whose ratings twelve factors fit exactly, such as copies of each
 * other, would have no noise: their precision would grow until rounding is all that is left. Nobody's scores
 * are nearer to their taste than a tenth of the deviation of all scores.
 */
const maxExact = { user: 100, movie: 8 };

/** Draws the precisions given the vectors, then the shape and rate of the users'. */
export function drawNoise(
  noise: Noise,
  users: VectorSet,
  movies: VectorSet,
  ratings: Sparse,
  random: Random,
): void {
  const squares = new Float64Array(movies.count);
  const counts = new Float64Array(movies.count);
  for (let user = 0; user < users.count; user++) {
    const from = ratings.starts[user]!;
    const to = ratings.starts[user + 1]!;
    const missed = missesOf(user, users, movies, ratings);
    let own = 0;
    for (let entry = from; entry < to; entry++)
      own += missed[entry - from]! ** 2 * noise.movies[ratings.columns[entry]!]!;
    const drawn = random.gamma(noise.shape + (to - from) / 2) / (noise.rate + own / 2);
    const certainty = Math.min(drawn, maxExact.user);
    noise.users[user] = certainty;
    for (let entry = from; entry < to; entry++) {
      squares[ratings.columns[entry]!]! += missed[entry - from]! ** 2 * certainty;
      counts[ratings.columns[entry]!]!++;
    }
  }
  for (let movie = 0; movie < movies.count; movie++) {
    const drawn = random.gamma(movieShape + counts[movie]! / 2) / (movieShape + squares[movie]! / 2);
    noise.movies[movie] = Math.min(drawn, maxExact.movie);
  }
  drawCommon(noise, random);
}

function missesOf(user: number, users: VectorSet, movies: VectorSet, ratings: Sparse): Float64Array {
  const { size } = users;
  const from = ratings.starts[user]!;
  const to = ratings.starts[user + 1]!;
  const u = user * size;
  const missed = new Float64Array(to - from);
  for (let entry = from; entry < to; entry++) {
    const m = ratings.columns[entry]! * size;
    let miss = ratings.values[entry]! - users.vectors[u]! - movies.vectors[m]!;
    for (let k = 1; k < size; k++) miss -= users.vectors[u + k]! * movies.vectors[m + k]!;
    missed[entry - from] = miss;
  }
  return missed;
}

function drawCommon(noise: Noise, random: Random): void {
  const { users: certainty } = noise;
  let sum = 0;
  let logs = 0;
  for (const value of certainty) {
    sum += value;
    logs += Math.log(value);
  }
  // The shape is drawn from a grid, as its posterior has no closed form.
  const heights = shapes.map(
    (shape) => shape * logs + certainty.length * (shape * Math.log(noise.rate) - logGamma(shape)),
  );
  const highest = Math.max(...heights);
  const weights = heights.map((height) => Math.exp(height - highest));
  let left = random.uniform() * weights.reduce((total, weight) => total + weight, 0);
  let at = 0;
  while (at + 1 < shapes.length && left > weights[at]!) left -= weights[at++]!;
  noise.shape = shapes[at]!;
  noise.rate = random.gamma(1 + certainty.length * noise.shape) / (1 + sum);
}

/** Stirling's series, moved up to where it is exact to ten digits. */
function logGamma(value: number): number {
  let x = value;
  let below = 0;
  for (; x < 7; x++) below -= Math.log(x);
  return below + (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + 1 / (12 * x) - 1 / (360 * x ** 3);
}
