export {
  type AccountLife,
  deleteAccount,
  deleteAllOfAccount,
  findAbsorbedBy,
  findGuestsBefore,
  readAccountLife,
} from './departure-store.ts';
export { type KeptAccount, loadKeptAccount } from './export-store.ts';
export { findAccount, loadAccount, planAbsorbed, planAccount, requireAccount } from './service.ts';
export { loadLocale } from './store.ts';
