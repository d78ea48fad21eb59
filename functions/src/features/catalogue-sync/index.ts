export { runBatch } from './batch-service.ts';
export { readMovies } from './movies-service.ts';
export type { Run } from './run.ts';
export { enqueueLookUp } from './service.ts';
export { loadLatest, readRunning } from './store.ts';
export { loadWeeksTrends, saveTrends } from './trending-store.ts';
