export { asViewer } from './access.ts';
export { commonProviders } from './common-providers.ts';
export { removeFromSessions } from './departure-service.ts';
export { handToMember } from './service.ts';
export { alone, type SessionState, setIncludeFree, setPresent, useServicesOf } from './session.ts';
export { countSessionsNaming, loadSession, loadSessionsNaming } from './store.ts';
