import { AsyncLocalStorage } from 'node:async_hooks';
import type { ServerResponse } from 'node:http';

const current = new AsyncLocalStorage<AbortSignal>();
const never = new AbortController().signal;

/** Aborts once nobody waits for the answer of this call any more; never where nobody waited. */
export function callerGone(): AbortSignal {
  return current.getStore() ?? never;
}

/** Runs what somebody waits for at the other end of a response. */
export function awaitedAt<T>(response: ServerResponse | undefined, run: () => T): T {
  if (!response) return run();
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return current.run(gone.signal, run);
}
