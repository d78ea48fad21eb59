export { trainingJob } from './job.ts';
export { genreId, modelFacts } from './model-facts.ts';
export { type HeldModel, loadModel } from './model-service.ts';
export { saveParts } from './store.ts';
