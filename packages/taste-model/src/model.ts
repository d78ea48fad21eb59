/** What a trained model consists of, and how it is packed. */
import type { FeatureMap, Standard } from './features.ts';

/**
 * A trained model: the movies' vectors and what folding in needs, for each of some draws (samples) from the
 * posterior. Holds no users. Values are standardised: score = centre + deviation × value.
 */
export type Model = FeatureMap & {
  scale: Scale;
  /** Mean and standard deviation of the ratings trained on, in points. */
  scores: Standard;
  samples: number;
  /** Length of a vector: a bias and the factors. */
  size: number;
  /** Ascending; the movies with ratings. */
  movieIds: Int32Array;
  /** How many ratings of each were trained on. */
  ratings: Uint32Array;
  /** How much a rating of each counts, relative to one of an average movie. */
  movieCertainty: Float32Array;
  /** [movie][sample][bias, factors…] in multiples of `steps`. */
  vectors: Int8Array;
  /** [sample][bias, factors…] */
  steps: Float32Array;
  /** [sample][mean, then a row per feature][bias, factors…] */
  weights: Float32Array;
  /** [sample][whole matrix]: the precision of movies' vectors around what their features predict. */
  moviePrecision: Float32Array;
  /** [sample][bias, factors…] of an average user, and what each standard deviation of activity adds. */
  userMean: Float32Array;
  userActivity: Float32Array;
  /** [sample][whole matrix] */
  userPrecision: Float32Array;
  /** [sample][shape, rate] of users' precision. */
  noise: Float32Array;
  /** The mean, deviation, least and most of log(1 + ratings) over the users trained on. */
  activity: Standard & { range: readonly [number, number] };
};

/** The lowest and the highest possible score. */
export type Scale = { min: number; max: number };

/** What training keeps of one draw, before packing. */
export type Draw = {
  vectors: Float64Array;
  weights: Float64Array;
  moviePrecision: Float64Array;
  userMean: Float64Array;
  userActivity: Float64Array;
  userPrecision: Float64Array;
  noise: readonly [number, number];
};

/** Packs draws into one array of each kind, vectors as bytes whose steps fit the largest value. */
export function packDraws(
  draws: readonly Draw[],
  movies: number,
  size: number,
): Pick<
  Model,
  'vectors' | 'steps' | 'weights' | 'moviePrecision' | 'userMean' | 'userActivity' | 'userPrecision' | 'noise'
> {
  const row = draws.length * size;
  const vectors = new Int8Array(movies * row);
  const steps = new Float32Array(row);
  for (const [sample, draw] of draws.entries())
    for (let k = 0; k < size; k++) {
      let largest = 1e-9;
      for (let at = k; at < draw.vectors.length; at += size)
        largest = Math.max(largest, Math.abs(draw.vectors[at]!));
      const place = sample * size + k;
      steps[place] = largest / 127;
      for (let movie = 0; movie < movies; movie++)
        vectors[movie * row + place] = Math.round((draw.vectors[movie * size + k]! / largest) * 127);
    }
  const all = (of: (draw: Draw) => ArrayLike<number>) =>
    Float32Array.from(draws.flatMap((draw) => Array.from(of(draw))));
  return {
    vectors,
    steps,
    weights: all((draw) => draw.weights),
    moviePrecision: all((draw) => draw.moviePrecision),
    userMean: all((draw) => draw.userMean),
    userActivity: all((draw) => draw.userActivity),
    userPrecision: all((draw) => draw.userPrecision),
    noise: all((draw) => draw.noise),
  };
}

/** Whether a model has nothing but numbers: one trained in vain predicts none. */
export function isSound(model: Model): boolean {
  const { steps, weights, moviePrecision, userMean, userActivity, userPrecision, noise, movieCertainty } =
    model;
  return [steps, weights, moviePrecision, userMean, userActivity, userPrecision, noise, movieCertainty].every(
    (values) => values.every(Number.isFinite),
  );
}

/** A movie's place in the model, or −1. */
export function placeOf({ movieIds }: Model, movieId: number): number {
  let low = 0;
  let high = movieIds.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const middleId = movieIds[middle]!;
    if (middleId === movieId) return middle;
    if (middleId < movieId) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
