/** Limits how often a user may call an operation, by leases that instances hold. */
import type { Operation } from '@cine/contract/operation';
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import type { Accounts } from '../endpoints/accounts.ts';
import { AppError } from '../errors/app-error.ts';
import { log } from '../log.ts';
import {
  createCallCounter,
  databaseTime,
  type LimitedCaller,
  type RemainingOfLimits,
  type TimeOf,
  uncountCall,
} from './call-counter.ts';
import { tallyRef } from './call-counts.ts';
import { createFailureLimiter, type TransactGuess } from './failure-limiter.ts';

/**
 * Wraps a call: refuses it when the caller's limit is reached, counts it, and reports what is left. Where
 * failures are limited, the call gets the `transactGuess` that counts them. How many calls are allowed stands
 * in each operation, as `limit.perTenMinutes`.
 */
export type RateLimiter = <T>(
  operation: Operation,
  caller: LimitedCaller,
  call: (...transactGuess: TransactGuess[]) => Promise<T>,
  reportRemaining?: (remaining: RemainingOfLimits) => void,
) => Promise<T>;

/** One instance's limiter. Firestore counts each strict call, and lends it some leased ones at a time. */
export function createRateLimiter(
  db: Firestore,
  now: () => number,
  assertMayAct: Accounts['assertMayAct'],
  timeOf: TimeOf = databaseTime,
): RateLimiter {
  const count = createCallCounter(db, now, timeOf);
  const limitFailures = createFailureLimiter(db, now, assertMayAct, timeOf);

  return async ({ name, limit }, caller, call, reportRemaining) => {
    if (limit.counted === 'failures') return limitFailures(name, limit, caller, call, reportRemaining);
    const counting = { limit: limit.perTenMinutes, lends: limit.counted === 'leased' };
    const tally = tallyRef(db, caller.uid, name);
    if (limit.tries !== undefined)
      await count(tallyRef(db, caller.uid, `${name}-tries`), { limit: limit.tries, lends: true });
    const calls = await count(tally, counting);
    reportRemaining?.({ calls });
    if (limit.tries === undefined) return call();
    return call().catch(async (error: unknown) => {
      if (error instanceof AppError && (await tryToUncount(db, tally)))
        reportRemaining?.({ calls: { ...calls, calls: calls.calls + 1 } });
      throw error;
    });
  };
}

/** Whether it worked: a failure must not hide why the call was refused. */
async function tryToUncount(db: Firestore, tally: DocumentReference): Promise<boolean> {
  try {
    return await uncountCall(db, tally);
  } catch (error) {
    log.error('refused call not uncounted', { error });
    return false;
  }
}
