import { identityProviderSchema } from '@cine/contract/operations/core/identities';
import { apiOrigins } from '#config.ts';
import type { Accounts } from '#platform/endpoints/accounts.ts';
import { assertReadable } from '#platform/endpoints/body.ts';
import type { Handler } from '#platform/endpoints/serve.ts';
import type { AppError } from '#platform/errors/app-error.ts';
import { nameRequest } from '#platform/metrics/measure.ts';
import { callOperation } from './call-operation.ts';
import { corsHeaders, policyOf, securityHeaders } from './headers.ts';
import { type Answer, answerOrUnchanged, type Request } from './http.ts';
import { answerUnlessAllowed, refuseUseless } from './refuse.ts';
import { type RouteMatch, routesOf } from './routes.ts';

/** Answers HTTP requests by the operations' definitions, with the same checks as callables. Never throws. */
export function apiAnswering(
  served: readonly Handler[],
  accounts: Accounts,
): (request: Request) => Promise<Answer> {
  const placeAt = routesOf(served);
  return async (request) => {
    const address = addressOf(request.url);
    const place = placeAt(address.pathname);
    const answer =
      (await signIn(request, address, accounts)) ??
      (await refuseUnreadable(request, place, accounts)) ??
      (await showDocument(request, address, accounts)) ??
      (await unsubscribe(request, address)) ??
      (await watch(request, address, accounts)) ??
      (await assist(request, address, served, accounts)) ??
      (await callOperation(request, place, address.searchParams, accounts));
    const cors = corsHeaders(request.headers.origin, apiOrigins.value());
    return {
      ...answer,
      headers: { ...securityHeaders, ...cors, 'Cache-Control': 'no-store', ...answer.headers },
    };
  };
}

/**
 * Hosting passes on the whole path. The function's own address leaves its name out of it, and so does
 * `/auth/google/start` and `/coach/advice`, which some programs call without `/api`, and `/mcp`.
 */
function addressOf(url: string): URL {
  const path = url.replace(/^\/+/, '/');
  return new URL(/^\/api(?:[/?]|$)/.test(path) ? path : `/api${path}`, 'http://localhost');
}

/** Browsers on their way to a provider of identities, and back. */
async function signIn(
  request: Request,
  { pathname, searchParams }: URL,
  accounts: Accounts,
): Promise<Answer | null> {
  const [, name, step] = /^\/api\/auth\/([^/]+)\/(start|callback)$/.exec(pathname) ?? [];
  const { data: provider } = identityProviderSchema.safeParse(name);
  if (provider === undefined) return null;
  nameRequest('sign-in');
  const methods = step === 'start' ? ['GET', 'HEAD'] : ['GET', 'HEAD', 'POST'];
  const other = await answerUnlessAllowed(request, methods, accounts);
  if (other) return other;
  const { returnFromProvider, startPasskey, startSignIn } = await import('./sign-in/index.ts');
  if (step === 'callback') return returnFromProvider(request, provider, searchParams);
  if (provider !== 'passkey') return startSignIn(request, provider);
  return startPasskey(request).catch((error: AppError) => refuseUseless(error, request.headers, accounts));
}

/** Refuses a body before it is parsed. */
async function refuseUnreadable(
  { method, headers, body }: Request,
  place: RouteMatch | null,
  accounts: Accounts,
): Promise<Answer | null> {
  const operation = place?.byMethod.get(method as 'POST')?.operation;
  try {
    assertReadable({ headers, bytes: body.length }, operation?.bodyBytes);
    return null;
  } catch (error) {
    const more = { ...(operation && policyOf(operation)), 'Accept-Encoding': 'identity' };
    return refuseUseless(error as AppError, headers, accounts, more);
  }
}

async function showDocument(request: Request, address: URL, accounts: Accounts): Promise<Answer | null> {
  const path = address.pathname.replace(/\/$/, '');
  if (!path.startsWith('/api/docs') && path !== '/api/openapi.json') return null;
  const { documentAt } = await import('./docs/index.ts');
  const document = documentAt(path);
  if (!document) return null;
  nameRequest('docs');
  const other = await answerUnlessAllowed(request, ['GET', 'HEAD'], accounts);
  if (other) return other;
  // A cache in front would ask for each query anew.
  if (address.pathname !== path || request.url.includes('?'))
    return { status: 301, headers: { Location: path, 'Cache-Control': 'public, max-age=3600' }, body: '' };
  return answerOrUnchanged(document.body, request.headers, {
    'Content-Type': document.type,
    'Cache-Control': 'public, max-age=300',
    // The documentation is public.
    'Access-Control-Allow-Origin': '*',
  });
}

async function unsubscribe(request: Request, address: URL): Promise<Answer | null> {
  if (!address.pathname.includes('/unsubscribe')) return null;
  nameRequest('unsubscribe');
  const { unsubscribePage } = await import('./unsubscribe/index.ts');
  return unsubscribePage(request, address);
}

/** Health and metrics, for those who run the product. */
async function watch(request: Request, address: URL, accounts: Accounts): Promise<Answer | null> {
  const [, part] = /^\/api\/(health|health\/detailed|metrics)\/?$/.exec(address.pathname) ?? [];
  if (part === undefined) return null;
  nameRequest(part === 'metrics' ? 'metrics' : 'health');
  const other = await answerUnlessAllowed(request, ['GET', 'HEAD'], accounts);
  if (other) return other;
  const { showHealth, showHealthInDetail, showMetrics } = await import('./watch/index.ts');
  if (part === 'health') return showHealth();
  return part === 'metrics' ? showMetrics(request, accounts) : showHealthInDetail(request, accounts);
}

async function assist(
  request: Request,
  address: URL,
  served: readonly Handler[],
  accounts: Accounts,
): Promise<Answer | null> {
  if (address.pathname.replace(/\/$/, '') !== '/api/mcp') return null;
  nameRequest('mcp');
  const { answerAssistant } = await import('./mcp/index.ts');
  return answerAssistant(request, address, served, accounts);
}
