export { copyWatches, newWatch, planWatch } from './service.ts';
export { readWatchesOfMovie, writeWatch } from './store.ts';
export { movieIdOf, type WatchEvent, watchId } from './watch.ts';
