export {
  asItIsNow,
  loadAllWatches,
  mergeGuestWatches,
  newWatch,
  planWatch,
  planWithdrawn,
} from './service.ts';
export {
  countWatches,
  deleteWatch,
  hasOthersWatches,
  hasWatches,
  loadWatchersOf,
  loadWatches,
  readAllWatches,
  readLastRecordedAt,
  readWatchesOfMovie,
  writeWatch,
} from './store.ts';
export { asOf, movieIdOf, type WatchEvent, watchId } from './watch.ts';
