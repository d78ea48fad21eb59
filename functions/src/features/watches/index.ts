export { copyWatches, loadAllWatches, newWatch, planWatch, planWithdrawn } from './service.ts';
export {
  countWatches,
  loadWatches,
  readAllWatches,
  readLastRecordedAt,
  readWatchesOfMovie,
  writeWatch,
} from './store.ts';
export { movieIdOf, type WatchEvent, watchId } from './watch.ts';
