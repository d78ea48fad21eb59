export { list as listDates } from './use-cases/look.ts';
