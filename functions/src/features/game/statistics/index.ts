export { statisticsJob } from './job.ts';
export { review as reviewYear, summariseYear } from './review-service.ts';
export { show as showStatistics } from './show-service.ts';
