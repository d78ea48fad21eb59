import { eachFeature } from '../features.ts';
import { type Model, placeOf } from '../model.ts';
import { addFeature, type MovieToPredict, readVectors } from '../movie-vectors.ts';
import { solveLower, solveLowerTransposed } from '../numerics/linear-algebra.ts';
import { expectedValue, type Taste } from './fold-in.ts';
import { factsVarianceOf, heard, openOf, spreadOf } from './predict.ts';

/**
 * A predicted score in parts, in points. `average + user + movie + taste` is the score before it is clamped,
 * and so is `average + user + movie` plus all of `because` and `chosenGenres`.
 */
export type Explanation = {
  /** The mean of all ratings. */
  average: number;
  /** How much higher this user rates than others. */
  user: number;
  /** How much better others like the movie than most. */
  movie: number;
  /** How far this user's taste differs from others' about it, as far as it is heard. */
  taste: number;
  /** The parts of `taste` that follow from genres and year; the rest is in neither. */
  genres: { genre: number; points: number }[];
  year: number;
  /** The contribution of each of the user's ratings to `taste`, largest first. */
  because: { movieId: number; points: number }[];
  /** The contribution of chosen genres. */
  chosenGenres: number;
};

/**
 * Explains a prediction exactly, as folding in is linear in the scores; null if the model knows neither
 * ratings nor facts.
 */
export function explain(model: Model, taste: Taste, movie: MovieToPredict): Explanation | null {
  const { samples, size } = model;
  const row = samples * size;
  const vectors = new Float64Array(row);
  const source = readVectors(model, movie, vectors);
  if (source === null) return null;
  const points = model.scores.deviation / samples;
  const { variance } = spreadOf(model, taste, vectors);
  const facts = source === 'facts' ? factsVarianceOf(model, taste) : 0;
  const share = heard(variance + openOf(model, taste, vectors) + facts);
  let user = 0;
  let others = 0;
  let own = 0;
  const because = taste.evidence.map(({ movieId }) => ({ movieId, points: 0 }));
  for (let sample = 0; sample < samples; sample++) {
    const at = sample * size;
    user += taste.vectors[at]!;
    others += expectedValue(taste.expected, vectors, sample, size) - taste.expected[at]!;
    own += tasteOf(taste, vectors, sample, size);
    const pull = pullOf(taste, vectors, sample, size);
    for (const [index, { vectors: rated, missed, weight }] of taste.evidence.entries()) {
      let sum = pull[0]!;
      for (let k = 1; k < size; k++) sum += pull[k]! * rated[at + k]!;
      because[index]!.points += share * taste.certainty[sample]! * weight * sum * missed[sample]! * points;
    }
  }
  const explained = because.reduce((sum, each) => sum + each.points, 0);
  return {
    average: model.scores.mean,
    user: user * points,
    movie: others * points,
    taste: share * own * points,
    ...factsOf(model, taste, movie, share * points),
    because: because.sort((one, other) => Math.abs(other.points) - Math.abs(one.points)),
    chosenGenres: share * own * points - explained,
  };
}

/** The part of a value from this user's factors differing from the expected ones. */
function tasteOf(taste: Taste, movie: Float64Array, sample: number, size: number): number {
  let sum = 0;
  for (let at = sample * size + 1; at < (sample + 1) * size; at++)
    sum += (taste.vectors[at]! - taste.expected[at]!) * movie[at]!;
  return sum;
}

/** A⁻¹ [0, q]: how a miss of a rated movie moves the prediction of this one, without the bias. */
function pullOf(taste: Taste, movie: Float64Array, sample: number, size: number): Float64Array {
  const pull = movie.slice(sample * size, (sample + 1) * size);
  pull[0] = 0;
  const factor = taste.factors.subarray(sample * size * size, (sample + 1) * size * size);
  solveLower(factor, pull, size);
  solveLowerTransposed(factor, pull, size);
  return pull;
}

function factsOf(
  model: Model,
  taste: Taste,
  { movieId, facts }: MovieToPredict,
  points: number,
): Pick<Explanation, 'genres' | 'year'> {
  const place = placeOf(model, movieId);
  const genres = new Map<number, number>();
  let year = 0;
  const vectors = new Float64Array(model.samples * model.size);
  eachFeature(
    model,
    facts ?? { genres: [], year: null },
    place < 0 ? 0 : model.ratings[place]!,
    (feature, value, part, genre) => {
      vectors.fill(0);
      addFeature(model, feature, value, vectors);
      let sum = 0;
      for (let sample = 0; sample < model.samples; sample++)
        sum += tasteOf(taste, vectors, sample, model.size);
      if (genre !== undefined) genres.set(genre, (genres.get(genre) ?? 0) + sum * points);
      else if (part === 'year') year += sum * points;
    },
  );
  return { genres: [...genres].map(([genre, each]) => ({ genre, points: each })), year };
}
