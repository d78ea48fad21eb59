import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Reason } from '@cine/contract/errors';
import { type Request as HttpRequest, type HttpsFunction, onRequest } from 'firebase-functions/https';
import { optionsFor } from '../platform/endpoints/door.ts';
import { type Features, operationsOf } from '../platform/endpoints/feature.ts';
import type { LocaleOf } from '../platform/i18n/locale.ts';
import type { Answer, Request } from './answer.ts';

type Server = HttpRequest['app'];
type Parsed = IncomingMessage & { rawBody?: Buffer };

/**
 * All operations over HTTP under `/api/`, in one function. Loaded with the first request, so that other functions
 * start faster.
 */
export function apiOf(features: Features, localeOf: LocaleOf): HttpsFunction {
  const handlers = operationsOf(features);
  let answering: Promise<(request: Request) => Promise<Answer>> | undefined;
  const servers = new WeakSet<Server>();

  // Without `cors`, the functions emulator would answer every origin.
  return onRequest({ ...optionsFor(handlers), cors: false }, async (request, response) => {
    answerUnread(request.app);
    await answer(request, response, null);
  });

  async function answer(request: Parsed, response: ServerResponse, unread: Reason | null): Promise<void> {
    answering ??= load();
    const { method = '', url = '', headers, rawBody = Buffer.alloc(0) } = request;
    const {
      status,
      headers: own,
      body,
    } = await (await answering)({
      method,
      url,
      headers,
      body: rawBody,
      unread,
    });
    response.removeHeader('X-Powered-By');
    response.writeHead(status, own).end(body);
  }

  async function load(): Promise<(request: Request) => Promise<Answer>> {
    try {
      const { apiAnswering } = await import('./answer.ts');
      return apiAnswering(handlers, localeOf);
    } catch (error) {
      // The next request tries again.
      answering = undefined;
      throw error;
    }
  }

  /**
   * Google's functions framework and the emulator parse bodies before they call us and answer malformed ones with an
   * Express page. After our first call, such requests come here, too.
   */
  function answerUnread(server: Server): void {
    if (servers.has(server)) return;
    servers.add(server);
    server.use(
      async (error: unknown, request: Parsed, response: ServerResponse, next: (error: unknown) => void) => {
        if (response.headersSent) return next(error);
        try {
          await answer(request, response, whyUnread(error));
        } catch (fault) {
          next(fault);
        }
      },
    );
  }
}

/** Why the framework couldn't read a body; null if it could, and only the content type was wrong. */
function whyUnread(error: unknown): Reason | null {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null;
  return status === 413 ? 'body-too-large' : status === 415 ? 'body-type-unfit' : null;
}
