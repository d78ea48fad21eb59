import { createHash } from 'node:crypto';
import type { CallLimit } from '@cine/contract/operation';
import type { DocumentReference, Firestore, Transaction } from 'firebase-admin/firestore';
import { LRUCache } from 'lru-cache';
import { AppError } from '../errors/app-error.ts';
import { isGone } from '../firestore/deletion-mark.ts';
import { type Transact, transact } from '../firestore/transact.ts';
import {
  type Left,
  type LeftOfLimits,
  type LimitedCaller,
  secondsIn,
  type TimeOf,
  tooManyCalls,
} from './call-counter.ts';
import { callsRef } from './call-counts.ts';
import { type GuessCounter, known, newCounter, refresh, withCall, writeMore } from './guess-counter.ts';
import { atOnceOfNetwork, type Counts, callsIn, failuresIn, refusedUntil, withMore } from './guess-counts.ts';
import { inTurn, noTurns, type Turns } from './in-turn.ts';
import { callsOf, type Span, windowMs } from './tally.ts';

type FailureLimit = Extract<CallLimit, { counted: 'failures' }>;

/** Calls that an instance counts by itself before it writes them. */
const maxUnwritten = 10;
const maxCounters = 10_000;

/**
 * Limits wrong guesses per user and network, in all operations together; each is counted before anyone learns of it.
 * Throws `account-deleted`.
 */
export function createFailureLimiter(db: Firestore, now: () => number, timeOf: TimeOf) {
  const counters = new LRUCache<string, GuessCounter>({ max: maxCounters });
  const allTurns = new LRUCache<string, Turns>({ max: maxCounters });
  /** By how much the database's clock was ahead of this instance's at the last read. */
  let ahead = 0;

  return async <T>(
    name: string,
    limit: FailureLimit,
    { uid, network }: LimitedCaller,
    call: (guess: Transact) => Promise<T>,
    onLeft?: (left: LeftOfLimits) => void,
  ): Promise<T> => {
    const allowed = { calls: limit.perTenMinutes, failures: limit.failures.perTenMinutes };
    const user = counterOf(callsRef(db, uid), name);
    const others = network === null ? null : counterOf(networkRef(db, network), name);

    const counted = new Set<unknown>();

    try {
      return await call((body) =>
        inTurn(user.turns, 1, () =>
          others ? inTurn(others.turns, atOnceOfNetwork(allowed), () => tried(body)) : tried(body),
        ),
      );
    } catch (error) {
      if (isWrong(error) && !counted.has(error)) throw new Error(`${name} fails outside of its guess`);
      throw error;
    }

    async function tried<Answer>(body: (tx: Transaction) => Promise<Answer>): Promise<Answer> {
      // By what is known, so that a flood of refused guesses reads nothing.
      assertAllowed(now() + ahead);
      let time: number | null = null;
      const outcome = await transact(db, async (tx) => {
        time = null;
        const at = await readBoth(tx);
        assertAllowed(at);
        time = at;
        const answer = await body(tx).then((value) => ({ value }), onlyWrong);
        const failures = 'wrong' in answer ? 1 : 0;
        const calls = withCall(user, at);
        const isStored = failures > 0 || calls.calls >= maxUnwritten;
        if (isStored) writeMore(tx, user, calls, at, failures);
        if (others && failures > 0) writeMore(tx, others, noCalls, at, 1);
        return { answer, failures, isStored };
      }).catch(async (error: unknown) => {
        if (time !== null) await countRefused(time);
        throw error;
      });
      const { answer, failures, isStored } = outcome;
      const calls = withCall(user, time!);
      report(withMore(withMore(user.stored, calls.since, calls.calls, 0), time!, 0, failures), time!);
      user.unwritten = isStored ? noCalls : calls;
      if ('wrong' in answer) {
        counted.add(answer.wrong);
        throw answer.wrong;
      }
      return answer.value;
    }

    /** Reads what was counted, and whether the user is gone; returns the database's time. */
    async function readBoth(tx: Transaction): Promise<number> {
      const [ofUser, ofNetwork] = await tx.getAll(...(others ? [user.ref, others.ref] : [user.ref]));
      const time = timeOf(ofUser!);
      ahead = time - now();
      refresh(user, ofUser!, time);
      if (others) refresh(others, ofNetwork!, time);
      if (isGone(ofUser!, now())) throw new AppError('account-deleted');
      return time;
    }

    function assertAllowed(time: number): void {
      const until = refusedUntil(known(user), others && known(others), allowed, time);
      if (until !== null) throw tooManyCalls(until - time);
    }

    function isWrong(error: unknown): boolean {
      return error instanceof AppError && error.reason === limit.failures.reason;
    }

    /** Lets the transaction count a wrong guess; other errors end it. */
    function onlyWrong(error: unknown): { wrong: unknown } {
      if (isWrong(error)) return { wrong: error };
      throw error;
    }

    /** Counts a call that was refused for another reason. */
    async function countRefused(time: number): Promise<void> {
      user.unwritten = withCall(user, time);
      report(known(user), time);
      if (user.unwritten.calls < maxUnwritten) return;
      const all = user.unwritten;
      user.unwritten = noCalls;
      const batch = db.batch();
      writeMore(batch, user, all, time, 0);
      await batch.commit();
    }

    function report(counts: Counts, time: number): void {
      onLeft?.({
        calls: leftOf(callsIn(counts, time), allowed.calls, time),
        failures: leftOf(failuresIn(counts, time), allowed.failures, time),
      });
    }
  };

  function counterOf(ref: DocumentReference, name: string): GuessCounter {
    const id = `${ref.id} ${name}`;
    const turns = allTurns.get(ref.id) ?? noTurns();
    allTurns.set(ref.id, turns);
    const counter = counters.get(id) ?? newCounter(ref, name, turns);
    counters.set(id, counter);
    return counter;
  }
}

const noCalls = { calls: 0, since: 0 };

function leftOf(spans: readonly Span[], limit: number, time: number): Left {
  const first = Math.min(time, ...spans.map(({ from }) => from));
  return { calls: Math.max(0, limit - callsOf(spans)), seconds: secondsIn(first + windowMs - time) };
}

/** Only a hash of the address is kept, until the document expires. */
function networkRef(db: Firestore, network: string): DocumentReference {
  const digest = createHash('sha256').update(network).digest('base64url');
  return db.collection('rateLimits').doc(`network ${digest}`);
}
