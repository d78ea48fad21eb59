import type { Operation } from '@cine/contract/operation';
import { type Firestore, Timestamp, type Transaction } from 'firebase-admin/firestore';
import { AppError } from './app-error.ts';
import { digestOf } from './calls-of.ts';
import { createFailureLimiter } from './failure-limiter.ts';
import {
  type Budget,
  type Lease,
  type LimitedCaller,
  secondsToNextWindow,
  takeBlock,
  windowMs,
} from './rate-limit.ts';
import { transact } from './transact.ts';

/** Stands around a call: refuses when the caller's budget is spent, and counts what has to be counted. */
export type RateLimiter = <T>(
  operation: Operation,
  caller: LimitedCaller,
  call: () => Promise<T>,
) => Promise<T>;

/** Leases kept at most; the oldest are dropped, which costs their holder one read and write more. */
const maxLeases = 10_000;

/**
 * The limiter of one instance. Leased calls cost one read and one write each time a block is taken, strict ones each
 * time; what failure-counted ones cost, `createFailureLimiter` says.
 */
export function createRateLimiter(db: Firestore, now: () => number): RateLimiter {
  const leases = new Map<string, Lease>();
  const leasing = new Map<string, Promise<void>>();
  const limitFailures = createFailureLimiter(db, now);

  return async ({ name, limit }, caller, call) => {
    if (limit.counted === 'failures') return limitFailures(name, limit, caller, call);
    const key = `${digestOf(caller.uid)}:${name}`;
    if (limit.counted === 'strict') await takeFrom(key, limit.perMinute, 1);
    // Calls that come together wait for one block: if each took its own, ten would empty the window.
    else while (!spendLease(key)) await (leasing.get(key) ?? takeLease(key, limit.perMinute));
    return call();
  };

  function takeLease(key: string, perMinute: number): Promise<void> {
    const taking = takeFrom(key, perMinute, perMinute)
      .then((lease) => keepLease(key, lease))
      .finally(() => leasing.delete(key));
    leasing.set(key, taking);
    return taking;
  }

  function keepLease(key: string, lease: Lease): void {
    leases.delete(key);
    leases.set(key, lease);
    for (const oldest of leases.keys()) {
      if (leases.size <= maxLeases) break;
      leases.delete(oldest);
    }
  }

  function spendLease(key: string): boolean {
    const lease = leases.get(key);
    if (!lease || lease.left < 1 || now() >= lease.windowStart + windowMs) return false;
    lease.left -= 1;
    return true;
  }

  async function takeFrom(key: string, perMinute: number, block: number): Promise<Lease> {
    const taken = await transact(db, async (tx) => {
      const result = takeBlock(await readBudget(tx, key), now(), perMinute, block);
      if (result) writeBudget(tx, key, result.budget);
      return result;
    });
    if (!taken) throw new AppError('too-many-calls', { seconds: secondsToNextWindow(now()) });
    return taken.lease;
  }

  function budgetRef(key: string) {
    return db.collection('rateLimits').doc(key);
  }

  async function readBudget(tx: Transaction, key: string): Promise<Budget | undefined> {
    return toBudget(await tx.get(budgetRef(key)));
  }

  function writeBudget(tx: Transaction, key: string, budget: Budget): void {
    const expiresAt = Timestamp.fromMillis(budget.windowStart + 2 * windowMs);
    tx.set(budgetRef(key), { ...budget, expiresAt });
  }
}

function toBudget(snapshot: FirebaseFirestore.DocumentSnapshot): Budget | undefined {
  const data = snapshot.data();
  return data && { windowStart: Number(data.windowStart), used: Number(data.used) };
}
