export { beginEntering } from './passkey-service.ts';
export { loadVouchedAddresses } from './store.ts';
export { beginAttempt } from './use-cases/begin-attempt.ts';
