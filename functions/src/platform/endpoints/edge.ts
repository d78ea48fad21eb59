/** The edge of a callable: who may call it, and which requests are calls. */
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { browserIdHeader } from '@cine/contract/browser-id';
import type { Reason } from '@cine/contract/errors';
import { maxBodyBytes } from '@cine/contract/operation';
import { HttpsError, type HttpsFunction } from 'firebase-functions/https';
import { AppError } from '../errors/app-error.ts';
import { type Refusal, refusalFor } from '../errors/refusal.ts';
import { measured } from '../metrics/measure.ts';
import { assertReadable, assertShallow, isLong, parsedJson, refuseKeys, restoreType } from './body.ts';
import { mayCall, strictTransport } from './origins.ts';
import type { Unread } from './unread.ts';

type Request = Parameters<HttpsFunction>[0];
type Response = Parameters<HttpsFunction>[1];

const preflight = {
  'Access-Control-Allow-Methods': 'POST',
  'Access-Control-Allow-Headers': `Authorization, Content-Type, Accept-Language, X-Firebase-AppCheck, ${browserIdHeader}, Firebase-Instance-ID-Token`,
  'Access-Control-Max-Age': '3600',
};

/**
 * Adds to a callable what Firebase lacks: which sites may call it, headers against caching and sniffing, and
 * refusals with a reason for requests that aren't calls, or have bodies longer than `bodyBytes`. Counts them
 * as `name`.
 */
export function atEdge<Callable extends HttpsFunction>(
  callable: Callable,
  name: string,
  bodyBytes?: number,
): Callable {
  const answer = (request: Request, response: Response) =>
    measured(request, response, name, () => answerCall(request, response));
  const answerCall = async (request: Request, response: Response): Promise<void> => {
    const isAllowed = begin(request.headers, response);
    if (request.method === 'OPTIONS') {
      if (isAllowed) for (const [name, value] of Object.entries(preflight)) response.setHeader(name, value);
      response.writeHead(204).end();
      return;
    }
    try {
      assertCall(request, bodyBytes);
    } catch (error) {
      await refuse(error, request.headers, response);
      return;
    }
    await callable(request, response);
  };
  // The Firebase CLI finds a function by these.
  return Object.assign(answer, callable);
}

/**
 * Answers a request whose body can't be read: with `why`, otherwise as a body without JSON or an unknown
 * address.
 */
export async function refuseUnread(
  request: Unread,
  response: ServerResponse,
  why: Reason | null,
): Promise<void> {
  const { headers, rawBody } = request;
  begin(headers, response);
  const kilobytes = maxBodyBytes / 1000;
  const reason = why ?? (rawBody?.length ? 'body-not-json' : 'route-unknown');
  const error = new AppError(reason, { kilobytes });
  await measured(request, response, 'unknown', () => refuse(error, headers, response));
}

/** Sets the headers of every answer, and says whether the site that asks may call. */
function begin({ origin }: IncomingHttpHeaders, response: ServerResponse): boolean {
  response.removeHeader('X-Powered-By');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Strict-Transport-Security', strictTransport);
  response.setHeader('Vary', 'Origin');
  if (!origin || !mayCall(origin)) return false;
  response.setHeader('Access-Control-Allow-Origin', origin);
  return true;
}

function assertCall(request: Request, bodyBytes: number | undefined): void {
  const { method, headers, rawBody } = request;
  if (method !== 'POST')
    throw new AppError('method-not-allowed', { method: method.slice(0, 20), allowed: 'POST' });
  const isUnparsed = restoreType(headers);
  assertReadable({ headers, bytes: rawBody?.length ?? 0 }, bodyBytes);
  if (!/^application\/json\s*(?:;|$)/i.test(headers['content-type'] ?? ''))
    throw new AppError('body-type-unfit');
  if (isLong(rawBody)) request.body = { data: null };
  else request.body = asCall(isUnparsed ? parsedJson(rawBody) : request.body);
}

/** The input in a body that was too long to be parsed for anybody. Throws what makes it no call. */
export function lateInputOf(body: Buffer): unknown {
  return asCall(parsedJson(body)).data;
}

function asCall(parsed: unknown): { data: unknown } {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new AppError('body-not-json');
  if (!('data' in parsed)) throw new AppError('input-invalid', {}, [{ path: 'data', reason: 'missing' }]);
  refuseKeys(Object.keys(parsed).filter((key) => key !== 'data'));
  assertShallow(parsed.data);
  return parsed;
}

/** Answers with a refusal as Firebase's clients read it, before any token is verified. */
async function refuse(error: unknown, headers: IncomingHttpHeaders, response: ServerResponse): Promise<void> {
  const call = { identity: null, headers };
  const refusal = httpsError(await refusalFor(error, 'callable', call, async () => null));
  response
    .writeHead(refusal.httpErrorCode.status, { 'Content-Type': 'application/json; charset=utf-8' })
    .end(JSON.stringify({ error: refusal.toJSON() }));
}

export function httpsError({ code, message, details }: Refusal): HttpsError {
  return new HttpsError(code, message, details);
}
