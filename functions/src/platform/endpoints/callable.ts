import { type CallableFunction, HttpsError, onCall } from 'firebase-functions/https';
import { AppError } from '../errors/app-error.ts';
import { type Refusal, refusalFor } from '../errors/refusal.ts';
import type { LocaleOf } from '../i18n/locale.ts';
import { catalogueMemory, type Handler, respond } from './serve.ts';

export type Callable = CallableFunction<unknown, Promise<unknown>>;

/** Makes an operation callable through Firebase's client SDKs. Refusals are in the language of the caller's account. */
export function callable(handler: Handler, localeOf: LocaleOf): Callable {
  const options = handler.operation.holdsCatalogue
    ? { ...handler.options, memory: catalogueMemory }
    : handler.options;
  return onCall(options, async ({ auth, app, rawRequest, data }) => {
    const { headers } = rawRequest;
    const call = { identity: auth ?? null, appVerified: app !== undefined, headers, data };
    const outcome = await respond(handler, call, localeOf);
    if ('answer' in outcome) return outcome.answer;
    throw httpsError(outcome.refusal);
  });
}

/** Refuses every call, as there is no such operation. */
export function unknownCallable(localeOf: LocaleOf): Callable {
  return onCall(async ({ auth, rawRequest: { headers } }) => {
    const call = { identity: auth ?? null, headers };
    throw httpsError(await refusalFor(new AppError('route-unknown'), 'unknown', call, localeOf));
  });
}

function httpsError({ code, message, details }: Refusal): HttpsError {
  return new HttpsError(code, message, details);
}
