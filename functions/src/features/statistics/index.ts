export { statisticsJob } from './job.ts';
export { summariseYear } from './review-service.ts';
