import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Reason } from '@cine/contract/errors';
import { type HttpsFunction, type HttpsOptions, onRequest } from 'firebase-functions/https';
import { runsAs } from '#config.ts';
import { context } from '#context.ts';
import { answerUnread, answerUnreadFirst, type Unread } from '#platform/endpoints/unread.ts';
import { log } from '#platform/log.ts';
import { measured, noteAnswerBytes, savingCounts } from '#platform/metrics/measure.ts';
import type * as Answering from './answer.ts';

/** A picture takes a third of a second of the processor, so that few at a time are enough. */
const options: HttpsOptions = {
  memory: '512MiB',
  invoker: 'public',
  cors: false,
  maxInstances: 10,
  ...runsAs('pages'),
};

/**
 * The pages and pictures behind `/s/`, which anybody sees without signing in. A function of its own: a flood
 * of visitors takes nothing from the API, and no other function draws pictures.
 */
export function shareOf(): HttpsFunction {
  let answering: typeof Answering | undefined;

  answerUnreadFirst('share', answer);
  return onRequest(options, async (request, response) => {
    answerUnread(request.app, answer);
    await answer(request, response, null);
  });

  function answer(request: Unread, response: ServerResponse, unread: Reason | null): Promise<void> {
    return measured(request, response, 'share', () => answerShared(request, response, unread));
  }

  async function answerShared(
    request: Unread,
    response: ServerResponse,
    unread: Reason | null,
  ): Promise<void> {
    response.removeHeader('X-Powered-By');
    try {
      answering ??= await import('./answer.ts');
      const { answerShare } = answering;
      const { status, headers, body } = await savingCounts(() =>
        answerShare(context(), toRequest(request, unread)),
      );
      noteAnswerBytes(Buffer.byteLength(body));
      response.writeHead(status, headers).end(body);
    } catch (error) {
      log.error('shared page failed', { error });
      response.writeHead(503, { 'Retry-After': '5', 'Cache-Control': 'no-store' }).end();
    }
  }
}

function toRequest(
  { method = '', url = '', headers, rawBody }: IncomingMessage & Unread,
  unread: Reason | null,
) {
  const [path = ''] = url.split('?');
  return { method, url, path, headers, bytes: rawBody?.length ?? 0, unread };
}
