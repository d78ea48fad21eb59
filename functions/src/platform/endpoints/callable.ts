import type { ServerResponse } from 'node:http';
import { type CallableFunction, type HttpsError, onCall } from 'firebase-functions/https';
import { runsAs } from '#config.ts';
import { awaitedAt } from '../caller-gone.ts';
import { AppError } from '../errors/app-error.ts';
import { type Refusal, refusalFor } from '../errors/refusal.ts';
import { savingCounts } from '../metrics/measure.ts';
import type { Accounts } from './accounts.ts';
import { isLong } from './body.ts';
import { refusalAfterCounting } from './check-call.ts';
import { atEdge, httpsError, lateInputOf } from './edge.ts';
import { respond } from './run-call.ts';
import { catalogueMemory, type Handler, secretsOf } from './serve.ts';

export type Callable = CallableFunction<unknown, Promise<unknown>>;

/** Makes an operation callable by Firebase's SDKs. Refusals are in the language of the caller's account. */
export function callable(handler: Handler, accounts: Accounts): Callable {
  const options = {
    ...handler.options,
    secrets: secretsOf([handler]),
    ...runsAs('calls'),
    ...(handler.operation.holdsCatalogue && { memory: catalogueMemory }),
  };
  const made = onCall({ ...options, cors: false }, async ({ auth, app, rawRequest, data }) => {
    const { headers, rawBody } = rawRequest;
    const late = isLong(rawBody) && { late: { body: rawBody, parse: () => lateInputOf(rawBody) } };
    const call = { identity: auth ?? null, appVerified: app !== undefined, headers, data, ...late };
    const { res: response } = rawRequest;
    const outcome = await awaitedAt(response, () => savingCounts(() => respond(handler, call, accounts)));
    response?.once('finish', () => outcome.chargeForBytes(Number(response.getHeader('content-length')) || 0));
    if ('answer' in outcome) return outcome.answer;
    throw toHttpsError(outcome.refusal, response);
  });
  return atEdge(made, handler.operation.name, handler.operation.bodyBytes);
}

/** Refuses each call as `route-unknown`, and counts it. */
export function unknownCallable(accounts: Accounts): Callable {
  const made = onCall({ cors: false }, async ({ auth, rawRequest: { headers, res: response } }) => {
    const identity = auth ?? null;
    const error = refusalAfterCounting(identity, new AppError('route-unknown'));
    throw toHttpsError(
      await refusalFor(error, 'unknown', { identity, headers }, accounts.localeOf),
      response,
    );
  });
  return atEdge(made, 'unknown');
}

/** The error to throw for a refusal; a header says when to try again, where that is known. */
function toHttpsError(refusal: Refusal, response: ServerResponse | undefined): HttpsError {
  const { seconds } = refusal.details.params;
  if (refusal.code === 'resource-exhausted') response?.setHeader('Retry-After', String(seconds));
  return httpsError(refusal);
}
