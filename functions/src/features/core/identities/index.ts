export { addressOf, provenAddresses } from './addresses.ts';
export type { StoredIdentity, StoredPasskey } from './documents.ts';
export { identityDocument, passkeyDocument } from './documents.ts';
export { enterByIdToken } from './enter-service.ts';
export { endFormerWays, keepWaysAt } from './former-ways-service.ts';
export {
  addressesAtOnce,
  assertVerified,
  isVerified,
  loadAddressOf,
  loadProvenAddresses,
  verifiedAddresses,
} from './own-address-service.ts';
export { beginEntering } from './passkey-service.ts';
export { namesOf } from './prove-service.ts';
export { loadOwnersFrom, readIdentitiesAt, readIdentitiesOf } from './store.ts';
export { beginAttempt } from './use-cases/begin-attempt.ts';
export { hasWays } from './ways-service.ts';
