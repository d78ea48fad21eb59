export { loadAccount, planAccount } from './service.ts';
