export { lookUp } from './look-up-service.ts';
export type { Run } from './run.ts';
export { loadLatest, readRunning } from './store.ts';
export { loadWeeksTrends, saveTrends } from './trending-store.ts';
