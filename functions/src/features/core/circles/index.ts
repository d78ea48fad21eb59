export { areBlocked, type Blocks, type BlocksOf, noBlocksOf } from './blocks.ts';
export {
  blocksIn,
  loadBlocks,
  planBlockedBy,
  readBlocks,
  readBlocksToAct,
} from './blocks-store.ts';
export { bondWith, type Circle, emptyCircle, forget, knownIn, without } from './circle.ts';
export { deleteCircle, loadCirclesNaming, readCircle, saveCircle } from './store.ts';
