export { loadLatestOfCollection, planCollected } from './service.ts';
export { loadWatchlists, type Span, type Watchlist } from './store.ts';
