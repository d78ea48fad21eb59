export { summaryOf } from './taste-summary.ts';
