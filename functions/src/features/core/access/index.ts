/** Who may act: nobody who is being deleted or is suspended. */
export { mailboxOf } from './mailbox.ts';
export {
  assertMayAct,
  assertMayMakeWayIn,
  assertMayWrite,
  assertNotDeleted,
  isGone,
  markBeingDeleted,
  markDeleted,
  markSignedOut,
  markSuspended,
  readIsGone,
} from './marks-store.ts';
export { assertOwnAddressProved } from './proved-address-service.ts';
export { assertSignedInLately, assertStillGuest } from './recent-sign-in.ts';
export { assertAddressMayJoin, markAddress, readAddressSuspension } from './suspended-address-store.ts';
export { admit, assertNotSuspended, isOver, type Suspension } from './suspension.ts';
