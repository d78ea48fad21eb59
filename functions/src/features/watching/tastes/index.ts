export { tasteOf } from './service.ts';
export { summaryOf } from './taste-summary.ts';
