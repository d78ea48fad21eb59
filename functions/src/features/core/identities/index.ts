export { addressOf, provenAddresses } from './addresses.ts';
export { enterByIdToken } from './enter-service.ts';
export {
  addressesAtOnce,
  assertVerified,
  isVerified,
  loadAddressOf,
  verifiedAddresses,
} from './own-address-service.ts';
export { beginEntering } from './passkey-service.ts';
export { readIdentitiesOf, readIdentitiesWithAddress } from './store.ts';
export { beginAttempt } from './use-cases/begin-attempt.ts';
