import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** `within`: the operation, or the deployed function, that runs now. */
type Current = { id: string; within: string };

const current = new AsyncLocalStorage<Current>();

/** The id of the call or timer from which what runs now follows; undefined outside of any. */
export function traceId(): string | undefined {
  return current.getStore()?.id;
}

/** What runs now, for the log; undefined outside of calls and background work. */
export function currentTrace(): Readonly<Current> | undefined {
  return current.getStore();
}

/**
 * Runs something that follows from a former call, or else begins an id of its own. Every log line has the id;
 * tasks and written documents carry it to what follows from them.
 */
export function traced<T>(id: unknown, within: string, run: () => T): T {
  return current.run({ id: isTraceId(id) ? id : newTraceId(), within }, run);
}

/** Sixteen hexadecimal digits; random UUIDs are drawn many at a time. */
function newTraceId(): string {
  return randomUUID().replaceAll('-', '').slice(0, 16);
}

/** Documents and tasks have what they were given. */
function isTraceId(id: unknown): id is string {
  return typeof id === 'string' && /^[0-9a-f]{16}$/.test(id);
}
