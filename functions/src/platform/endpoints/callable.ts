import { type CallableFunction, HttpsError, onCall } from 'firebase-functions/https';
import type { LocaleOf } from '../i18n/locale.ts';
import { type Handler, respond } from './serve.ts';

type Callable = CallableFunction<unknown, Promise<unknown>>;

/** Makes an operation callable through Firebase's client SDKs. Refusals are in the language of the caller's account. */
export function callable(handler: Handler, localeOf: LocaleOf): Callable {
  return onCall(handler.options, async ({ auth, app, rawRequest, data }) => {
    const { headers } = rawRequest;
    const call = { identity: auth ?? null, appVerified: app !== undefined, headers, data };
    const outcome = await respond(handler, call, localeOf);
    if ('answer' in outcome) return outcome.answer;
    const { code, message, details } = outcome.refusal;
    throw new HttpsError(code, message, details);
  });
}
