export {
  countNeighbourOf,
  loadNeighbours,
  type Neighbours,
  removePerson as removeFromSimilarities,
} from './store.ts';
