import { median } from '../command/harness.ts';
import { type Random, seeded } from '../deployed/random.ts';

/** The ratings of many users: movie numbers, ascending, and the points of each. */
export type Crowd = { movies: number; rows: { movies: Int32Array; scores: Uint8Array }[] };

const size = { people: 6_040, movies: 3_706, ratings: 1_000_209 };
/** Quantiles of the number of ratings per user; interpolated by the logarithm. */
const activity = [
  [0, 20],
  [0.25, 44],
  [0.5, 96],
  [0.75, 208],
  [0.9, 400],
  [0.97, 700],
  [0.995, 1_150],
  [1, 2_314],
] as const;

/**
 * Generates ratings with the shape of MovieLens 1M, on its scale of 1 to 5 or in points. Throws if the shape
 * differs.
 */
export function makeCrowd(scale: 'stars' | 'points'): Crowd {
  const random = seeded(6);
  const counts = activities();
  for (let left = counts.length - 1; left > 0; left--) {
    const other = random.below(left + 1);
    [counts[left], counts[other]] = [counts[other]!, counts[left]!];
  }
  const draw = popularity(random);
  const appeal = Float64Array.from({ length: size.movies }, () => bell(random));
  const rows = counts.map((count, person) => {
    // Each movie has a rating.
    const rated = new Set([person % size.movies]);
    while (rated.size < count) rated.add(draw());
    const movies = Int32Array.from(rated).sort();
    const leaning = bell(random) / 2;
    const liking = (movie: number) => 0.65 + (appeal[movie]! + leaning + bell(random)) / 3;
    return { movies, scores: Uint8Array.from(movies, (movie) => scoreOf(liking(movie), scale)) };
  });
  assertShape({ movies: size.movies, rows });
  return { movies: size.movies, rows };
}

export function shapeOf({ movies, rows }: Crowd): string {
  const counts = rows.map((row) => row.movies.length);
  const raters = ratersOf({ movies, rows });
  const pairs = raters.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  return (
    `${rows.length} people, ${sum(counts)} ratings, ${movies} movies, ${Math.min(...counts)} to ${Math.max(...counts)} ratings each, ` +
    `median ${median(counts)}; ${Math.min(...raters)} to ${Math.max(...raters)} of a movie, ` +
    `${Math.round(pairs / 1e6)} million pairs of ratings of the same movie`
  );
}

function assertShape(crowd: Crowd): void {
  const counts = crowd.rows.map((row) => row.movies.length);
  const raters = ratersOf(crowd).sort((one, other) => other - one);
  const isRight =
    counts.length === size.people &&
    sum(counts) === size.ratings &&
    Math.min(...counts) === 20 &&
    Math.max(...counts) === 2_314 &&
    median(counts) === 96 &&
    raters.at(-1)! >= 1 &&
    // A power law: a tenth of the movies has nearly half the ratings, and half the users have rated the first
    // one.
    sum(raters.slice(0, 370)) > 0.4 * size.ratings &&
    raters[0]! > size.people / 3 &&
    raters[0]! < 0.6 * size.people;
  if (!isRight) throw new Error(`The generated ratings have an unexpected shape: ${shapeOf(crowd)}`);
}

function ratersOf({ movies, rows }: Crowd): number[] {
  const raters = new Array<number>(movies).fill(0);
  for (const row of rows) for (const movie of row.movies) raters[movie]! += 1;
  return raters;
}

function activities(): number[] {
  const counts = Array.from({ length: size.people }, (_, person) => {
    const share = person / (size.people - 1);
    const step = Math.max(
      1,
      activity.findIndex(([until]) => share <= until),
    );
    const [[from, low], [to, high]] = [activity[step - 1]!, activity[step]!];
    return Math.round(low * (high / low) ** ((share - from) / (to - from)));
  });
  // Users with more ratings than most, except the one with the most, absorb the difference from the total.
  const middle = Math.ceil(size.people * 0.6);
  const last = size.people - 2;
  for (let person = last, off = sum(counts) - size.ratings; off !== 0; off -= Math.sign(off)) {
    counts[person]! -= Math.sign(off);
    person = person > middle ? person - 1 : last;
  }
  return counts;
}

/** Draws movies by a power law with a flat head. */
function popularity(random: Random): () => number {
  const weights = Array.from({ length: size.movies }, (_, rank) => (rank + 60) ** -1.2);
  const total = sum(weights);
  const slots = new Uint16Array(1 << 18);
  let slot = 0;
  let until = 0;
  for (const [movie, weight] of weights.entries()) {
    until += (weight / total) * slots.length;
    for (; slot < Math.min(until, slots.length); slot++) slots[slot] = movie;
  }
  return () => slots[random.below(slots.length)]!;
}

function scoreOf(liking: number, scale: 'stars' | 'points'): number {
  const between = (least: number, most: number, score: number) =>
    Math.min(most, Math.max(least, Math.round(score)));
  return scale === 'stars' ? between(1, 5, 1 + 4 * liking) : between(0, 100, 100 * liking);
}

/** Around 0, nearly always between -1.5 and 1.5. */
function bell({ next }: Random): number {
  return next() + next() + next() - 1.5;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
