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
  type GuessLimit,
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
  record: CallerRecord;
  /** Leaves the call out of the count, if it succeeds. */
  dontCount: () => void;
};

type GuessBody<T> = (guess: Guess) => Promise<T>;

/** Runs a guess in the transaction that counts it. A wrong one throws before it writes. */
export type TransactGuess = <T>(body: GuessBody<T>) => Promise<T>;

/** A user or network that guesses: the counts that this instance last read, and its guesses under way. */
type Guesser = { ref: DocumentReference; counts: Counts; turns: Turns };

/** What all calls of an instance share. */
type Limiter = {
  db: Firestore;
  now: () => number;
  assertMayAct: Accounts['assertMayAct'];
  timeOf: TimeOf;
  /** By how much the database's clock was ahead of this instance's at the last read. */
  clockLead: number;
};

/** A call under way: who guesses, from the narrow network to the wide one, and how often they may. */
type LimitedCall = {
  operation: string;
  uid: string;
  user: Guesser;
  networks: readonly Guesser[];
  allowed: GuessLimit;
  isWrong: (error: unknown) => boolean;
  countedErrors: Set<unknown>;
  reportRemaining: ((remaining: RemainingOfLimits) => void) | undefined;
};

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
  const limiter: Limiter = { db, now, assertMayAct, timeOf, clockLead: 0 };

  return async <T>(
    operation: string,
    { perTenMinutes, failures }: FailureLimit,
    { uid, network }: LimitedCaller,
    call: (transactGuess: TransactGuess) => Promise<T>,
    reportRemaining?: (remaining: RemainingOfLimits) => void,
  ): Promise<T> => {
    const limitedCall: LimitedCall = {
      operation,
      uid,
      user: guesserAt(guessers, callerRef(db, uid)),
      networks: networkRefs(db, network).map((ref) => guesserAt(guessers, ref)),
      allowed: { calls: perTenMinutes, failures: failures.perTenMinutes },
      isWrong: (error) => error instanceof AppError && error.reason === failures.reason,
      countedErrors: new Set(),
      reportRemaining,
    };
    try {
      return await call((body) => runInTurn(limitedCall, () => runGuess(limiter, limitedCall, body)));
    } catch (error) {
      if (limitedCall.isWrong(error) && !limitedCall.countedErrors.has(error))
        throw new Error(`${operation} fails outside of its guess`);
      throw error;
    }
  };
}

function guesserAt(guessers: LRUCache<string, Guesser>, ref: DocumentReference): Guesser {
  const guesser = guessers.get(ref.id) ?? { ref, counts: {}, turns: noTurns() };
  guessers.set(ref.id, guesser);
  return guesser;
}

function runInTurn<T>({ user, networks: [narrow], allowed }: LimitedCall, run: () => Promise<T>): Promise<T> {
  return inTurn(user.turns, 1, () => (narrow ? inTurn(narrow.turns, atOnceOfNetwork(allowed), run) : run()));
}

async function runGuess<T>(limiter: Limiter, call: LimitedCall, body: GuessBody<T>): Promise<T> {
  // Decides by the counts in memory first, so that a flood of refused guesses reads nothing.
  assertAllowed(call, limiter.now() + limiter.clockLead);
  let isTried = false;
  const outcome = await countOutcome(limiter, call, (tx, record) => {
    isTried = true;
    return outcomeOf(call, tx, record, body);
  }).catch(async (error: unknown) => {
    // Its transaction is dropped with all that it wrote, so another one counts the call.
    if (isTried) await countOutcome(limiter, call, async () => ({ counts: 'call', value: null }));
    throw error;
  });
  if (outcome.counts !== 'failure') return outcome.value;
  call.countedErrors.add(outcome.error);
  throw outcome.error;
}

/** Runs the body if the limits allow a call, and counts it by its outcome, in one transaction. */
async function countOutcome<T>(
  limiter: Limiter,
  call: LimitedCall,
  body: (tx: Tx, record: CallerRecord) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const { operation, user, networks, allowed } = call;
  const { outcome, time, userCounts, networkCounts } = await transact(limiter.db, async (tx) => {
    const { time, record } = await readCounts(limiter, call, tx);
    assertAllowed(call, time);
    const outcome = await body(tx, record);
    const isFailure = outcome.counts === 'failure';
    const called = withCall(user.counts, operation, time, allowed.calls);
    const userCounts = isFailure ? withFailure(called, operation, time) : called;
    if (outcome.counts !== 'nothing') writeCounts(tx, user.ref, userCounts, record, time);
    const networkCounts = networks.map(({ ref, counts }) => {
      if (!isFailure) return counts;
      const failed = withFailure(counts, operation, time);
      writeCounts(tx, ref, failed, {}, time);
      return failed;
    });
    return { outcome, time, userCounts, networkCounts };
  });
  if (outcome.counts !== 'nothing') user.counts = userCounts;
  for (const [index, network] of networks.entries()) network.counts = networkCounts[index]!;
  report(call, time);
  return outcome;
}

/** Turns a wrong guess into an outcome, so that the transaction counts it; other errors end that. */
async function outcomeOf<T>(
  { uid, isWrong }: LimitedCall,
  tx: Tx,
  record: CallerRecord,
  body: GuessBody<T>,
): Promise<Outcome<T>> {
  let counts: 'nothing' | 'call' = 'call';
  const dontCount = () => {
    counts = 'nothing';
  };
  try {
    const value = await body({ tx, uid, record, dontCount });
    return { counts, value };
  } catch (error) {
    if (!isWrong(error)) throw error;
    return { counts: 'failure', error };
  }
}

/** Reads what was counted and the database's time, and refuses a user who may not act. */
async function readCounts(
  limiter: Limiter,
  { user, networks }: LimitedCall,
  tx: Tx,
): Promise<{ time: number; record: CallerRecord }> {
  const [userSnapshot, ...networkSnapshots] = await tx.getAll(user.ref, ...networks.map(({ ref }) => ref));
  const time = limiter.timeOf(userSnapshot!);
  limiter.clockLead = time - limiter.now();
  const record = toCaller(userSnapshot!);
  user.counts = record.windows ?? {};
  for (const [index, network] of networks.entries())
    network.counts = toCaller(networkSnapshots[index]!).windows ?? {};
  limiter.assertMayAct(record, limiter.now());
  return { time, record };
}

function assertAllowed({ operation, user, networks, allowed }: LimitedCall, time: number): void {
  const [ofNarrow = null, ofWide = null] = networks.map(({ counts }) => counts);
  const until = refusedUntil(operation, user.counts, ofNarrow, allowed, time, ofWide);
  if (until !== null) throw tooManyCalls(until - time);
}

function report({ operation, user, allowed, reportRemaining }: LimitedCall, time: number): void {
  reportRemaining?.({
    calls: remainingOf(callsIn(user.counts, operation, time), allowed.calls, time),
    failures: remainingOf(failuresIn(user.counts, time), allowed.failures, time),
  });
}

function remainingOf(spans: readonly Span[], limit: number, time: number): Remaining {
  const first = Math.min(time, ...spans.map(({ from }) => from));
  return { calls: Math.max(0, limit - callsOf(spans)), seconds: secondsIn(first + windowMs - time) };
}
