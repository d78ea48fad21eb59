export { asItIsNow, newWatch, planWatch } from './plan-watch-service.ts';
export {
  deleteWatch,
  loadSince,
  loadWatchersOf,
  readEachSince,
  readLastRecordedAt,
  readNewestOfMovie,
  readWatch,
  readWatchesOfMovie,
  writeWatch,
} from './store.ts';
export { planWithdrawn } from './use-cases/withdraw.ts';
export { asOf, deciding, maxDeciding, movieIdOf, type WatchEvent, watchId } from './watch.ts';
