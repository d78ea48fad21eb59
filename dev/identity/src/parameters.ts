import type { IdentityProviders } from './providers.ts';

/** The product's parameters `SIGN_IN_PROVIDERS` and `SIGN_IN_SECRETS`, which lead to these servers. */
export function parametersOf({ providers }: Pick<IdentityProviders, 'providers'>): {
  SIGN_IN_PROVIDERS: string;
  SIGN_IN_SECRETS: string;
} {
  const own: Record<string, object> = {};
  const secrets: Record<string, unknown> = {};
  for (const [name, { settings }] of Object.entries(providers)) {
    const { clientSecret, appleAccount, ...others } = settings;
    own[name] = { ...nameOf(name), ...others };
    const secret = clientSecret ?? appleAccount;
    if (secret !== null) secrets[name] = secret;
  }
  return { SIGN_IN_PROVIDERS: JSON.stringify(own), SIGN_IN_SECRETS: JSON.stringify(secrets) };
}

/** The operator's own provider is known to nobody by name. */
function nameOf(name: string): { name?: string } {
  return name === 'operator' ? { name: 'Film club' } : {};
}
