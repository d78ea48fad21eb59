import { createHash } from 'node:crypto';
import type { CallLimit } from '@cine/contract/operation';
import {
  type DocumentReference,
  type DocumentSnapshot,
  FieldValue,
  type Firestore,
} from 'firebase-admin/firestore';
import { LRUCache } from 'lru-cache';
import { AppError } from '../errors/app-error.ts';
import { isGone } from '../firestore/deletion-mark.ts';
import { readDocument } from '../firestore/documents.ts';
import {
  type Left,
  type LeftOfLimits,
  type LimitedCaller,
  secondsIn,
  type TimeOf,
  tooManyCalls,
} from './call-counter.ts';
import { callsRef } from './call-counts.ts';
import { callsDocument } from './documents.ts';
import { callsOf, firstAllowed, type Span, windowMs } from './tally.ts';

type FailureLimit = Extract<CallLimit, { counted: 'failures' }>;

/** Failures allowed to one network, as a multiple of a user's: households, schools and mobile carriers share one. */
const usersOfNetwork = 5;
/** Calls that an instance counts by itself before it writes them. */
const maxUnwritten = 10;
const maxCounters = 10_000;

/** What an instance knows of one counter: at least the stored counts, and its own unwritten calls. */
type Counter = {
  ref: DocumentReference;
  name: string;
  /** By the instant, in the database's time, at which they were counted. */
  counts: Map<number, { calls: number; failures: number }>;
  /** Instants that no longer count and are still in the document. */
  over: string[];
  /** Calls, and when the first of them was made. */
  unwritten: { calls: number; since: number };
  underWay: number;
};

/**
 * Limits wrong guesses per user and network; a network's document is read only after a failure from it. Counts are
 * increments, so contention loses none. Throws `account-deleted` for users being deleted.
 */
export function createFailureLimiter(db: Firestore, now: () => number, timeOf: TimeOf) {
  const counters = new LRUCache<string, Counter>({ max: maxCounters });

  return async <T>(
    name: string,
    limit: FailureLimit,
    { uid, network }: LimitedCaller,
    call: () => Promise<T>,
    onLeft?: (left: LeftOfLimits) => void,
  ): Promise<T> => {
    const user = counterOf(callsRef(db, uid), name);
    const others =
      network === null
        ? null
        : counterOf(db.collection('rateLimits').doc(`network ${hashOf(network)}`), name);
    const [stored] = await Promise.all([refresh(user), others && others.counts.size > 0 && refresh(others)]);
    if (isGone(stored, now())) throw new AppError('account-deleted');

    const ahead = timeOf(stored) - now();
    const time = () => now() + ahead;
    const failures = limit.failures.perTenMinutes;
    const refusedUntil = [
      firstAllowed(callsIn(user, time()), limit.perTenMinutes),
      whenMayFail(user, failures, time()),
      others && whenMayFail(others, failures * usersOfNetwork, time()),
    ].filter((until) => until !== null);
    if (refusedUntil.length > 0) throw tooManyCalls(Math.max(...refusedUntil) - time());

    const involved = others ? [user, others] : [user];
    for (const counter of involved) counter.underWay += 1;
    if (user.unwritten.calls === 0) user.unwritten.since = time();
    user.unwritten.calls += 1;
    let failed = false;
    try {
      if (user.unwritten.calls >= maxUnwritten) await write(user, time(), 0);
      return await call();
    } catch (error) {
      failed = error instanceof AppError && error.reason === limit.failures.reason;
      throw error;
    } finally {
      const ended = time();
      for (const counter of involved) {
        counter.underWay -= 1;
        if (failed) add(counter, ended, 0, 1);
      }
      onLeft?.({
        calls: leftOf(callsIn(user, ended), limit.perTenMinutes, ended),
        failures: leftOf(failuresIn(user, ended), failures, ended),
      });
      if (failed) await Promise.all(involved.map((counter) => write(counter, ended, 1)));
    }
  };

  function counterOf(ref: DocumentReference, name: string): Counter {
    const id = `${ref.id} ${name}`;
    const known = counters.get(id);
    if (known) return known;
    const unwritten = { calls: 0, since: 0 };
    const fresh = { ref, name, counts: new Map(), over: [], unwritten, underWay: 0 };
    counters.set(id, fresh);
    return fresh;
  }

  /** Merges counts of other instances; this instance's own may be newer. */
  async function refresh(counter: Counter): Promise<DocumentSnapshot> {
    const stored = await counter.ref.get();
    const { windows = {} } = readDocument(callsDocument, stored) ?? {};
    const began = timeOf(stored) - windowMs;
    counter.over = Object.keys(windows).filter((key) => instantOf(key) <= began);
    for (const instant of counter.counts.keys()) if (instant <= began) counter.counts.delete(instant);
    for (const [key, { calls, failures }] of Object.entries(windows)) {
      const instant = instantOf(key);
      if (instant <= began || key !== keyOf(counter, instant)) continue;
      const own = counter.counts.get(instant) ?? { calls: 0, failures: 0 };
      const counts = { calls: Math.max(calls, own.calls), failures: Math.max(failures, own.failures) };
      counter.counts.set(instant, counts);
    }
    return stored;
  }

  /** Writes the calls that aren't written, at the instant of the first, and failures, which are known already. */
  async function write(counter: Counter, time: number, failures: number): Promise<void> {
    const { ref, unwritten, over } = counter;
    const { calls, since } = unwritten;
    counter.unwritten = { calls: 0, since: 0 };
    if (calls > 0) add(counter, since, calls, 0);
    const windows: Record<string, FieldValue | object> = {};
    for (const key of over) windows[key] = FieldValue.delete();
    const increments = (calls: number, failures: number) => ({
      calls: FieldValue.increment(calls),
      failures: FieldValue.increment(failures),
    });
    if (calls > 0) windows[keyOf(counter, since)] = increments(calls, 0);
    if (failures > 0) {
      windows[keyOf(counter, time)] = increments(since === time ? calls : 0, failures);
    }
    await ref.set(callsDocument.encodeMerge({ expiresAt: time + windowMs }, { windows }), { merge: true });
  }
}

function keyOf({ name }: Counter, instant: number): string {
  return `${name}:${instant}`;
}

function instantOf(key: string): number {
  return Number(key.split(':')[1]);
}

function add({ counts }: Counter, instant: number, calls: number, failures: number): void {
  const former = counts.get(instant) ?? { calls: 0, failures: 0 };
  counts.set(instant, { calls: former.calls + calls, failures: former.failures + failures });
}

/** Calls in the window that ends now. */
function callsIn({ counts, unwritten }: Counter, time: number): Span[] {
  const written = [...counts].map(([from, { calls }]) => ({ from, calls }));
  return inWindow([...written, { from: unwritten.since, calls: unwritten.calls }], time);
}

function failuresIn({ counts }: Counter, time: number): Span[] {
  return inWindow(
    [...counts].map(([from, { failures }]) => ({ from, calls: failures })),
    time,
  );
}

function inWindow(spans: readonly Span[], time: number): Span[] {
  return spans.filter(({ from, calls }) => calls > 0 && from > time - windowMs);
}

/** Calls under way count as failed, so that concurrent guesses gain nothing. */
function whenMayFail(counter: Counter, limit: number, time: number): number | null {
  const failed = failuresIn(counter, time);
  const until = firstAllowed(failed, limit);
  if (until !== null) return until;
  return callsOf(failed) + counter.underWay >= limit ? time : null;
}

function leftOf(spans: readonly Span[], limit: number, time: number): Left {
  const first = Math.min(time, ...spans.map(({ from }) => from));
  return { calls: Math.max(0, limit - callsOf(spans)), seconds: secondsIn(first + windowMs - time) };
}

/** Only a hash of the address is kept, until the document expires. */
function hashOf(network: string): string {
  return createHash('sha256').update(network).digest('base64url');
}
