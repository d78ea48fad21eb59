/** A learned model of tastes, and simpler predictors to compare it with; see README.md. */
export {
  type Baseline,
  baselineOf,
  biasOf,
  expectedScore,
  type ScoredMovie,
} from './baselines/bias-baseline.ts';
export { type GenreTaste, genreTasteOf, predictByGenres } from './baselines/genre-predictor.ts';
export {
  type Neighbour,
  type PearsonOptions,
  predictByNeighbours,
  predictWithBias,
  weightOf,
} from './baselines/pearson-predictor.ts';
export type { Facts, MovieFacts } from './features.ts';
export { isSound, type Model, type Scale } from './model.ts';
export { decodeModel, encodeModel } from './model-bytes.ts';
export { explain } from './prediction/explain.ts';
export { foldIn, type OwnRating, type Taste } from './prediction/fold-in.ts';
export { predict } from './prediction/predict.ts';
export { type Caution, createRanker, type Likely } from './prediction/ranker.ts';
export { errorOf, errorOfConstant, isHeldOut, type Rater } from './training/held-out-error.ts';
export { type TrainingOptions, type TrainingRatings, trainModel } from './training/train.ts';
