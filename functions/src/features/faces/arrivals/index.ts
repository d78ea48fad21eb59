export { arrivalsJob } from './job.ts';
