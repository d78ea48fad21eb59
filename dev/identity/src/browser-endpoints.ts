/** Where browsers come: the sign-in page, and the way back to the client with a code. */
import type { Dialect, Grant, ServerOptions } from './dialect.ts';
import { type Answer, html, redirect } from './http.ts';
import { makeToken } from './keys.ts';
import { choiceOf, faultPage, postingPage, signInPage } from './pages.ts';

const codeLivesMs = 10 * 60 * 1000;

export type BrowserEndpoints = {
  authorize: (request: URLSearchParams) => Answer;
  signIn: (id: string, form: URLSearchParams) => Answer;
  forgetVisits: () => void;
};

/** Keeps in `grants` what each code that it gives stands for. */
export function createBrowserEndpoints(
  dialect: Dialect,
  { redirectUris, people }: ServerOptions,
  grants: Map<string, Grant>,
): BrowserEndpoints {
  /** Requests whose sign-in page is open. */
  const open = new Map<string, URLSearchParams>();
  const visitors = new Set<string>();

  return {
    authorize(request) {
      const fault = faultOf(request, dialect, redirectUris);
      if (fault) return html(400, faultPage(fault));
      const id = makeToken();
      open.set(id, request);
      return html(200, signInPage(dialect.title, `/sign-in/${id}`, people.list()));
    },

    signIn(id, form) {
      const request = open.get(id);
      if (!request) return html(400, faultPage('This page was used already, or is too old.'));
      open.delete(id);
      const person = choiceOf(form, people);
      if (typeof person === 'string')
        return sendBack(request, { error: dialect.refusal, error_description: person });

      const visitor = dialect.subjectOf(person);
      const visit = { person, request, isFirst: !visitors.has(visitor) };
      visitors.add(visitor);
      const extras = dialect.extrasOf?.(visit) ?? {};
      const code = makeToken();
      const expiresAt = Date.now() + codeLivesMs;
      grants.set(code, { ...visit, extras, expiresAt, isUsed: false, accessToken: makeToken() });
      return sendBack(request, { code, ...extras });
    },

    forgetVisits: () => visitors.clear(),
  };
}

/** Why a request doesn't get the sign-in page. */
function faultOf(
  request: URLSearchParams,
  dialect: Dialect,
  redirectUris: readonly string[],
): string | undefined {
  if (request.get('client_id') !== dialect.clientId) return 'There is no such client.';
  if (!redirectUris.includes(request.get('redirect_uri') ?? '')) return 'The redirect_uri isn’t registered.';
  if (request.get('response_type') !== 'code') return 'The response_type must be code.';
  const isS256 = request.get('code_challenge_method')?.toUpperCase() === 'S256';
  if (dialect.pkce === 'required' && !(request.get('code_challenge') && isS256)) return 'S256 is required.';
  return dialect.faultOf?.(request);
}

/** Sends the browser back to the client, with the state that the client gave. */
function sendBack(request: URLSearchParams, fields: Record<string, string>): Answer {
  const address = request.get('redirect_uri') ?? '';
  const state = request.get('state');
  const answer = { ...fields, ...(state !== null && { state }) };
  if (request.get('response_mode') !== 'form_post') return redirect(address, answer);
  const nonce = makeToken();
  return html(200, postingPage(address, answer, nonce), nonce);
}
