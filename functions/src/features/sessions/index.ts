export { asAttendee } from './access.ts';
export { handToMember } from './service.ts';
export { commonProviders } from './common-providers.ts';
export { presentIds, type SessionState } from './session.ts';
export { loadSession } from './store.ts';
