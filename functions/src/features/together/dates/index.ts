export { findUserInDates } from './find-user-service.ts';
export { maxListedPlans } from './store.ts';
export { listDates } from './use-cases/show-dates.ts';
