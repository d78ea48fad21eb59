import type { ServerResponse } from 'node:http';
import type { Reason } from '@cine/contract/errors';
import { type HttpsFunction, onRequest } from 'firebase-functions/https';
import { metricsSecrets } from '#config.ts';
import { awaitedAt } from '#platform/caller-gone.ts';
import type { Accounts } from '#platform/endpoints/accounts.ts';
import { restoreType } from '#platform/endpoints/body.ts';
import { compressed } from '#platform/endpoints/compress.ts';
import { optionsFor } from '#platform/endpoints/door.ts';
import { type Features, operationsOf } from '#platform/endpoints/feature.ts';
import { answerUnread, answerUnreadFirst, type Unread } from '#platform/endpoints/unread.ts';
import { measured, noteAnswerBytes, savingCounts } from '#platform/metrics/measure.ts';
import type { Answer, Request } from './http.ts';

/** All operations under `/api/`, in one function. Loaded with the first request, so others start faster. */
export function apiOf(features: Features, accounts: Accounts): HttpsFunction {
  const handlers = operationsOf(features);
  let answering: Promise<(request: Request) => Promise<Answer>> | undefined;

  answerUnreadFirst('api', answer);
  // Without `cors`, the functions emulator would answer every origin.
  const options = optionsFor(handlers);
  const secrets = [...(options.secrets ?? []), ...metricsSecrets];
  return onRequest({ ...options, secrets, cors: false }, async (request, response) => {
    answerUnread(request.app, answer);
    await answer(request, response, null);
  });

  function answer(message: Unread, response: ServerResponse, unread: Reason | null): Promise<void> {
    return measured(message, response, 'unknown', () => answerHttp(message, response, unread));
  }

  async function answerHttp(message: Unread, response: ServerResponse, unread: Reason | null): Promise<void> {
    answering ??= load();
    const { method = '', url = '', headers, rawBody = Buffer.alloc(0) } = message;
    restoreType(headers);
    const answerTo = await answering;
    const request = { method, url, headers, body: rawBody, unread };
    const {
      status,
      headers: own,
      body,
    } = await awaitedAt(response, () => savingCounts(() => answerTo(request)));
    response.removeHeader('X-Powered-By');
    const zipped = compressed(body, headers);
    noteAnswerBytes(zipped?.length ?? Buffer.byteLength(body));
    response.writeHead(status, { ...own, ...(zipped && { 'Content-Encoding': 'gzip' }) }).end(zipped ?? body);
  }

  async function load(): Promise<(request: Request) => Promise<Answer>> {
    try {
      const { apiAnswering } = await import('./answer.ts');
      return apiAnswering(handlers, accounts);
    } catch (error) {
      // The next request tries again.
      answering = undefined;
      throw error;
    }
  }
}
