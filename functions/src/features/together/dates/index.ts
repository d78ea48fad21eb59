export { maxListedPlans } from './store.ts';
export { findUserInDates } from './use-cases/find-user.ts';
export { listDates } from './use-cases/show-dates.ts';
