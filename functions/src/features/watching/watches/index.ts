export { readDatedWatch } from './date-service.ts';
export { newWatch, planWatch, readCurrentMovie } from './plan-watch-service.ts';
export { planWithdrawal } from './service.ts';
export {
  deleteWatch,
  loadNewestWatches,
  loadWatchersOf,
  loadWatches,
  loadWatchesChangedSince,
  loadWatchesOfDates,
  loadWatchesOfMovies,
  loadWatchesSince,
  readEachWatchSince,
  readLastRecordedAt,
  readNewestWatchesOfMovie,
  readRepointedWatches,
  readWatch,
  readWatchesOfDates,
  readWatchesOfMovie,
  readWatchesSince,
  writeWatch,
} from './store.ts';
export {
  decidingWatches,
  isWithdrawable,
  keptAs,
  maxDeciding,
  movieIdOf,
  repointedTo,
  type WatchEvent,
  watchIdOf,
} from './watch.ts';
export { openDays } from './watch-day.ts';
