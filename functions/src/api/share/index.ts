import { type HttpsFunction, onRequest } from 'firebase-functions/https';
import { context } from '#context.ts';
import { log } from '#platform/log.ts';
import type * as Answering from './answer.ts';

/** A picture takes a third of a second of the processor, so that few at a time are enough. */
const options = { memory: '512MiB', invoker: 'public', cors: false, maxInstances: 10 } as const;

/**
 * The pages and pictures behind `/s/`, which anybody sees without signing in. A function of its own: a flood
 * of visitors takes nothing from the API, and no other function draws pictures.
 */
export function shareOf(): HttpsFunction {
  let answering: typeof Answering | undefined;
  return onRequest(options, async (request, response) => {
    response.removeHeader('X-Powered-By');
    try {
      answering ??= await import('./answer.ts');
      const { status, headers, body } = await answering.answerShare(context(), request);
      response.writeHead(status, headers).end(body);
    } catch (error) {
      log.error('shared page failed', { error: String(error) });
      response.writeHead(503, { 'Retry-After': '5', 'Cache-Control': 'no-store' }).end();
    }
  });
}
