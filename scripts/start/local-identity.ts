import { parametersOf, providerNames, startIdentityProviders } from '@cine/dev-identity';
import { siteSettings } from './local-settings.ts';
import type { Service } from './ports.ts';

/** Starts stand-ins for the providers by which people sign in at the dashboard. */
export async function startLocalIdentity(ports: Record<Service, number>) {
  const { PUBLIC_ORIGIN: origin } = siteSettings(ports.hosting);
  const redirectUris = Object.fromEntries(
    providerNames.map((name) => [name, [`${origin}/api/auth/${name}/callback`]]),
  );
  const providers = await startIdentityProviders({ ports, redirectUris });
  return { settings: parametersOf(providers), close: providers.close };
}
