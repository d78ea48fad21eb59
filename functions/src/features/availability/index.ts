export {
  knowledgeOf,
  type OffersLookup,
  type Party,
  type Watchable,
  watchabilityFor,
} from './availability.ts';
export { assertWatchable, loadOffers, partyOf, regionsOf, saveOffers, wantRegion } from './service.ts';
export { loadWanted } from './store.ts';
