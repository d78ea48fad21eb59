export { statisticsJob } from './job.ts';
export { reviewYear, summariseYear } from './review-service.ts';
export { showStatistics } from './show-statistics-service.ts';
export { sumStatistics } from './sum-service.ts';
