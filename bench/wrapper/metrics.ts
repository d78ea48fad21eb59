/** What counting for metrics adds to a call on this process, and how often an instance writes. */
import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { hour } from '@cine/contract/time';
import type { Firestore } from 'firebase-admin/firestore';
import { createCounters } from '../../functions/src/platform/metrics/counters.ts';
import { count, measured, nameRequest } from '../../functions/src/platform/metrics/measure.ts';
import { median } from '../command/harness.ts';

const calls = 20_000;
const rounds = 9;

/** An answer of which counting asks no more than this. */
class Answer extends EventEmitter {
  writableFinished = true;
  statusCode = 200;
  getHeader = () => '412';
}

const rawBody = Buffer.from('{"data":{}}');

async function callOf(handler: string): Promise<void> {
  const response = new Answer();
  await measured({ method: 'POST', rawBody }, response as unknown as ServerResponse, 'unknown', async () => {
    nameRequest(handler);
    count('documents', handler, [3, 1]);
  });
  response.emit('close');
}

async function bare(): Promise<void> {
  await (async () => {})();
}

async function timeOf(call: (handler: string) => Promise<void>): Promise<number> {
  const started = performance.now();
  for (let n = 0; n < calls; n++) await call(`operation-${n % 300}`);
  return (1000 * (performance.now() - started)) / calls;
}

/** Microseconds a call, of 300 operations in turns. */
export async function microsecondsOfCounting(): Promise<number> {
  const differences: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const difference = (await timeOf(callOf)) - (await timeOf(bare));
    if (round > 0) differences.push(difference);
  }
  return median(differences);
}

/** Transactions a minute of an instance that answers a call every half second, for an hour. */
export async function savingsAMinute(): Promise<number> {
  let now = 0;
  let transactions = 0;
  const db = {
    collection: () => ({ doc: () => ({}) }),
    runTransaction: async () => {
      transactions += 1;
    },
  } as unknown as Firestore;
  const counters = createCounters(
    () => now,
    () => 60_000,
  );
  for (; now < hour; now += 500) {
    counters.add('documents', 'any', [1, 0]);
    await counters.saveIfDue(db);
  }
  return transactions / 60;
}
