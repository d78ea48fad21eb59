import type { MovieFacts } from '../features.ts';
import { type Model, placeOf } from '../model.ts';
import { readVectors } from '../movie-vectors.ts';
import type { Taste } from './fold-in.ts';
import { factsVarianceOf, heard, momentsOf, scoreOfValue, wellRated } from './predict.ts';

/** A movie's predicted score in points. All may exceed the scale, so that the best movies stay in order. */
export type Likely = {
  score: number;
  /** The score less its deviation: whoever must like a movie is better served by what is known. */
  cautious: number;
  /** Less still if few rated the movie: what lists of recommendations are ranked by. */
  listed: number;
};

/** How the cautious scores are computed; chosen on training folds, as docs/benchmarks.md says. */
export type Caution = {
  /** How many deviations the cautious score is below the expected one. */
  deviations: number;
  /** How many deviations of all ratings a movie with few of them is listed lower. */
  few: number;
};

const chosen: Caution = { deviations: 1, few: 1.5 };

/** The user's part of a deviation is much the same in all samples: so many are asked. */
const asked = 4;

/**
 * Scores many movies for a folded-in user. Movies without ratings get vectors from their facts, held by the movie
 * object.
 */
export function createRanker<Movie extends { id: number }>(
  model: Model,
  factsOf: (movie: Movie) => MovieFacts,
  { deviations, few }: Caution = chosen,
): (taste: Taste) => (movie: Movie) => Likely {
  const row = model.samples * model.size;
  const apart = Math.ceil(model.samples / asked);
  const rated = new Float64Array(row);
  const held = new WeakMap<Movie, Float32Array>();
  const vectorsOf = (movie: Movie): Float32Array => {
    const known = held.get(movie);
    if (known) return known;
    const buffer = new Float64Array(row);
    readVectors(model, { movieId: movie.id, facts: factsOf(movie) }, buffer);
    const vectors = Float32Array.from(buffer);
    held.set(movie, vectors);
    return vectors;
  };
  return (taste) => {
    const factsVariance = factsVarianceOf(model, taste);
    return (movie) => {
      const place = placeOf(model, movie.id);
      const vectors = place < 0 ? vectorsOf(movie) : rated;
      if (place >= 0)
        for (let at = 0, from = place * row; at < row; at++)
          rated[at] = model.vectors[from + at]! * model.steps[at]!;
      const { general, own, variance: said } = momentsOf(model, taste, vectors, apart);
      const variance = said + (place < 0 ? factsVariance : 0);
      const mean = general + heard(variance) * own;
      const cautious = mean - deviations * Math.sqrt(variance);
      const isFew = place < 0 || model.ratings[place]! < wellRated;
      return {
        score: scoreOfValue(model, mean),
        cautious: scoreOfValue(model, cautious),
        listed: scoreOfValue(model, isFew ? cautious - few : cautious),
      };
    };
  };
}
