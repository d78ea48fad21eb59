export {
  asItIsNow,
  loadAllWatches,
  newWatch,
  planWatch,
  planWithdrawn,
} from './service.ts';
export {
  deleteWatch,
  loadWatchersOf,
  readAllWatches,
  readLastRecordedAt,
  readWatchesOfMovie,
  writeWatch,
} from './store.ts';
export { asOf, movieIdOf, type WatchEvent, watchId } from './watch.ts';
