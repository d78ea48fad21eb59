export { withElsewhere, withWatches } from './collected.ts';
export {
  loadFilled,
  loadLatestOfCollection,
  loadShownCollection,
  openSeen,
  type SeenCollection,
} from './latest-service.ts';
export { loadStillIn } from './moved-service.ts';
export { loadNamedCollections, type NamedCollection } from './named-service.ts';
export { maxTransactionBytes, splitIntoTransactions } from './parts.ts';
export { nameOfPlace, type Place, watchlistPlace } from './place.ts';
export { planEntries, planRemoval } from './plan-service.ts';
export { loadCollected, planCollected } from './service.ts';
export { loadMedia, loadShelves, noShelves, type Shelves } from './shelf-service.ts';
export { loadSource, requireSourceName, type Source } from './source-service.ts';
export {
  loadMadeByImport,
  loadWatchlists,
  readCollection,
  readCountOf,
  readOwnCollection,
  type Span,
  type Watchlist,
} from './store.ts';
export { type CollectionTexts, planTextChange, readTexts, textsIn } from './texts-service.ts';
export { updateGroupWatchlist, updateWatchlistEntries } from './watchlist-service.ts';
