export { asViewer } from './access.ts';
export { commonProviders } from './common-providers.ts';
export { alone, type SessionState, setIncludeFree, setPresent, useServicesOf } from './session.ts';
export { loadSession } from './store.ts';
