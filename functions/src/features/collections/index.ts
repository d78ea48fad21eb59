export { loadWatchlists, type Span, type Watchlist } from './changed-store.ts';
export { listed } from './service.ts';
