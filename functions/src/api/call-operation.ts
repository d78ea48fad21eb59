/** A request as a call of its address's operation, and what the operation answered as HTTP. */
import type { IncomingHttpHeaders } from 'node:http';
import { locationOf, type Operation } from '@cine/contract/operation';
import type { Accounts } from '#platform/endpoints/accounts.ts';
import { isLong } from '#platform/endpoints/body.ts';
import type { Identity } from '#platform/endpoints/caller.ts';
import { type Call, refusalAfterCounting } from '#platform/endpoints/check-call.ts';
import { type Answered, respond } from '#platform/endpoints/run-call.ts';
import type { Handler } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { refusalFor } from '#platform/errors/refusal.ts';
import { nameRequest } from '#platform/metrics/measure.ts';
import { type Headers, policyOf, remainingOf } from './headers.ts';
import { type Answer, answerOrUnchanged, type Request } from './http.ts';
import { identityIn, isAppVerified } from './identity.ts';
import { inputOf, type RawInput } from './input.ts';
import { answerUnlessAllowed, problemAnswer, refuseUseless } from './refuse.ts';
import type { RouteMatch } from './routes.ts';

/** Calls the operation that an address has for the request's method. */
export async function callOperation(
  request: Request,
  place: RouteMatch | null,
  query: URLSearchParams,
  accounts: Accounts,
): Promise<Answer> {
  const { method, headers, body, unread } = request;
  if (!place) return refuseUseless(new AppError('route-unknown'), headers, accounts);
  const answerInstead = await answerUnlessAllowed(request, methodsOf(place), accounts);
  if (answerInstead) return answerInstead;
  const handler = place.byMethod.get((method === 'HEAD' ? 'GET' : method) as 'GET')!;
  nameRequest(handler.operation.name);
  const raw = { parameters: place.parameters, query, contentType: headers['content-type'], body, unread };
  return runHandler(handler, raw, headers, accounts);
}

function methodsOf({ byMethod }: RouteMatch): string[] {
  return [...byMethod.keys()].flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
}

async function runHandler(
  handler: Handler,
  raw: RawInput,
  headers: IncomingHttpHeaders,
  accounts: Accounts,
): Promise<Answer> {
  const { operation } = handler;
  const policy = policyOf(operation);
  let identity: Identity | null = null;
  try {
    // A user who signs in may still send a token that is no longer valid.
    const proving = operation.caller === 'anybody' ? null : identityIn(headers, accounts);
    const [proved, appVerified] = await Promise.all([proving, isAppVerified(headers)]);
    identity = proved;
    const caller = { identity, appVerified, headers };
    const call: Call = isLong(raw.body)
      ? { ...caller, data: null, late: { body: raw.body, parse: () => inputOf(operation, raw) } }
      : { ...caller, data: usefulInput(identity, operation, raw) };
    const outcome = await respond(handler, call, accounts);
    const limits = { ...policy, ...(outcome.remaining && remainingOf(operation, outcome.remaining)) };
    const answer =
      'refusal' in outcome
        ? problemAnswer(outcome.refusal, limits, operation.name)
        : answerOf(operation, call.data, outcome, limits, headers);
    outcome.chargeForBytes(Buffer.byteLength(answer.body));
    return answer;
  } catch (error) {
    const refusal = await refusalFor(error, operation.name, { identity, headers }, accounts.localeOf);
    return problemAnswer(refusal, policy);
  }
}

function usefulInput(identity: Identity | null, operation: Operation, raw: RawInput) {
  try {
    return inputOf(operation, raw);
  } catch (refusal) {
    throw refusalAfterCounting(identity, refusal);
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
  return answerOrUnchanged(body, requested, { ...headers, 'Cache-Control': 'private, no-cache' });
}

function accepts({ accept = '' }: IncomingHttpHeaders, type: string): boolean {
  return accept.split(',').some((each) => each.split(';')[0]!.trim().toLowerCase() === type);
}
