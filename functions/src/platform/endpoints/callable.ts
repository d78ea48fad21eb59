import { type CallableFunction, HttpsError, onCall } from 'firebase-functions/https';
import type { LocaleOf } from '../i18n/locale.ts';
import { respond, type Served } from './serve.ts';

type Callable = CallableFunction<unknown, Promise<unknown>>;

/** Makes an operation callable through Firebase's client SDKs. Refusals are in the language of the caller's account. */
export function callable(served: Served, localeOf: LocaleOf): Callable {
  return onCall(served.options, async ({ auth, app, rawRequest, data }) => {
    const { headers } = rawRequest;
    const call = { identity: auth ?? null, appVerified: app !== undefined, headers, data };
    const outcome = await respond(served, call, localeOf);
    if ('answer' in outcome) return outcome.answer;
    const { code, message, details } = outcome.refusal;
    throw new HttpsError(code, message, details);
  });
}
