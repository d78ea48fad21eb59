/** A movie's vectors in the model: learned from ratings, or computed from its facts. */
import { eachFeature, type MovieFacts } from './features.ts';
import { type Model, placeOf } from './model.ts';

/** A movie to predict; the facts are used if it was unrated in training. */
export type MovieToPredict = { movieId: number; facts?: MovieFacts };

/** Whether a vector was learned from ratings or computed from facts. */
export type Known = 'rated' | 'facts' | null;

/**
 * Writes a movie's vectors of all samples ([sample][bias, factors…]) to `out`; null, and nothing written, if
 * the model knows neither ratings nor facts of it.
 */
export function readVectors(model: Model, movie: MovieToPredict, out: Float64Array): Known {
  const row = model.samples * model.size;
  const place = placeOf(model, movie.movieId);
  if (place >= 0) {
    const from = place * row;
    for (let at = 0; at < row; at++) out[at] = model.vectors[from + at]! * model.steps[at]!;
    return 'rated';
  }
  if (!movie.facts) return null;
  const rows = model.weights.length / row;
  for (let sample = 0; sample < model.samples; sample++)
    for (let k = 0; k < model.size; k++)
      out[sample * model.size + k] = model.weights[sample * rows * model.size + k]!;
  eachFeature(model, movie.facts, 0, (feature, value) => addFeature(model, feature, value, out));
  return 'facts';
}

/** Adds `value` times the weights of a feature to a movie's vectors. */
export function addFeature(model: Model, feature: number, value: number, out: Float64Array): void {
  const { samples, size, weights } = model;
  const rows = weights.length / (samples * size);
  for (let sample = 0; sample < samples; sample++) {
    const from = (sample * rows + 1 + feature) * size;
    for (let k = 0; k < size; k++) out[sample * size + k]! += value * weights[from + k]!;
  }
}
