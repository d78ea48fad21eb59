export { maxListedPlans } from './store.ts';
export { list as listDates } from './use-cases/look.ts';
export { answererNamed } from './use-cases/named.ts';
