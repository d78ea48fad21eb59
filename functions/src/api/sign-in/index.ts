/** Takes browsers to a provider of identities and back to the dashboard; asks for their passkeys. */
import { context } from '#context.ts';
import { beginAttempt, beginEntering } from '#core/identities/index.ts';
import { browserCookie, browserOf } from '#platform/endpoints/caller.ts';
import { knownError } from '#platform/errors/known-error.ts';
import { clientNetwork } from '#platform/limits/client-network.ts';
import { assertNetworkAllowed } from '#platform/limits/visits.ts';
import { log } from '#platform/log.ts';
import type { Answer, Request } from '../http.ts';

/** Where the dashboard goes on with what a provider sent back. */
const page = '/signing-in';

/** The longest form that is read; Apple's has some 2 kB. */
const maxFormBytes = 8_000;

/** What a provider sends back, by our names for it. */
const returned: Readonly<Record<string, string>> = {
  state: 'state',
  code: 'code',
  iss: 'issuer',
  device_id: 'deviceId',
  error: 'error',
};

/** Begins an attempt of this browser, and takes it to the provider's page; without one, back with why. */
export async function startSignIn({ headers }: Request, provider: string): Promise<Answer> {
  const secret = secretOf(headers);
  try {
    await assertNetworkAllowed('identities-start', clientNetwork(headers), 300);
    const address = await beginAttempt(context(), provider, secret);
    return redirect(address.href, withCookie(secret));
  } catch (error) {
    const refusal = knownError(error);
    if (!refusal) log.error('sign-in not begun', { provider, error });
    return goOn(provider, new URLSearchParams({ error: refusal?.reason ?? 'sign-in-unavailable' }));
  }
}

/** With what this browser asks for a passkey. Throws `too-many-calls`. */
export async function startPasskey({ headers }: Request): Promise<Answer> {
  const secret = secretOf(headers);
  await assertNetworkAllowed('passkeys-start', clientNetwork(headers), 300);
  const options = await beginEntering(context(), secret);
  const type = { 'Content-Type': 'application/json; charset=utf-8' };
  return {
    status: 200,
    headers: { ...type, ...withCookie(secret) },
    body: JSON.stringify({ options }),
  };
}

/** The secret by which a browser is known: the one that we gave it, or a new one. */
function secretOf(headers: Request['headers']): string {
  const browser = browserOf(headers);
  return browser && /^[0-9a-f]{32}$/.test(browser) ? browser : context().newToken();
}

/**
 * Takes a browser that a provider sent back, with a query or a form, to the dashboard. What came back stays
 * in the address's fragment, which no server gets and no log has; the page proves it by a call.
 */
export function returnFromProvider(request: Request, provider: string, query: URLSearchParams): Answer {
  return goOn(provider, request.method === 'POST' ? formIn(request) : query);
}

/**
 * Providers that post their answer do so across sites, and the cookie must come along. Hosting takes cookies
 * out of answers that aren't private.
 */
function withCookie(secret: string): Record<string, string> {
  const cookie = `${browserCookie}=${secret}; Path=/; Max-Age=3600; HttpOnly; Secure; SameSite=None`;
  return { 'Set-Cookie': cookie, 'Cache-Control': 'private, no-store' };
}

function goOn(provider: string, parameters: URLSearchParams): Answer {
  const fragment = new URLSearchParams({ provider });
  for (const [name, value] of parameters)
    if (Object.hasOwn(returned, name)) fragment.set(returned[name]!, value);
  return redirect(`${page}#${fragment}`);
}

/** The API's usual headers let no cache keep it, and tell no other site where the browser was. */
function redirect(to: string, headers: Record<string, string> = {}): Answer {
  return { status: 303, headers: { Location: to, ...headers }, body: '' };
}

function formIn({ body, unread }: Request): URLSearchParams {
  return new URLSearchParams(unread === null && body.length <= maxFormBytes ? body.toString() : '');
}
