export { copyWatches, loadAllWatches, newWatch, planWatch } from './service.ts';
export { readAllWatches, readLastRecordedAt, readWatchesOfMovie, writeWatch } from './store.ts';
export { movieIdOf, type WatchEvent, watchId } from './watch.ts';
