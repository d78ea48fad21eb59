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
  emptyCircle,
  circleWithout as forget,
  knownIn,
  noBlocksOf,
  without,
} from './circle.ts';
export { deleteCircle, loadCirclesNaming, readCircle, saveCircle } from './store.ts';
