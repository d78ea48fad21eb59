export { acclaimOf } from './acclaim.ts';
export { sweepJob } from './job.ts';
export { asShown, basisOf } from './predicted-scores.ts';
export { listRecommendations } from './service.ts';
export { expectedOf, type Tastes, tastesOf } from './tastes-service.ts';
