/** Everybody's most similar users; see README.md. */
export type { Ratings } from './movie-numbers.ts';
export {
  type Change,
  maxShown,
  NearestNeighbours,
  type Neighbour,
  type State,
  stateOf,
  type User,
} from './nearest-neighbours.ts';
export {
  correlation,
  correlationBehind,
  minInCommon,
  type Row,
  type Sums,
  similarity,
  sumsOf,
} from './pearson.ts';
export { decodeState, encodeState } from './state-bytes.ts';
