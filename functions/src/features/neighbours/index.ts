export { hideUser as hideFromNeighbours, loadNeighbours } from './store.ts';
