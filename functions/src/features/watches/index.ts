export { newWatch, planWatch } from './service.ts';
export { loadWatches, readWatchesOfMovie, writeWatch } from './store.ts';
export { movieIdOf, type WatchEvent, watchId } from './watch.ts';
