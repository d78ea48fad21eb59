export { enoughAskers, wantRegions } from './askers-service.ts';
export {
  knowledgeOf,
  type OffersLookup,
  type Party,
  type Watchable,
  watchabilityFor,
} from './availability.ts';
export { loadOffers, saveOffers } from './offers-service.ts';
export { partyOf, regionsOf } from './party.ts';
export { saveOfferReport } from './report-service.ts';
export { loadWanted } from './store.ts';
export { availabilityView } from './view.ts';
export { watchableAtHome, watchableByCaller, watchableNow } from './watchable-service.ts';
