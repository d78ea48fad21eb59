export type { Run } from './run.ts';
export { loadLatest } from './store.ts';
