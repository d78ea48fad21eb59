/** Who may act: nobody who is being deleted or is suspended. */
export {
  assertMayAct,
  assertMayWrite,
  assertNotDeleted,
  isGone,
  markBeingDeleted,
  markDeleted,
  markSuspended,
  readIsGone,
} from './marks-store.ts';
export { admit, assertNotSuspended, isOver, type Suspension } from './suspension.ts';
