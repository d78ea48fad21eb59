export { asViewer } from './access.ts';
export { commonProviders } from './common-providers.ts';
export { removeFromSessions } from './departure-service.ts';
export { repointSessions } from './repoint-service.ts';
export { mergeGuestSessions } from './service.ts';
export { alone, type SessionState, setIncludeFree, setPresent, useServicesOf } from './session.ts';
export {
  countSessionsNaming,
  hasOthersSessions,
  hasSessions,
  loadSession,
  loadSessionsNaming,
} from './store.ts';
