import { type CallableFunction, HttpsError, onCall } from 'firebase-functions/https';
import type { LocaleOf } from '../i18n/locale.ts';
import { respond, type Served } from './serve.ts';

type Callable = CallableFunction<unknown, Promise<unknown>>;
type Deployed<Handlers> = {
  [Name in keyof Handlers]: Handlers[Name] extends { operation: unknown } ? Callable : Handlers[Name];
};

/**
 * Gives what turns a feature's served operations into callables, refusing in the language of the caller's account;
 * its triggers, schedules and task queues stay as they are.
 */
export function callablesIn(
  localeOf: LocaleOf,
): <Handlers extends object>(handlers: Handlers) => Deployed<Handlers> {
  return <Handlers extends object>(handlers: Handlers) =>
    Object.fromEntries(
      Object.entries(handlers).map(([name, handler]) => [
        name,
        isServed(handler) ? callable(handler, localeOf) : handler,
      ]),
    ) as Deployed<Handlers>;
}

function callable(served: Served, localeOf: LocaleOf): Callable {
  return onCall(served.options, async ({ auth, app, rawRequest, data }) => {
    const { headers } = rawRequest;
    const call = { identity: auth ?? null, appVerified: app !== undefined, headers, data };
    const outcome = await respond(served, call, localeOf);
    if ('answer' in outcome) return outcome.answer;
    const { code, message, details } = outcome.refusal;
    throw new HttpsError(code, message, details);
  });
}

/** Whether one of a feature's handlers answers an operation; others are triggers, schedules and queues. */
export function isServed(handler: unknown): handler is Served {
  return typeof handler === 'object' && handler !== null && 'operation' in handler;
}
