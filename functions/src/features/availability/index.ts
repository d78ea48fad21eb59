export {
  knowledgeOf,
  type OffersLookup,
  type Watchable,
  watchabilityFor,
} from './availability.ts';
export {
  enoughAskers,
  loadOffers,
  partyOf,
  regionsOf,
  saveOffers,
  wantRegions,
  watchableNow,
} from './service.ts';
export { loadWanted } from './store.ts';
