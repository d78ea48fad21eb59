export { askModel, mayAskModel, type Question } from './ask-service.ts';
export { aiJob } from './job.ts';
export { loadModels, readyModel } from './models-service.ts';
export { modelText } from './read-answer.ts';
