export { loadAccount, planAbsorbed, planAccount } from './service.ts';
