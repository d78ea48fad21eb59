import type { CallLimit } from '@cine/contract/operation';
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { LRUCache } from 'lru-cache';
import { callerRef, toCaller } from '../callers/caller-store.ts';
import type { CallerRecord } from '../callers/documents.ts';
import type { Accounts } from '../endpoints/accounts.ts';
import { AppError } from '../errors/app-error.ts';
import { type Tx, transact } from '../firestore/transact.ts';
import {
  type LimitedCaller,
  type Remaining,
  type RemainingOfLimits,
  secondsIn,
  type TimeOf,
  tooManyCalls,
} from './call-counter.ts';
import {
  atOnceOfNetwork,
  type Counts,
  callsIn,
  failuresIn,
  refusedUntil,
  withCall,
  withFailure,
} from './guess-counts.ts';
import { networkRefs, writeCounts } from './guess-store.ts';
import { inTurn, noTurns, type Turns } from './in-turn.ts';
import { callsOf, type Span, windowMs } from './tally.ts';

type FailureLimit = Extract<CallLimit, { counted: 'failures' }>;

/** A call that may turn out wrong, in the transaction that counts it. */
export type Guess = {
  tx: Tx;
  uid: string;
  /** What is stored about the user, read along with their count. */
  caller: CallerRecord;
  /** Leaves the call out of the count, if it succeeds. */
  dontCount: () => void;
};

type GuessBody<T> = (guess: Guess) => Promise<T>;

/** Runs a guess in the transaction that counts it. A wrong one throws before it writes. */
export type TransactGuess = <T>(body: GuessBody<T>) => Promise<T>;

/** A user or network that guesses: the counts that this instance last read, and its guesses under way. */
type Guesser = { ref: DocumentReference; counts: Counts; turns: Turns };

type Outcome<T> = { counts: 'nothing' | 'call'; value: T } | { counts: 'failure'; error: unknown };

const maxGuessers = 10_000;

/**
 * Limits calls per user, and wrong guesses per user and network. A guess is counted before its outcome is
 * told. Throws `too-many-calls`, and what `assertMayAct` throws.
 */
export function createFailureLimiter(
  db: Firestore,
  now: () => number,
  assertMayAct: Accounts['assertMayAct'],
  timeOf: TimeOf,
) {
  const guessers = new LRUCache<string, Guesser>({ max: maxGuessers });
  /** By how much the database's clock was ahead of this instance's at the last read. */
  let ahead = 0;

  return async <T>(
    operation: string,
    limit: FailureLimit,
    { uid, network }: LimitedCaller,
    call: (transactGuess: TransactGuess) => Promise<T>,
    reportRemaining?: (remaining: RemainingOfLimits) => void,
  ): Promise<T> => {
    const allowed = { calls: limit.perTenMinutes, failures: limit.failures.perTenMinutes };
    const user = guesserAt(callerRef(db, uid));
    const networks = networkRefs(db, network).map(guesserAt);
    const [narrow, wide] = networks;
    const countedErrors = new Set<unknown>();

    try {
      return await call((body) =>
        inTurn(user.turns, 1, () =>
          narrow ? inTurn(narrow.turns, atOnceOfNetwork(allowed), () => runGuess(body)) : runGuess(body),
        ),
      );
    } catch (error) {
      if (isWrong(error) && !countedErrors.has(error))
        throw new Error(`${operation} fails outside of its guess`);
      throw error;
    }

    async function runGuess<Answer>(body: GuessBody<Answer>): Promise<Answer> {
      // Decides by the counts in memory first, so that a flood of refused guesses reads nothing.
      assertAllowed(now() + ahead);
      let isTried = false;
      const outcome = await runCounted((tx, caller) => {
        isTried = true;
        return outcomeOf(tx, caller, body);
      }).catch(async (error: unknown) => {
        // Its transaction is dropped with all that it wrote, so another one counts the call.
        if (isTried) await runCounted(async () => ({ counts: 'call', value: null }));
        throw error;
      });
      if (outcome.counts !== 'failure') return outcome.value;
      countedErrors.add(outcome.error);
      throw outcome.error;
    }

    /** Runs the body if the limits allow a call, and counts it by its outcome, in one transaction. */
    async function runCounted<Answer>(body: (tx: Tx, caller: CallerRecord) => Promise<Outcome<Answer>>) {
      const { outcome, time, ofUser, ofNetworks } = await transact(db, async (tx) => {
        const { time, caller } = await readCounts(tx);
        assertAllowed(time);
        const outcome = await body(tx, caller);
        const isFailure = outcome.counts === 'failure';
        const called = withCall(user.counts, operation, time, allowed.calls);
        const ofUser = isFailure ? withFailure(called, operation, time) : called;
        if (outcome.counts !== 'nothing') writeCounts(tx, user.ref, ofUser, caller, time);
        const ofNetworks = networks.map(({ ref, counts }) => {
          if (!isFailure) return counts;
          const failed = withFailure(counts, operation, time);
          writeCounts(tx, ref, failed, {}, time);
          return failed;
        });
        return { outcome, time, ofUser, ofNetworks };
      });
      if (outcome.counts !== 'nothing') user.counts = ofUser;
      for (const [index, network] of networks.entries()) network.counts = ofNetworks[index]!;
      report(time);
      return outcome;
    }

    /** Turns a wrong guess into an outcome, so that the transaction counts it; other errors end that. */
    async function outcomeOf<Answer>(
      tx: Tx,
      caller: CallerRecord,
      body: GuessBody<Answer>,
    ): Promise<Outcome<Answer>> {
      let counts: 'nothing' | 'call' = 'call';
      const dontCount = () => {
        counts = 'nothing';
      };
      try {
        const value = await body({ tx, uid, caller, dontCount });
        return { counts, value };
      } catch (error) {
        if (!isWrong(error)) throw error;
        return { counts: 'failure', error };
      }
    }

    /** Reads what was counted and the database's time, and refuses a user who may not act. */
    async function readCounts(tx: Tx): Promise<{ time: number; caller: CallerRecord }> {
      const [ofUser, ...ofNetworks] = await tx.getAll(user.ref, ...networks.map(({ ref }) => ref));
      const time = timeOf(ofUser!);
      ahead = time - now();
      const caller = toCaller(ofUser!);
      user.counts = caller.windows ?? {};
      for (const [index, network] of networks.entries())
        network.counts = toCaller(ofNetworks[index]!).windows ?? {};
      assertMayAct(caller, now());
      return { time, caller };
    }

    function assertAllowed(time: number): void {
      const [ofNarrow = null, ofWide = null] = [narrow?.counts, wide?.counts];
      const until = refusedUntil(operation, user.counts, ofNarrow, allowed, time, ofWide);
      if (until !== null) throw tooManyCalls(until - time);
    }

    function isWrong(error: unknown): boolean {
      return error instanceof AppError && error.reason === limit.failures.reason;
    }

    function report(time: number): void {
      reportRemaining?.({
        calls: remainingOf(callsIn(user.counts, operation, time), allowed.calls, time),
        failures: remainingOf(failuresIn(user.counts, time), allowed.failures, time),
      });
    }
  };

  function guesserAt(ref: DocumentReference): Guesser {
    const guesser = guessers.get(ref.id) ?? { ref, counts: {}, turns: noTurns() };
    guessers.set(ref.id, guesser);
    return guesser;
  }
}

function remainingOf(spans: readonly Span[], limit: number, time: number): Remaining {
  const first = Math.min(time, ...spans.map(({ from }) => from));
  return { calls: Math.max(0, limit - callsOf(spans)), seconds: secondsIn(first + windowMs - time) };
}
