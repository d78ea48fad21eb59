export { requireAttendeeOrScreen, requireAttendeeOrScreenEvenClosed } from './access.ts';
export { needsCode, withPresence } from './attendance.ts';
export { commonProviders } from './common-providers.ts';
export { concessionOf } from './concession.ts';
export { joinGroupSession } from './join-group-session-service.ts';
export { planSessionPoll } from './poll-service.ts';
export {
  attendeeIn,
  isOpen,
  presentIds,
  type SessionState,
  sessionAroundScreen,
  sessionOfOne,
} from './session.ts';
export { withFreeOffers, withServicesOf, withShelves } from './settings.ts';
export { loadShelvesAt } from './shelves-service.ts';
export { loadOpenOfGroup, readSession } from './store.ts';
export { chooseDecided } from './use-cases/choose-movie.ts';
export { openSession, planSession } from './use-cases/create-session.ts';
