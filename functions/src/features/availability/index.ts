export {
  knowledgeOf,
  type OffersLookup,
  type Party,
  type Watchable,
  watchabilityFor,
} from './availability.ts';
export { loadOffers, partyOf, regionsOf, saveOffers, wantRegion, watchableNow } from './service.ts';
export { loadWanted } from './store.ts';
