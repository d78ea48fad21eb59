export { copyWatches, newWatch, planWatch } from './service.ts';
export { readLastRecordedAt, readWatchesOfMovie, writeWatch } from './store.ts';
export { movieIdOf, type WatchEvent, watchId } from './watch.ts';
