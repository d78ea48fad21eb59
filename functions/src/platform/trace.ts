import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

const current = new AsyncLocalStorage<string>();

/** The id of the call or timer from which what runs now follows; undefined outside of any. */
export function traceId(): string | undefined {
  return current.getStore();
}

/**
 * Runs something that follows from a former call, or else begins an id of its own. Every log line has the id;
 * tasks and written documents carry it to what follows from them.
 */
export function traced<T>(id: unknown, run: () => T): T {
  return current.run(typeof id === 'string' ? id : randomBytes(8).toString('hex'), run);
}
