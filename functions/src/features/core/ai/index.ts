export { askModel, mayAskModel, type Question } from './ask-service.ts';
export { aiJob } from './job.ts';
export { readyModel } from './models-service.ts';
export { loadPlaces } from './places-service.ts';
export { modelText } from './read-answer.ts';
