/** The learned model and the simpler predictors, all pure: what jobs train and recommendations predict with. */
export { type Baseline, baselineOf, biasOf, type ScoredMovie } from './baseline.ts';
export { explain } from './explain.ts';
export { genreId, type MovieFacts, modelFacts } from './features.ts';
export { foldIn, type OwnRating } from './fold-in.ts';
export { type GenreTaste, genreTasteOf, predictByGenres } from './genre-predictor.ts';
export type { Model, Scale } from './model.ts';
export { decodeModel, encodeModel } from './model-bytes.ts';
export { type HeldModel, loadModel } from './model-service.ts';
export {
  type Neighbour,
  type PearsonOptions,
  predictByNeighbours,
  predictWithBias,
  weightOf,
} from './pearson-predictor.ts';
export { predict, scoreOf } from './predict.ts';
export { saveParts } from './store.ts';
export { type TrainingOptions, type TrainingRatings, trainModel } from './train.ts';
