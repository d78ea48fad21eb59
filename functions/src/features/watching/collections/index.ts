export { loadNamedCollections, type NamedCollection } from './named-service.ts';
export { watchlistPlace } from './place.ts';
export { loadCollected, loadLatestOfCollection, loadShownCollection, planCollected } from './service.ts';
export { loadWatchlists, type Span, type Watchlist } from './store.ts';
export { showCollection } from './use-cases/show.ts';
export { updateGroupWatchlist } from './watchlist-service.ts';
