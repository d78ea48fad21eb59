export { lookUp } from './look-up-service.ts';
export { type LookUp, loadLookUps } from './look-up-store.ts';
export { loadRunsOf, removeOperator } from './operator-store.ts';
export type { Run } from './run.ts';
export { loadLatest, readRunning } from './store.ts';
export { loadWeeksTrends, saveTrends } from './trending-store.ts';
