export type { OfferChange } from './arrived-and-left.ts';
export { askersByRegion, enoughAskers, recordRegionAsks } from './askers-service.ts';
export { dropOffers, loadOffers, saveOffers } from './offers-service.ts';
export { saveOfferReport } from './report-service.ts';
export { loadAnsweredReport } from './report-store.ts';
export { readOfferChanges } from './store.ts';
export { availabilityView } from './view.ts';
export { loadWanted } from './wanted-store.ts';
export {
  knowledgeOf,
  type OffersLookup,
  regionsOf,
  type Viewing,
  viewingOf,
  type Watchable,
  watchabilityFor,
} from './watchability.ts';
export { watchableAtHome, watchableBy, watchableByCaller, watchableNow } from './watchable-service.ts';
