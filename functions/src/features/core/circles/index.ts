export {
  blocksOfGuesser,
  planBlockedBy,
  readBlockLookupOrNull,
  requireBlockLookup,
  requireBlockLookupToAct,
} from './blocks-store.ts';
export {
  areBlocked,
  type BlockLookup,
  type Blocks,
  bondWith,
  type Circle,
  circleWithout,
  emptyCircle,
  nameInCircle,
  withoutUser,
} from './circle.ts';
export { deleteCircle, loadOwnersNaming, readCircle, saveCircle } from './store.ts';
export { type ProfilePart, type Relation, relationOf, visibleTo } from './visible-to.ts';
