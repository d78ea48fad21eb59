export { correlationBehind } from './pearson.ts';
export {
  countNeighbourOf,
  hidePerson as hideFromNeighbours,
  loadNeighbours,
  type Neighbours,
  removePerson as removeFromSimilarities,
} from './store.ts';
