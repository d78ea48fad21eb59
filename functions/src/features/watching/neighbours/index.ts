export { neighboursJob } from './job.ts';
export { hideUser as hideFromNeighbours, loadNeighbours } from './store.ts';
