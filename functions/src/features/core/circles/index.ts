export {
  blocksIn,
  loadBlocks,
  planBlockedBy,
  readBlocks,
  readBlocksToAct,
} from './blocks-store.ts';
export {
  areBlocked,
  type Blocks,
  type BlocksOf,
  bondWith,
  type Circle,
  circleWithout,
  emptyCircle,
  knownIn,
  noBlocksOf,
  without,
} from './circle.ts';
export { deleteCircle, loadOwnersNaming, readCircle, saveCircle } from './store.ts';
