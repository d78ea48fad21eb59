import type { MovieFacts } from '../features.ts';
import { type Model, placeOf } from '../model.ts';
import { readVectors } from '../movie-vectors.ts';
import { solveLower, solveLowerTransposed } from '../numerics/linear-algebra.ts';
import type { Taste } from './fold-in.ts';
import { asHeard, confidenceOf, factsVarianceOf, scoreOfValue, spreadOf, wellRated } from './predict.ts';

/** A movie's predicted score in points. All may exceed the scale, so that the best stay in order. */
export type Likely = {
  score: number;
  /** The score less its deviation: a safer estimate where the movie must please. */
  cautious: number;
  /** Less still if few rated the movie: what lists of recommendations are ranked by. */
  listed: number;
  /** As that of a prediction, 0–1. */
  confidence: number;
};

/** How the cautious scores are computed; chosen as docs/decisions/37-ranking.md says. */
export type Caution = {
  /** How many deviations the cautious score is below the expected one. */
  deviations: number;
  /** How many deviations of all ratings a movie with few of them is listed lower. */
  few: number;
};

const chosen: Caution = { deviations: 1, few: 1.5 };

/** How many samples are asked for the user's part of a deviation, which is much the same in all of them. */
const samplesOfUser = 4;

/**
 * Scores many movies for a folded-in user. Movies without ratings get vectors from their facts, held by the
 * movie object.
 */
export function createRanker<Movie extends { id: number }>(
  model: Model,
  factsOf: (movie: Movie) => MovieFacts,
  { deviations, few }: Caution = chosen,
): (taste: Taste) => (movie: Movie) => Likely {
  const row = model.samples * model.size;
  const apart = Math.ceil(model.samples / samplesOfUser);
  const held = new WeakMap<Movie, Float32Array>();
  const vectors = new Float64Array(row);
  let movieRead: Movie | null = null;
  let place = -1;

  function vectorsByFacts(movie: Movie): Float32Array {
    const cached = held.get(movie);
    if (cached) return cached;
    readVectors(model, { movieId: movie.id, facts: factsOf(movie) }, vectors);
    const own = Float32Array.from(vectors);
    held.set(movie, own);
    return own;
  }

  /** Reads a movie's vectors, once for several users asked about it in turn, as for tonight's list. */
  function readOnce(movie: Movie): void {
    if (movie === movieRead) return;
    movieRead = movie;
    place = placeOf(model, movie.id);
    if (place >= 0) readVectors(model, { movieId: movie.id }, vectors);
    else vectors.set(vectorsByFacts(movie));
  }

  return (taste) => {
    const factsVariance = factsVarianceOf(model, taste);
    const open = someOpenOf(model, taste, apart);
    return (movie) => {
      readOnce(movie);
      const { mean, variance: spread } = spreadOf(model, taste, vectors);
      const variance = spread + open(vectors) + (place < 0 ? factsVariance : 0);
      const score = asHeard(model, taste, vectors, mean, variance);
      const cautious = score - deviations * Math.sqrt(variance);
      const ratings = place < 0 ? 0 : model.ratings[place]!;
      return {
        score: scoreOfValue(model, score),
        cautious: scoreOfValue(model, cautious),
        listed: scoreOfValue(model, ratings < wellRated ? cautious - few : cautious),
        confidence: confidenceOf(variance, ratings),
      };
    };
  };
}

/** `openOf` from one sample in `apart`, by inverses, computed once instead of solving for each movie. */
function someOpenOf(
  { samples, size }: Model,
  { factors }: Taste,
  apart: number,
): (movie: Float64Array) => number {
  const square = size * size;
  const count = Math.ceil(samples / apart);
  const inverses = new Float64Array(count * square);
  for (let one = 0; one < count; one++) {
    const factor = factors.subarray(one * apart * square, (one * apart + 1) * square);
    for (let k = 0; k < size; k++) {
      const column = inverses.subarray(one * square + k * size, one * square + (k + 1) * size);
      column[k] = 1;
      solveLower(factor, column, size);
      solveLowerTransposed(factor, column, size);
    }
  }
  return (movie) => {
    let sum = 0;
    for (let one = 0; one < count; one++) {
      const at = one * apart * size;
      for (let k = 0, row = one * square; k < size; k++, row += size) {
        // The first factor stands for the bias, which is 1; the matrix is symmetric.
        let half = k === 0 ? 0 : inverses[row]!;
        for (let l = 1; l < k; l++) half += inverses[row + l]! * movie[at + l]!;
        const own = k === 0 ? 1 : movie[at + k]!;
        sum += own * (2 * half + inverses[row + k]! * own);
      }
    }
    return sum / count;
  };
}
