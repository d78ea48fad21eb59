export { withElsewhere, withWatches } from './collected.ts';
export { planEntries } from './imported/plan-entries-service.ts';
export { planRemoval } from './imported/plan-removal-service.ts';
export { loadStillIn } from './moved-service.ts';
export { loadNamedCollections, type NamedCollection } from './named-service.ts';
export { loadOwnNote, type OwnNote, planDismissed } from './own-note-service.ts';
export { maxTransactionBytes, splitIntoTransactions } from './parts.ts';
export { nameOfPlace, type Place, placeOf, watchlistPlace } from './place.ts';
export { loadCollected, planCollected } from './service.ts';
export { loadMedia, loadShelves, noShelves, type Shelves } from './shelf-service.ts';
export { loadFilled, loadLatestOfCollection, loadShownCollection } from './shown/latest-service.ts';
export { listSeen, openSeen, type SeenCollection, type SeenOf } from './shown/seen-service.ts';
export { loadSource, requireSourceName, type Source } from './source-service.ts';
export {
  loadMadeByImport,
  loadWatchlists,
  readCollection,
  readCountOf,
  readMoviesForCollectors,
  readOwnCollection,
  type Span,
  type Watchlist,
} from './store.ts';
export { type CollectionTexts, planTextChange, readTexts, textsIn } from './texts-service.ts';
export { updateGroupWatchlist, updateWatchlistEntries } from './watchlist-service.ts';
