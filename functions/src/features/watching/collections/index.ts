export { loadNamedCollections, type NamedCollection } from './named-service.ts';
export { type Place, watchlistPlace } from './place.ts';
export { planEntries, planRemoval } from './plan-service.ts';
export { loadCollected, loadLatestOfCollection, loadShownCollection, planCollected } from './service.ts';
export { loadMedia, loadShelves, noShelves, type Shelves } from './shelf-service.ts';
export { assertSource, loadSource, type Source } from './source-service.ts';
export { loadWatchlists, readCountOf, type Span, type Watchlist } from './store.ts';
export { showCollection } from './use-cases/show.ts';
export { updateGroupWatchlist } from './watchlist-service.ts';
