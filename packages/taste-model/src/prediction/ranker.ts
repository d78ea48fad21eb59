import type { MovieFacts } from '../features.ts';
import { type Model, placeOf } from '../model.ts';
import { readVectors } from '../movie-vectors.ts';
import { expectedValue, type Taste } from './fold-in.ts';
import { scoreOf, scoreOfValue } from './predict.ts';

/**
 * Scores many movies for a folded-in user, in points that may exceed the scale. Movies without ratings get vectors from
 * their facts, held by the movie object.
 */
export function createRanker<Movie extends { id: number }>(
  model: Model,
  factsOf: (movie: Movie) => MovieFacts,
): (taste: Taste) => (movie: Movie) => number {
  const { samples, size } = model;
  const held = new WeakMap<Movie, Float32Array>();
  const vectorsOf = (movie: Movie): Float32Array => {
    const known = held.get(movie);
    if (known) return known;
    const buffer = new Float64Array(samples * size);
    readVectors(model, { movieId: movie.id, facts: factsOf(movie) }, buffer);
    const vectors = Float32Array.from(buffer);
    held.set(movie, vectors);
    return vectors;
  };
  return (taste) => (movie) => {
    const place = placeOf(model, movie.id);
    if (place >= 0) return scoreOf(model, taste, place);
    const vectors = vectorsOf(movie);
    let sum = 0;
    for (let sample = 0; sample < samples; sample++)
      sum += expectedValue(taste.vectors, vectors, sample, size);
    return scoreOfValue(model, sum / samples);
  };
}
