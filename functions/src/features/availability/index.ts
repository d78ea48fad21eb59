export {
  knowledgeOf,
  type OffersLookup,
  type Party,
  type Watchable,
  watchabilityFor,
} from './availability.ts';
export {
  enoughAskers,
  loadOffers,
  lookAgain,
  partyOf,
  regionsOf,
  saveOffers,
  wantRegions,
  watchableAtHome,
  watchableByCaller,
  watchableNow,
} from './service.ts';
export { loadWanted } from './store.ts';
export { availabilityView } from './view.ts';
