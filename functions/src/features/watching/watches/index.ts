export { newWatch, planWatch, withCurrentMovie } from './plan-watch-service.ts';
export { planWithdrawal } from './service.ts';
export { withStampedDay } from './stamp-service.ts';
export {
  deleteWatch,
  loadChangedSince,
  loadNewest as loadNewestWatches,
  loadOfDate,
  loadOfDates,
  loadOfMovies,
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
