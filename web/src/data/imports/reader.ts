/** Talks to the worker that reads a user's files. */
import type { OpenReading } from './reading.ts';

export type Question = { id: number; method: keyof OpenReading; input: unknown[] };
export type Answer =
  | { id: number; value: unknown }
  | { id: number; error: string }
  | { done: number; of: number };

/** A worker that reads files; it holds what it read until it is closed. */
export type Reader = OpenReading & { close: () => void };

type Waiting = { resolve: (value: never) => void; reject: (error: Error) => void };

export function openReader(onProgress: (done: number, of: number) => void): Reader {
  const worker = new Worker(new URL('./reader-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (!('id' in data)) return onProgress(data.done, data.of);
    const { resolve, reject } = waiting.get(data.id)!;
    waiting.delete(data.id);
    if ('error' in data) reject(new Error(data.error));
    else resolve(data.value as never);
  });
  // Its code is missing, or it ran out of memory.
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('The reader has stopped'));
    waiting.clear();
  });
  const ask =
    (method: keyof OpenReading) =>
    (...input: unknown[]) =>
      new Promise<never>((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        worker.postMessage({ id: lastId, method, input } satisfies Question);
      });
  return {
    read: ask('read'),
    gather: ask('gather'),
    count: ask('count'),
    plan: ask('plan'),
    close: () => worker.terminate(),
  };
}
