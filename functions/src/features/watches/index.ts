export { asItIsNow, newWatch, planWatch } from './plan-watch-service.ts';
export {
  deleteWatch,
  loadAllWatches,
  loadWatchersOf,
  readAllWatchesOfMovie,
  readEachWatch,
  readLastRecordedAt,
  readWatchesOfMovie,
  writeWatch,
} from './store.ts';
export { planWithdrawn } from './use-cases/withdraw.ts';
export { asOf, deciding, movieIdOf, type WatchEvent, watchId } from './watch.ts';
