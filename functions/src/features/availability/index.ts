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
  regionsAskedBy,
  regionsOf,
  removeReporter,
  saveOffers,
  wantRegions,
  watchableAtHome,
  watchableNow,
} from './service.ts';
export { loadReports, loadWanted } from './store.ts';
export { availabilityView } from './view.ts';
