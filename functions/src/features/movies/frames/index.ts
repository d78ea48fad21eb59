export { framesJob } from './job.ts';
