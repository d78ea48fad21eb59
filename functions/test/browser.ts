import { createHash, randomUUID } from 'node:crypto';
import { type Choice, visit } from '@cine/dev-identity';
import type { Context } from '#context.ts';

/** What a provider sent back, as `identities-enter` and `identities-link` take it. */
export type CameBack = { state: string; code: string; issuer?: string; deviceId?: string };

/** The cookie of a user's browser, by which it goes on with what it began. */
export function cookieOf(uid: string): string {
  return `__session=${createHash('sha256').update(uid).digest('hex').slice(0, 32)}`;
}

/**
 * Goes to a provider, chooses there, and comes back, with one cookie, as Hosting passes on no other. Returns
 * what the dashboard's page finds in its address; after a refusal, that is an `error`.
 */
export async function comeBack(
  api: string,
  cookie: string,
  provider: string,
  choice: Choice = somebody(),
): Promise<CameBack> {
  const headers = headersOf(cookie);
  const go = (path: string, options: RequestInit = {}) =>
    fetch(api + path, { redirect: 'manual', headers, ...options });
  const begun = await go(`/api/auth/${provider}/start`);
  const { method, url, params } = await visit(begun.headers.get('location')!, choice);
  const back = await (method === 'POST'
    ? go(url.pathname, { method, body: params })
    : go(`${url.pathname}?${params}`));
  const fragment = new URLSearchParams(back.headers.get('location')!.split('#')[1]);
  fragment.delete('provider');
  return Object.fromEntries(fragment) as CameBack;
}

/** What a passkey signs. */
export type PasskeyRequest = { challenge: string; rpId: string };

/** Asks for a passkey in the browser with this cookie; returns what it is to sign. */
export async function askForPasskey(api: string, cookie: string): Promise<PasskeyRequest> {
  const answer = await fetch(`${api}/api/auth/passkey/start`, { headers: headersOf(cookie) });
  return ((await answer.json()) as { options: PasskeyRequest }).options;
}

/** Each browser is at home in a network of its own, as attempts are counted by network. */
function headersOf(cookie: string) {
  const [one, other] = createHash('sha256').update(cookie).digest();
  return { cookie, 'x-forwarded-for': `203.0.${one}.${other}` };
}

/** What an app gets from a provider's own SDK; the nonce is what its ID token has a digest of. */
export async function appIdToken(
  context: Context,
  provider: string,
  choice: Choice = somebody(),
): Promise<{ id_token: string; nonce: string }> {
  const client = await context.identities();
  const identityProvider = (await context.identityProviders()).get(provider)!;
  const redirectUri = `${context.settings().origin}/api/auth/${provider}/callback`;
  const secrets = { state: randomUUID(), nonce: randomUUID(), codeVerifier: randomUUID() + randomUUID() };
  const checks = { ...secrets, redirectUri };
  const { params } = await visit(await client.startAddress(identityProvider, checks), choice);
  const { code = '', iss } = Object.fromEntries(params);
  const { idToken } = await client.prove(
    identityProvider,
    { code, ...(iss !== undefined && { issuer: iss }) },
    checks,
  );
  return { id_token: idToken!, nonce: secrets.nonce };
}

/** Somebody whom nobody knows yet. */
export function somebody(): { firstName: string; email: string } {
  const firstName = `p${randomUUID()}`;
  return { firstName, email: `${firstName}@example.test` };
}
