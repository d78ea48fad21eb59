/** Counts what calls read and write, as Firestore bills it. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Firestore } from 'firebase-admin/firestore';
import { stamp, type Write } from './stamp.ts';

/** Documents read and written, as Firestore bills them: a query that finds nothing is a read. */
export type Usage = { reads: number; writes: number };

const current = new AsyncLocalStorage<Usage>();

/** Runs something and counts in `usage` what it reads and writes, even after timing out. */
export function runCounted<T>(usage: Usage, run: () => Promise<T>): Promise<T> {
  return current.run(usage, run);
}

/** Runs what an instance does for all its callers, within a call that doesn't count it. */
export function uncounted<T>(run: () => Promise<T>): Promise<T> {
  return current.exit(run);
}

type Chunk = { document?: unknown; found?: unknown; missing?: unknown; result?: unknown };
type Stream = {
  on(event: 'data', listen: (chunk: Chunk) => void): void;
  on(event: 'end', listen: () => void): void;
};
type Funnels = {
  request(method: string, request: { writes?: Write[] }, ...rest: unknown[]): Promise<unknown>;
  requestStream(method: string, ...rest: unknown[]): Promise<Stream>;
};

/**
 * Counts all documents that a Firestore client reads and writes, in its two internal funnels, through which
 * each passes once, and stamps those that others follow. A test compares the counts with the emulator's.
 */
export function countUsage(db: Firestore): Firestore {
  const client = db as unknown as Funnels;
  const request = client.request.bind(db);
  const requestStream = client.requestStream.bind(db);
  client.request = async (method, body, ...rest) => {
    const usage = current.getStore();
    const writes = method === 'commit' || method === 'batchWrite' ? (body.writes ?? []) : [];
    stamp(writes);
    const answer = await request(method, body, ...rest);
    if (usage) usage.writes += writes.length;
    return answer;
  };
  client.requestStream = async (method, ...rest) => {
    const usage = current.getStore();
    const stream = await requestStream(method, ...rest);
    if (usage && method !== 'listen') countReads(stream, usage, method === 'runQuery');
    return stream;
  };
  return db;
}

/** The stream is paused until its reader resumes it, so listening to it takes nothing away. */
function countReads(stream: Stream, usage: Usage, isQuery: boolean): void {
  let documents = 0;
  stream.on('data', ({ document, found: foundDocument, missing, result }) => {
    if (document || foundDocument || missing || result) documents += 1;
  });
  stream.on('end', () => {
    usage.reads += isQuery ? Math.max(1, documents) : documents;
  });
}
