export { maxListedPlans } from './store.ts';
export { userInDates } from './use-cases/named.ts';
export { listDates } from './use-cases/show-dates.ts';
