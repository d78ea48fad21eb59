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
import { callsRef } from './call-counts.ts';
import { callsDocument } from './documents.ts';
import { type Left, type LimitedCaller, secondsToNextWindow, windowMs, windowStartOf } from './rate-limit.ts';

type FailureLimit = Extract<CallLimit, { counted: 'failures' }>;

/** Failures allowed to one network, as a multiple of a user's: households, schools and mobile carriers share one. */
const usersOfNetwork = 5;
/** Calls that an instance counts by itself before it writes them. */
const maxUnwritten = 10;
const maxCounters = 10_000;

/** What an instance knows of one counter: at least the stored count, and its own unwritten calls. */
type Counter = {
  ref: DocumentReference;
  /** The counter's field: the operation and the window. */
  window: string;
  /** Windows that are over and still in the document. */
  over: string[];
  calls: number;
  failures: number;
  unwritten: number;
  underWay: number;
};

/**
 * Limits wrong guesses per user and network; a network's document is read only after a failure from it. Counts are
 * increments, so contention loses none. Throws `account-deleted` for users being deleted.
 */
export function createFailureLimiter(db: Firestore, now: () => number) {
  const counters = new LRUCache<string, Counter>({ max: maxCounters });

  return async <T>(
    name: string,
    limit: FailureLimit,
    { uid, network }: LimitedCaller,
    call: () => Promise<T>,
    onLeft?: (left: Left) => void,
  ): Promise<T> => {
    const user = counterOf(callsRef(db, uid), name);
    const others =
      network === null
        ? null
        : counterOf(db.collection('rateLimits').doc(`network ${hashOf(network)}`), name);
    const [stored] = await Promise.all([refresh(user), others && others.failures > 0 && refresh(others)]);
    if (isGone(stored, now())) throw new AppError('account-deleted');

    const failures = limit.failures.perTenMinutes;
    if (
      user.calls >= limit.perTenMinutes ||
      isSpent(user, failures) ||
      (others && isSpent(others, failures * usersOfNetwork))
    ) {
      throw new AppError('too-many-calls', { seconds: secondsToNextWindow(now()) });
    }
    const involved = others ? [user, others] : [user];
    for (const counter of involved) counter.underWay += 1;
    user.calls += 1;
    user.unwritten += 1;
    let failed = false;
    try {
      if (user.unwritten >= maxUnwritten) await write(user);
      return await call();
    } catch (error) {
      failed = error instanceof AppError && error.reason === limit.failures.reason;
      throw error;
    } finally {
      for (const counter of involved) {
        counter.underWay -= 1;
        if (failed) counter.failures += 1;
      }
      onLeft?.({
        calls: Math.max(0, limit.perTenMinutes - user.calls),
        failures: Math.max(0, failures - user.failures),
        seconds: secondsToNextWindow(now()),
      });
      if (failed) await Promise.all(involved.map((counter) => write(counter, 1)));
    }
  };

  function counterOf(ref: DocumentReference, name: string): Counter {
    const window = `${name}:${windowStartOf(now())}`;
    const id = `${ref.id} ${window}`;
    const known = counters.get(id);
    if (known) return known;
    const fresh = { ref, window, over: [], calls: 0, failures: 0, unwritten: 0, underWay: 0 };
    counters.set(id, fresh);
    return fresh;
  }

  /** Merges counts of other instances; this instance's own may be newer. */
  async function refresh(counter: Counter): Promise<DocumentSnapshot> {
    const stored = await counter.ref.get();
    const { windows = {} } = readDocument(callsDocument, stored) ?? {};
    const { calls, failures } = windows[counter.window] ?? { calls: 0, failures: 0 };
    counter.calls = Math.max(counter.calls, calls + counter.unwritten);
    counter.failures = Math.max(counter.failures, failures);
    counter.over = Object.keys(windows).filter((window) => !window.endsWith(`:${windowStartOf(now())}`));
    return stored;
  }

  async function write(counter: Counter, failures = 0): Promise<void> {
    const { unwritten } = counter;
    counter.unwritten = 0;
    const counts = { calls: FieldValue.increment(unwritten), failures: FieldValue.increment(failures) };
    const over = Object.fromEntries(counter.over.map((window) => [window, FieldValue.delete()]));
    const windows = { ...over, [counter.window]: counts };
    const expiresAt = windowStartOf(now()) + 2 * windowMs;
    await counter.ref.set(callsDocument.encodeMerge({ expiresAt }, { windows }), { merge: true });
  }
}

/** Calls under way count as failed, so that concurrent guesses gain nothing. */
function isSpent({ failures, underWay }: Counter, budget: number): boolean {
  return failures + underWay >= budget;
}

/** Only a hash of the address is kept, until the window's document expires. */
function hashOf(network: string): string {
  return createHash('sha256').update(network).digest('base64url');
}
