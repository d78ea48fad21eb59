export { tasteOf } from './service.ts';
export { tasteSummaryOf } from './taste-summary.ts';
