import type { IdentityProviders, ProviderSettings } from './providers.ts';

/** The product's parameters `SIGN_IN_PROVIDERS` and `SIGN_IN_SECRETS`, which lead to these servers. */
export function parametersOf({ providers }: Pick<IdentityProviders, 'providers'>): {
  SIGN_IN_PROVIDERS: string;
  SIGN_IN_SECRETS: string;
} {
  const all = Object.entries(providers).map(([name, { settings }]) => [name, settings] as const);
  const secrets = all.map(([name, { clientSecret, appleAccount }]) => [name, clientSecret ?? appleAccount]);
  return {
    SIGN_IN_PROVIDERS: JSON.stringify(
      Object.fromEntries(all.map(([name, settings]) => [name, { ...nameOf(name), ...partsOf(settings) }])),
    ),
    SIGN_IN_SECRETS: JSON.stringify(Object.fromEntries(secrets.filter(([, secret]) => secret !== null))),
  };
}

/** The operator's own provider is known to nobody by name. */
function nameOf(name: string): { name?: string } {
  return name === 'operator' ? { name: 'Film club' } : {};
}

function partsOf(settings: ProviderSettings): object {
  const { issuer, clientId, authorizationUrl, tokenUrl, userinfoUrl, keysUrl } = settings;
  return {
    clientId,
    issuer: issuer ?? new URL(authorizationUrl).origin,
    endpoints: {
      authorization: authorizationUrl,
      token: tokenUrl,
      ...(userinfoUrl !== null && { userInfo: userinfoUrl }),
      ...(keysUrl !== null && { keys: keysUrl }),
    },
  };
}
