import type { CallLimit } from '@cine/contract/operation';
import type { DocumentReference, DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { LRUCache } from 'lru-cache';
import type { Accounts } from '../endpoints/accounts.ts';
import { AppError } from '../errors/app-error.ts';
import { readDocument } from '../firestore/documents.ts';
import { type Tx, transact } from '../firestore/transact.ts';
import { secretDigestOf } from '../secret-digest.ts';
import {
  type LimitedCaller,
  type Remaining,
  type RemainingOfLimits,
  secondsIn,
  type TimeOf,
  tooManyCalls,
} from './call-counter.ts';
import { callsRef } from './call-counts.ts';
import { widerNetwork } from './client-network.ts';
import { callsDocument, type StoredBlocks, storedBlocksIn } from './documents.ts';
import {
  atOnceOfNetwork,
  type Counts,
  callsIn,
  failuresIn,
  refusedUntil,
  withCall,
  withFailure,
} from './guess-counts.ts';
import { inTurn, noTurns, type Turns } from './in-turn.ts';
import { callsOf, type Span, windowMs } from './tally.ts';

type FailureLimit = Extract<CallLimit, { counted: 'failures' }>;

/** `skipCount()` leaves out a success that is possible only once; `storedBlocks` has the caller's blocks. */
type Counting = { tx: Tx; skipCount: () => void; storedBlocks: StoredBlocks };

type GuessBody<T> = (counting: Counting) => Promise<T>;

/** Runs a guess in the transaction that counts it. A wrong guess throws before it writes. */
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
    name: string,
    limit: FailureLimit,
    { uid, network }: LimitedCaller,
    call: (transactGuess: TransactGuess) => Promise<T>,
    reportRemaining?: (remaining: RemainingOfLimits) => void,
  ): Promise<T> => {
    const allowed = { calls: limit.perTenMinutes, failures: limit.failures.perTenMinutes };
    const user = guesserAt(callsRef(db, uid));
    const around = network === null ? [] : [network, widerNetwork(network)].filter((each) => each !== null);
    const networks = around.map((each) => guesserAt(networkRef(db, each)));
    const [narrow, wide] = networks;
    const reportedErrors = new Set<unknown>();

    try {
      return await call((body) =>
        inTurn(user.turns, 1, () =>
          narrow ? inTurn(narrow.turns, atOnceOfNetwork(allowed), () => runGuess(body)) : runGuess(body),
        ),
      );
    } catch (error) {
      if (isWrong(error) && !reportedErrors.has(error)) throw new Error(`${name} fails outside of its guess`);
      throw error;
    }

    async function runGuess<Answer>(body: GuessBody<Answer>): Promise<Answer> {
      // Decides by the counts in memory first, so that a flood of refused guesses reads nothing.
      assertAllowed(now() + ahead);
      let isTried = false;
      const outcome = await runCounted((tx, kept) => {
        isTried = true;
        return outcomeOf(tx, kept, body);
      }).catch(async (error: unknown) => {
        // Its transaction is dropped with all that it wrote, so another one counts the call.
        if (isTried) await runCounted(async () => ({ counts: 'call', value: null }));
        throw error;
      });
      if (outcome.counts !== 'failure') return outcome.value;
      reportedErrors.add(outcome.error);
      throw outcome.error;
    }

    /** Runs the body if the limits allow a call, and counts it by its outcome, in one transaction. */
    async function runCounted<Answer>(body: (tx: Tx, kept: StoredBlocks) => Promise<Outcome<Answer>>) {
      const { outcome, time, ofUser, ofNetworks } = await transact(db, async (tx) => {
        const { time, kept } = await readBoth(tx);
        assertAllowed(time);
        const outcome = await body(tx, kept);
        const isWrong = outcome.counts === 'failure';
        const called = withCall(user.counts, name, time, allowed.calls);
        const ofUser = isWrong ? withFailure(called, name, time) : called;
        if (outcome.counts !== 'nothing') write(tx, user.ref, ofUser, kept, time);
        const ofNetworks = networks.map(({ ref, counts }) => {
          if (!isWrong) return counts;
          const failed = withFailure(counts, name, time);
          write(tx, ref, failed, {}, time);
          return failed;
        });
        return { outcome, time, ofUser, ofNetworks };
      });
      if (outcome.counts !== 'nothing') user.counts = ofUser;
      for (const [at, each] of networks.entries()) each.counts = ofNetworks[at]!;
      report(time);
      return outcome;
    }

    /** Turns a wrong guess into an outcome, so that the transaction counts it; other errors end that. */
    async function outcomeOf<Answer>(
      tx: Tx,
      kept: StoredBlocks,
      body: GuessBody<Answer>,
    ): Promise<Outcome<Answer>> {
      let counts: 'nothing' | 'call' = 'call';
      try {
        const skipCount = () => {
          counts = 'nothing';
        };
        const value = await body({ tx, skipCount, storedBlocks: kept });
        return { counts, value };
      } catch (error) {
        if (!isWrong(error)) throw error;
        return { counts: 'failure', error };
      }
    }

    /** Reads what was counted and the database's time, and refuses a user who may not act. */
    async function readBoth(tx: Tx): Promise<{ time: number; kept: StoredBlocks }> {
      const [ofUser, ...ofNetworks] = await tx.getAll(user.ref, ...networks.map(({ ref }) => ref));
      const time = timeOf(ofUser!);
      ahead = time - now();
      user.counts = countsIn(ofUser!);
      for (const [at, each] of networks.entries()) each.counts = countsIn(ofNetworks[at]!);
      assertMayAct(ofUser!, now());
      return { time, kept: storedBlocksIn(readDocument(callsDocument, ofUser!) ?? {}) };
    }

    function assertAllowed(time: number): void {
      const [ofNarrow = null, ofWide = null] = [narrow?.counts, wide?.counts];
      const until = refusedUntil(name, user.counts, ofNarrow, allowed, time, ofWide);
      if (until !== null) throw tooManyCalls(until - time);
    }

    function isWrong(error: unknown): boolean {
      return error instanceof AppError && error.reason === limit.failures.reason;
    }

    function report(time: number): void {
      reportRemaining?.({
        calls: remainingOf(callsIn(user.counts, name, time), allowed.calls, time),
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

function countsIn(snapshot: DocumentSnapshot): Counts {
  return readDocument(callsDocument, snapshot)?.windows ?? {};
}

/** Writes the counts. They expire with their window, unless the document keeps something else, too. */
function write(tx: Tx, ref: DocumentReference, windows: Counts, kept: StoredBlocks, time: number): void {
  const lasting = Object.keys(kept).length > 0 ? kept : { expiresAt: time + windowMs };
  tx.set(ref, callsDocument.encode({ windows: { ...windows }, ...lasting }));
}

function remainingOf(spans: readonly Span[], limit: number, time: number): Remaining {
  const first = Math.min(time, ...spans.map(({ from }) => from));
  return { calls: Math.max(0, limit - callsOf(spans)), seconds: secondsIn(first + windowMs - time) };
}

/** Only a digest of the address is kept, until the document expires. */
function networkRef(db: Firestore, network: string): DocumentReference {
  return db.collection('rateLimits').doc(`network ${secretDigestOf(network)}`);
}
