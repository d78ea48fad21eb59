export { asItIsNow, newWatch, planWatch } from './plan-watch-service.ts';
export {
  deleteWatch,
  loadAllWatches,
  loadWatchersOf,
  readAllWatches,
  readEachWatch,
  readLastRecordedAt,
  readWatchesOfMovie,
  writeWatch,
} from './store.ts';
export { planWithdrawn } from './use-cases/withdraw.ts';
export { asOf, movieIdOf, type WatchEvent, watchId } from './watch.ts';
