export { parametersOf } from './parameters.ts';
export {
  type IdentityProvider,
  type IdentityProviders,
  type ProviderName,
  type ProviderSettings,
  providerNames,
  startIdentityProviders,
} from './providers.ts';
export { type Choice, type Landing, visit } from './visit.ts';
