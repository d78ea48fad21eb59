/** Answers that refuse, as HTTP problems in the caller's language. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Accounts } from '#platform/endpoints/accounts.ts';
import { refusalAfterCounting } from '#platform/endpoints/check-call.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type Refusal, refusalFor } from '#platform/errors/refusal.ts';
import { type Headers, preflightHeaders, retryHeaders } from './headers.ts';
import type { Answer, Request } from './http.ts';
import { identityIn } from './identity.ts';
import { problemOf, problemType } from './problem.ts';

/** Refuses a request that reaches no operation, and counts it as useless. */
export async function refuseUseless(
  error: AppError,
  headers: IncomingHttpHeaders,
  accounts: Accounts,
  more: Headers = {},
): Promise<Answer> {
  // Callers with an invalid token get 404 like all others.
  const identity = await identityIn(headers, accounts).catch(() => null);
  const refusal = refusalAfterCounting(identity, error);
  return problemAnswer(await refusalFor(refusal, 'api', { identity, headers }, accounts.localeOf), more);
}

/** The answer to OPTIONS, and to methods that an address doesn't have; null for the others. */
export async function answerUnlessAllowed(
  { method, headers }: Request,
  methods: readonly string[],
  accounts: Accounts,
): Promise<Answer | null> {
  const allowed = [...methods, 'OPTIONS'].join(', ');
  if (method === 'OPTIONS') return { status: 204, headers: preflightHeaders(allowed), body: '' };
  if (methods.includes(method)) return null;
  const refusal = new AppError('method-not-allowed', { method: method.slice(0, 20), allowed });
  return refuseUseless(refusal, headers, accounts, { Allow: allowed });
}

export function problemAnswer(refusal: Refusal, more: Headers, operation?: string): Answer {
  const problem = problemOf(refusal);
  return {
    status: problem.status,
    headers: {
      ...more,
      ...retryHeaders(problem, operation),
      ...(problem.status === 401 && { 'WWW-Authenticate': 'Bearer' }),
      'Content-Type': problemType,
    },
    body: JSON.stringify(problem),
  };
}
