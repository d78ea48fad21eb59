export { asItIsNow, newWatch, planWatch } from './plan-watch-service.ts';
export { withDay } from './stamp-service.ts';
export {
  deleteWatch,
  loadChangedSince,
  loadOfDate,
  loadOfDates,
  loadSince,
  loadWatchersOf,
  loadWatches,
  readEachSince,
  readLastRecordedAt,
  readNewestOfMovie,
  readOfDates,
  readRepointedWatches,
  readWatch,
  readWatchesOfMovie,
  writeWatch,
} from './store.ts';
export { planWithdrawn } from './use-cases/withdraw-watch.ts';
export {
  deciding,
  keptAs,
  maxDeciding,
  movieIdOf,
  repointedTo,
  type WatchEvent,
  watchId,
} from './watch.ts';
export { openDays } from './watch-day.ts';
