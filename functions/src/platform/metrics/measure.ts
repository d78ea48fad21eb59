/** Counts for metrics: HTTP requests with their answers, and what else happened on this instance. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { metricsSavedEveryMs } from '#config.ts';
import { context } from '#context.ts';
import { sendFaults, sendTold } from '../faults/tell.ts';
import { type Counters, createCounters, type OpenRequest } from './counters.ts';
import { spanOf } from './counts.ts';

const counters = createCounters(() => context().now(), metricsSavedEveryMs);

export const count: Counters['add'] = counters.add;
export const noteOutcome: Counters['note'] = counters.note;

/**
 * Does some work, and meanwhile saves what was counted before, if that is due, and tells of earlier calls.
 * Faults of the work are told before it is answered: afterwards an instance may have no processor.
 */
export async function savingCounts<T>(run: () => Promise<T>): Promise<T> {
  saveBeforeExit();
  const saving = Promise.all([counters.saveIfDue(context().db), sendTold()]);
  try {
    return await run();
  } finally {
    await saving;
    await sendFaults();
  }
}

/** Saves what was counted if that is due, and tells of all, as nobody waits for what has ended. */
export async function saveCountsAtEnd(): Promise<void> {
  saveBeforeExit();
  await Promise.all([counters.saveIfDue(context().db, true), sendTold()]);
}

let savesBeforeExit = false;

/** Cloud Run tells an instance that it ends, and leaves it ten seconds. */
function saveBeforeExit(): void {
  if (savesBeforeExit || !process.env.K_SERVICE) return;
  savesBeforeExit = true;
  process.once('SIGTERM', () => {
    const ending = Promise.allSettled([counters.saveRest(context().db), sendTold()]);
    void ending.then(() => process.exit(0));
  });
}

type Measured = OpenRequest & { answerBytes?: number };
const current = new AsyncLocalStorage<Measured>();

/** Whatever clients make up is one method. */
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** The status, in metrics alone, of a request whose client left before its answer. */
const clientLeft = 499;

/** Counts a request once it is answered, or its client has left. `handler` names what answers it. */
export function measured<T>(
  { method = '', rawBody }: Pick<IncomingMessage, 'method'> & { rawBody?: Buffer | undefined },
  response: ServerResponse,
  handler: string,
  run: () => T,
): T {
  const started = performance.now();
  const request: Measured = { method: methods.includes(method) ? method : 'other', handler };
  counters.open.add(request);
  response.on('close', () => {
    counters.open.delete(request);
    const ms = performance.now() - started;
    const status = response.writableFinished ? response.statusCode : clientLeft;
    const bytes = request.answerBytes ?? (Number(response.getHeader('content-length')) || 0);
    const labels = `${request.method} ${request.handler} ${status}`;
    count('requests', labels, [1, Math.round(1000 * ms), rawBody?.length ?? 0, bytes, ...spanOf(ms / 1000)]);
  });
  return current.run(request, run);
}

/** Says what answers the current request: an operation's name, or one of a few of ours. */
export function nameRequest(handler: string): void {
  const request = current.getStore();
  if (request) request.handler = handler;
}

/** Says how long the current request's answer is, where its headers don't. */
export function noteAnswerBytes(bytes: number): void {
  const request = current.getStore();
  if (request) request.answerBytes = bytes;
}
