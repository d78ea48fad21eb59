export { loadAccount, planAbsorbed, planAccount } from './service.ts';
export { loadLocale } from './store.ts';
