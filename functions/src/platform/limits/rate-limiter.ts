import type { Operation } from '@cine/contract/operation';
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { LRUCache } from 'lru-cache';
import { AppError } from '../errors/app-error.ts';
import { readDocument } from '../firestore/documents.ts';
import { transact } from '../firestore/transact.ts';
import { digestOf } from './call-counts.ts';
import { budgetDocument } from './documents.ts';
import { createFailureLimiter } from './failure-limiter.ts';
import {
  type Budget,
  type Lease,
  type Left,
  type LimitedCaller,
  secondsToNextWindow,
  takeBlock,
  windowMs,
} from './rate-limit.ts';

/** Wraps a call: refuses it when the caller's budget is spent, counts it, and reports what is left. */
export type RateLimiter = <T>(
  operation: Operation,
  caller: LimitedCaller,
  call: () => Promise<T>,
  onLeft?: (left: Left) => void,
) => Promise<T>;

/** A lease, and what was left in the window when it was taken. */
type Taken = Lease & { beyond: number };

const maxLeases = 10_000;

/**
 * The limiter of one instance. Leased calls touch Firestore once a block, strict ones each time;
 * `createFailureLimiter` counts failures.
 */
export function createRateLimiter(db: Firestore, now: () => number): RateLimiter {
  const leases = new LRUCache<string, Taken>({ max: maxLeases });
  const leasing = new Map<string, Promise<void>>();
  const limitFailures = createFailureLimiter(db, now);

  return async ({ name, limit }, caller, call, onLeft) => {
    if (limit.counted === 'failures') return limitFailures(name, limit, caller, call, onLeft);
    const key = `${digestOf(caller.uid)}:${name}`;
    const calls =
      limit.counted === 'strict'
        ? (await takeFrom(key, limit.perTenMinutes, 1)).beyond
        : await spendLeased(key, limit.perTenMinutes);
    onLeft?.({ calls, seconds: secondsToNextWindow(now()) });
    return call();
  };

  /** Takes a call from a lease and returns what is left. */
  async function spendLeased(key: string, limit: number): Promise<number> {
    for (;;) {
      const left = spendLease(key);
      if (left !== null) return left;
      // Concurrent calls wait for one block: if each took its own, ten would empty the window.
      await (leasing.get(key) ?? takeLease(key, limit));
    }
  }

  function takeLease(key: string, limit: number): Promise<void> {
    const taking = takeFrom(key, limit, Math.ceil(limit / 10))
      .then((lease) => void leases.set(key, lease))
      .finally(() => leasing.delete(key));
    leasing.set(key, taking);
    return taking;
  }

  function spendLease(key: string): number | null {
    const lease = leases.get(key);
    if (!lease || lease.left < 1 || now() >= lease.windowStart + windowMs) return null;
    lease.left -= 1;
    return lease.left + lease.beyond;
  }

  async function takeFrom(key: string, limit: number, block: number): Promise<Taken> {
    const taken = await transact(db, async (tx) => {
      const result = takeBlock(await readBudget(tx, key), now(), limit, block);
      if (result) writeBudget(tx, key, result.budget);
      return result;
    });
    if (!taken) throw new AppError('too-many-calls', { seconds: secondsToNextWindow(now()) });
    return { ...taken.lease, beyond: limit - taken.budget.used };
  }

  function budgetRef(key: string) {
    return db.collection('rateLimits').doc(key);
  }

  async function readBudget(tx: Transaction, key: string): Promise<Budget | undefined> {
    return readDocument(budgetDocument, await tx.get(budgetRef(key))) ?? undefined;
  }

  function writeBudget(tx: Transaction, key: string, budget: Budget): void {
    const expiresAt = budget.windowStart + 2 * windowMs;
    tx.set(budgetRef(key), budgetDocument.encode({ ...budget, expiresAt }));
  }
}
