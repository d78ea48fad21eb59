export {
  type AccountLife,
  deleteAccount,
  deleteAllOfAccount,
  findGuestsBefore,
  findGuestsMergedInto,
  readAccountLife,
} from './departure-store.ts';
export { type KeptAccount, loadKeptAccount } from './export-store.ts';
export { findAccount, loadAccount, planAccount, planMergedInto, requireAccount } from './service.ts';
export { loadLocale } from './store.ts';
