export { maxListedPlans } from './store.ts';
export { list as listDates } from './use-cases/look.ts';
export { userInDates } from './use-cases/named.ts';
