export { findAccount, loadAccount, planAbsorbed, planAccount, requireAccount } from './service.ts';
export { loadLocale } from './store.ts';
