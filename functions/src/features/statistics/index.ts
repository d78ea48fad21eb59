export { statisticsJob } from './job.ts';
