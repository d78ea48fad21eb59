import { createPrivateKey } from 'node:crypto';
import { createRemoteJWKSet, jwtVerify, SignJWT } from 'jose';
import { calculatePKCECodeChallenge, randomPKCECodeVerifier } from 'openid-client';
import {
  type ProviderName,
  type ProviderSettings,
  providerNames,
  startIdentityProviders,
} from './providers.ts';
import { type Choice, type Landing, visit } from './visit.ts';

type Fields = Record<string, string>;
type Body = Record<string, unknown>;

export type Flow = { landing: Landing; verifier: string; nonce: string; state: string };
export type Identity = { sub: unknown; email: unknown; isVerified: unknown; name: unknown };

export const redirectUri = 'http://localhost:5002/api/auth/callback';

/** All providers, for a client with one address. */
export function startAll() {
  const redirectUris = Object.fromEntries(providerNames.map((name) => [name, [redirectUri]]));
  return startIdentityProviders({ redirectUris });
}

/** How a client of each provider asks, besides what all have in common. */
export const asks: Record<ProviderName, Fields> = {
  google: { scope: 'openid email profile', prompt: 'select_account' },
  apple: { scope: 'name email', response_mode: 'form_post' },
  vk: { scope: 'email' },
  yandex: {},
  tid: { scope: 'openid profile email' },
  operator: { scope: 'openid email profile' },
};

/** The request for a provider's sign-in page. */
export function pageAt(settings: ProviderSettings, more: Fields): URL {
  const url = new URL(settings.endpoints.authorization);
  const all = {
    response_type: 'code',
    client_id: settings.clientId,
    redirect_uri: redirectUri,
    code_challenge_method: 'S256',
    ...more,
  };
  for (const [name, value] of Object.entries(all)) url.searchParams.set(name, value);
  return url;
}

/** Signs in as someone chosen, up to where the client gets a code or an error. */
export async function begin(name: ProviderName, settings: ProviderSettings, choice: Choice): Promise<Flow> {
  const verifier = randomPKCECodeVerifier();
  const nonce = randomPKCECodeVerifier();
  const state = randomPKCECodeVerifier();
  const code_challenge = await calculatePKCECodeChallenge(verifier);
  const url = pageAt(settings, { ...asks[name], code_challenge, nonce, state });
  return { landing: await visit(url, choice), verifier, nonce, state };
}

/** Asks for tokens, each provider in its way. */
export async function exchange(
  name: ProviderName,
  settings: ProviderSettings,
  { landing, verifier, state }: Flow,
  changes: Fields = {},
): Promise<{ status: number; body: Body }> {
  const { clientId: client_id, clientSecret } = settings;
  const code = landing.params.get('code') ?? '';
  const device_id = landing.params.get('device_id') ?? '';
  const redirect_uri = landing.url.origin + landing.url.pathname;
  const client_secret = name === 'apple' ? await appleSecret(settings) : (clientSecret ?? '');
  const byHeader = name === 'tid' || name === 'operator';
  const common = { grant_type: 'authorization_code', code, redirect_uri, code_verifier: verifier };
  const own = name === 'vk' ? { client_id, device_id, state } : byHeader ? {} : { client_id, client_secret };
  const headers: Fields = byHeader ? { authorization: `Basic ${btoa(`${client_id}:${client_secret}`)}` } : {};
  const form = new URLSearchParams({ ...common, ...own, ...changes });
  const answer = await fetch(settings.endpoints.token, { method: 'POST', body: form, headers });
  return { status: answer.status, body: (await answer.json()) as Body };
}

/** The secret that a client of Apple signs; `changes` are to its claims. */
export function appleSecret({ appleAccount, clientId }: ProviderSettings, changes: Body = {}, kid?: string) {
  const { teamId, keyId, privateKey } = appleAccount!;
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: teamId, sub: clientId, aud: 'https://appleid.apple.com', iat: now, exp: now + 300 };
  return new SignJWT({ ...claims, ...changes })
    .setProtectedHeader({ alg: 'ES256', kid: kid ?? keyId })
    .sign(createPrivateKey(privateKey));
}

/** Whom the tokens are about: by the ID token, or by the user's data where that has the address. */
export async function identityOf(
  name: ProviderName,
  settings: ProviderSettings,
  tokens: Body,
): Promise<Identity> {
  if (name === 'vk') {
    const form = { client_id: settings.clientId, access_token: String(tokens.access_token) };
    const { user } = (await infoOf(settings, {}, form)) as { user: Body };
    return { sub: user.user_id, email: user.email, isVerified: undefined, name: user.first_name };
  }
  if (name === 'yandex') {
    const info = await infoOf(settings, { authorization: `OAuth ${tokens.access_token}` });
    const email = info.default_email || undefined;
    return { sub: info.id, email, isVerified: undefined, name: info.first_name };
  }
  const { payload } = await jwtVerify(
    String(tokens.id_token),
    createRemoteJWKSet(new URL(settings.endpoints.keys!)),
    {
      issuer: settings.issuer,
      audience: settings.clientId,
    },
  );
  if (name !== 'tid')
    return {
      sub: payload.sub,
      email: payload.email,
      isVerified: payload.email_verified,
      name: payload.given_name,
    };
  const form = { client_id: settings.clientId, client_secret: settings.clientSecret! };
  const info = await infoOf(settings, { authorization: `Bearer ${tokens.access_token}` }, form);
  return { sub: info.sub, email: info.email, isVerified: info.email_verified, name: info.given_name };
}

async function infoOf({ endpoints }: ProviderSettings, headers: Fields, form?: Fields): Promise<Body> {
  const post = form && { method: 'POST', body: new URLSearchParams(form) };
  const answer = await fetch(endpoints.userInfo!, { headers, ...post });
  return (await answer.json()) as Body;
}
