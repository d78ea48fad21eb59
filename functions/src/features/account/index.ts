export { addressesAtOnce, assertVerified, confirmedAddresses, isVerified } from './address-service.ts';
export {
  type AccountLife,
  findGuestsBefore,
  findGuestsMergedInto,
  readAccountLife,
} from './erase-store.ts';
export { endMerge, findMergingBefore, findMergingInto, postponeMerge } from './merge-store.ts';
export { findAccount, loadAccount, planAccount, planMergedInto, requireAccount } from './service.ts';
export { loadLocale, readUsernameHolder } from './store.ts';
