export { asItIsNow, newWatch, planWatch } from './plan-watch-service.ts';
export { planWithdrawn } from './service.ts';
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
export {
  decidingWatches,
  keptAs,
  maxDeciding,
  movieIdOf,
  repointedTo,
  type WatchEvent,
  watchId,
} from './watch.ts';
export { openDays } from './watch-day.ts';
