import { type HttpsFunction, onRequest } from 'firebase-functions/https';
import { isServed } from '../platform/callable.ts';
import type { LocaleOf } from '../platform/locale.ts';
import type { Served } from '../platform/serve.ts';
import type { Answer, Request } from './answer.ts';

/** As much memory as the operation needs that needs most: what holds the whole catalogue. */
const options = { memory: '1GiB', invoker: 'public' } as const;

/**
 * All operations over HTTP under `/api/`, in one function; what it needs is loaded with its first request, so that the
 * other functions don't pay for it.
 */
export function apiOf(handlers: readonly object[], localeOf: LocaleOf): HttpsFunction {
  let answering: Promise<(request: Request) => Promise<Answer>> | undefined;
  return onRequest(options, async ({ method, url, headers, rawBody }, response) => {
    answering ??= import('./answer.ts').then(({ apiAnswering }) =>
      apiAnswering(servedIn(handlers), localeOf),
    );
    const answer = await (await answering)({ method, url, headers, body: rawBody ?? Buffer.alloc(0) });
    response.removeHeader('X-Powered-By');
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
}

function servedIn(handlers: readonly object[]): Served[] {
  return handlers.flatMap((group) => Object.values(group)).filter(isServed);
}
