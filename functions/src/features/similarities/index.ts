export { correlationBehind } from './pearson.ts';
export { hidePerson as hideFromNeighbours, loadNeighbours } from './store.ts';
