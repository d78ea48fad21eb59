export { asViewer } from './access.ts';
export { commonProviders } from './common-providers.ts';
export { handToMember } from './service.ts';
export { alone, type SessionState, setPresent, useServicesOf } from './session.ts';
export { loadSession } from './store.ts';
