export { asItIsNow, newWatch, planWatch } from './plan-watch-service.ts';
export {
  deleteWatch,
  loadSince,
  loadWatchersOf,
  readAllWatchesOfMovie,
  readEachSince,
  readLastRecordedAt,
  readWatchesOfMovie,
  writeWatch,
} from './store.ts';
export { planWithdrawn } from './use-cases/withdraw.ts';
export { asOf, deciding, maxDeciding, movieIdOf, type WatchEvent, watchId } from './watch.ts';
