import type { IncomingHttpHeaders } from 'node:http';
import type { Reason } from '@cine/contract/errors';
import { locationOf, type Operation } from '@cine/contract/operation';
import { identityProviderSchema } from '@cine/contract/operations/core/identities';
import { apiOrigins } from '#config.ts';
import type { Accounts } from '#platform/endpoints/accounts.ts';
import { assertReadable } from '#platform/endpoints/body.ts';
import type { Identity } from '#platform/endpoints/caller.ts';
import { refusalAfterCounting } from '#platform/endpoints/check-call.ts';
import { type Answered, type Handler, respond } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { refusalFor } from '#platform/errors/refusal.ts';
import {
  etagOf,
  type Headers,
  isKnown,
  policyOf,
  preflight,
  remainingOf,
  retry,
  secure,
  shared,
} from './headers.ts';
import { identityIn, isAppVerified } from './identity.ts';
import { inputOf, type RawInput } from './input.ts';
import { problemOf, problemType } from './problem.ts';
import { type RouteMatch, routesOf } from './routes.ts';

export type Request = {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** Why the body is missing, if it couldn't be read. */
  unread: Reason | null;
};
export type Answer = { status: number; headers: Headers; body: string };

/** Answers HTTP requests by the operations' definitions, with the same checks as callables. Never throws. */
export function apiAnswering(
  served: readonly Handler[],
  accounts: Accounts,
): (request: Request) => Promise<Answer> {
  const placeAt = routesOf(served);

  return async (request) => {
    const address = addressOf(request.url);
    const { pathname, searchParams } = address;
    const place = placeAt(pathname);
    const common = { ...secure, ...shared(request.headers.origin, apiOrigins.value()) };
    const answer =
      (await signIn(request, address)) ??
      (await unreadable(request, place)) ??
      (await document(request, address)) ??
      (await unsubscribe(request, address)) ??
      (await answered(request, place, searchParams));
    return { ...answer, headers: { ...common, 'Cache-Control': 'no-store', ...answer.headers } };
  };

  /** Refuses a body before it is parsed or a token is verified. */
  async function unreadable(
    { method, headers, body }: Request,
    place: RouteMatch | null,
  ): Promise<Answer | null> {
    const operation = place?.byMethod.get(method as 'POST')?.operation;
    try {
      assertReadable({ headers, bytes: body.length }, operation?.bodyBytes);
      return null;
    } catch (error) {
      const refusal = await refusalFor(error, 'api', { identity: null, headers }, accounts.localeOf);
      return problem(refusal, { ...(operation && policyOf(operation)), 'Accept-Encoding': 'identity' });
    }
  }

  /** The answer to OPTIONS, and to methods that an address doesn't have; null for the others. */
  async function unlessAllowed(
    { method, headers }: Request,
    methods: readonly string[],
  ): Promise<Answer | null> {
    const allowed = [...methods, 'OPTIONS'].join(', ');
    if (method === 'OPTIONS') return { status: 204, headers: preflight(allowed), body: '' };
    if (methods.includes(method)) return null;
    const refusal = new AppError('method-not-allowed', { method: method.slice(0, 20), allowed });
    return refused(refusal, headers, { Allow: allowed });
  }

  async function document(request: Request, address: URL): Promise<Answer | null> {
    const { url, headers } = request;
    const path = address.pathname.replace(/\/$/, '');
    if (!path.startsWith('/api/docs') && path !== '/api/openapi.json') return null;
    const { documentAt } = await import('./docs/index.ts');
    const document = documentAt(path);
    if (!document) return null;
    const other = await unlessAllowed(request, ['GET', 'HEAD']);
    if (other) return other;
    // A cache in front would ask for each query anew.
    if (address.pathname !== path || url.includes('?'))
      return { status: 301, headers: { Location: path, 'Cache-Control': 'public, max-age=3600' }, body: '' };
    return conditional(document.body, headers, {
      'Content-Type': document.type,
      'Cache-Control': 'public, max-age=300',
      // The documentation is public.
      'Access-Control-Allow-Origin': '*',
    });
  }

  /** Browsers on their way to a provider of identities, and back. */
  async function signIn(request: Request, { pathname, searchParams }: URL): Promise<Answer | null> {
    const [, named, step] = /^\/api\/auth\/([^/]+)\/(start|callback)$/.exec(pathname) ?? [];
    const { data: provider } = identityProviderSchema.safeParse(named);
    if (provider === undefined) return null;
    const other = await unlessAllowed(request, step === 'start' ? ['GET', 'HEAD'] : ['GET', 'HEAD', 'POST']);
    if (other) return other;
    const { comeBack, start, startPasskey } = await import('./sign-in/index.ts');
    if (step === 'callback') return comeBack(request, provider, searchParams);
    if (provider !== 'passkey') return start(request, provider);
    return startPasskey(request).catch((error: AppError) => refused(error, request.headers));
  }

  async function unsubscribe(request: Request, address: URL): Promise<Answer | null> {
    if (!address.pathname.includes('/unsubscribe')) return null;
    const { unsubscribePage } = await import('./unsubscribe/index.ts');
    return unsubscribePage(request, address);
  }

  async function answered(request: Request, place: RouteMatch | null, query: URLSearchParams) {
    const { method, headers, body, unread } = request;
    if (!place) return refused(new AppError('route-unknown'), headers);
    const other = await unlessAllowed(request, methodsOf(place));
    if (other) return other;
    const handler = place.byMethod.get((method === 'HEAD' ? 'GET' : method) as 'GET')!;
    const raw = { parameters: place.parameters, query, contentType: headers['content-type'], body, unread };
    return run(handler, raw, headers);
  }

  async function run(handler: Handler, raw: RawInput, headers: IncomingHttpHeaders) {
    const { operation } = handler;
    const policy = policyOf(operation);
    let identity: Identity | null = null;
    try {
      // A user who signs in may still send a token that is no longer valid.
      const proving = operation.caller === 'anybody' ? null : identityIn(headers);
      const [proved, appVerified] = await Promise.all([proving, isAppVerified(headers)]);
      identity = proved;
      const call = { identity, appVerified, headers, data: usefulInput(identity, operation, raw) };
      const outcome = await respond(handler, call, accounts);
      const limits = { ...policy, ...(outcome.remaining && remainingOf(operation, outcome.remaining)) };
      const answer =
        'refusal' in outcome
          ? problem(outcome.refusal, limits, operation.name)
          : answerOf(operation, call.data, outcome, limits, headers);
      outcome.chargeForBytes(Buffer.byteLength(answer.body));
      return answer;
    } catch (error) {
      return problem(
        await refusalFor(error, operation.name, { identity, headers }, accounts.localeOf),
        policy,
      );
    }
  }

  async function refused(error: AppError, headers: IncomingHttpHeaders, more: Headers = {}): Promise<Answer> {
    // Callers with an invalid token get 404 like all others.
    const identity = await identityIn(headers).catch(() => null);
    const refusal = refusalAfterCounting(identity, error);
    return problem(await refusalFor(refusal, 'api', { identity, headers }, accounts.localeOf), more);
  }

  function usefulInput(identity: Identity | null, operation: Operation, raw: RawInput) {
    try {
      return inputOf(operation, raw);
    } catch (refusal) {
      throw refusalAfterCounting(identity, refusal);
    }
  }
}

/** An operation's answer, by what it did: created, deleted, or neither. */
function answerOf(
  { rest, creates }: Operation,
  input: unknown,
  { answer, isRepeated }: Answered,
  limits: Headers,
  requested: IncomingHttpHeaders,
): Answer {
  if (rest.method === 'DELETE') return { status: 204, headers: limits, body: '' };
  if (rest.method === 'GET' && rest.sends) {
    const { type, part } = rest.sends;
    const headers = { ...limits, 'Content-Type': type, 'Cache-Control': 'private, no-cache' };
    return { status: 200, headers, body: (answer as Record<string, string>)[part]! };
  }
  const body = JSON.stringify(answer);
  const headers = { ...limits, 'Content-Type': 'application/json; charset=utf-8' };
  if (creates && !isRepeated && (creates.isNew?.(answer, input) ?? true))
    return { status: 201, headers: { ...headers, Location: locationOf(creates, answer) }, body };
  if ('typed' in rest && rest.typed && accepts(requested, rest.typed.type)) {
    const typed = { ...headers, 'Content-Type': `${rest.typed.type}; charset=utf-8` };
    return { status: rest.typed.isRefused(answer) ? 400 : 200, headers: typed, body };
  }
  if (rest.method !== 'GET' || rest.unkept) return { status: 200, headers, body };
  return conditional(body, requested, { ...headers, 'Cache-Control': 'private, no-cache' });
}

function accepts({ accept = '' }: IncomingHttpHeaders, type: string): boolean {
  return accept.split(',').some((each) => each.split(';')[0]!.trim().toLowerCase() === type);
}

function problem(refusal: Parameters<typeof problemOf>[0], more: Headers, operation?: string): Answer {
  const answer = problemOf(refusal);
  return {
    status: answer.status,
    headers: {
      ...more,
      ...retry(answer, operation),
      ...(answer.status === 401 && { 'WWW-Authenticate': 'Bearer' }),
      'Content-Type': problemType,
    },
    body: JSON.stringify(answer),
  };
}

/** An answer that isn't sent again to a client that already has it. */
function conditional(body: string, requested: IncomingHttpHeaders, headers: Headers): Answer {
  const ETag = etagOf(body);
  if (isKnown(ETag, requested['if-none-match'])) {
    const { 'Content-Type': _, ...lasting } = headers;
    return { status: 304, headers: { ...lasting, ETag }, body: '' };
  }
  return { status: 200, headers: { ...headers, ETag }, body };
}

/**
 * Hosting passes on the whole path; the function's own address leaves its name out of it, as the Coach's
 * `/auth/google/start` does.
 */
function addressOf(url: string): URL {
  const path = url.replace(/^\/+/, '/');
  return new URL(/^\/api(?:[/?]|$)/.test(path) ? path : `/api${path}`, 'http://localhost');
}

function methodsOf({ byMethod }: RouteMatch): string[] {
  return [...byMethod.keys()].flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
}
