export { loadWatchlists, type Span, type Watchlist } from './changed-store.ts';
export { listed, planCollected } from './service.ts';
