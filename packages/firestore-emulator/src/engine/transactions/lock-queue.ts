import { EmulatorError } from '../../errors.ts';
import type { After } from '../clock.ts';
import type { Transaction } from './transactions.ts';

/** How long a write waits for the same transactions before it gives up. */
const WRITE_WAIT_MS = 2000;
/** How long a reader waits for an earlier transaction that read the same. */
const READ_WAIT_MS = 500;

/** The result of an attempt that other transactions block. */
export type Blocked = { blockedBy: Transaction[] };

type Waiter = {
  kind: 'read' | 'write';
  transaction: Transaction | null;
  blockedBy: Transaction[];
  attempt: (share: boolean) => void;
  giveUp: (error: EmulatorError) => void;
  attempting: boolean;
  stopTimer: () => void;
};

/**
 * Queues reads and writes that wait for transactions. A reader lets earlier transactions with the same document finish,
 * as two that both hold its shared lock and then write would deadlock.
 */
export class LockQueue {
  private readonly transactions: { end(transaction: Transaction): void; ended(): EmulatorError };
  private readonly after: After;
  private waiters: Waiter[] = [];
  private pumping = false;
  private again = false;

  constructor(transactions: { end(transaction: Transaction): void; ended(): EmulatorError }, after: After) {
    this.transactions = transactions;
    this.after = after;
  }

  /**
   * Runs `attempt` now, or when the transactions that block it have ended. An attempt that is called with
   * `share` must not be blocked.
   */
  run<T extends object>(
    kind: 'read' | 'write',
    transaction: Transaction | null,
    attempt: (share: boolean) => T | Blocked,
  ): Promise<T> {
    const first = attempt(false);
    if (!('blockedBy' in first)) return Promise.resolve(first);
    return new Promise<T>((resolve, reject) => {
      const waiter: Waiter = {
        kind,
        transaction,
        blockedBy: first.blockedBy,
        attempting: false,
        attempt: (share) => {
          waiter.attempting = true;
          try {
            const result = attempt(share);
            if ('blockedBy' in result) {
              this.blocked(waiter, result.blockedBy);
              return;
            }
            this.leave(waiter);
            resolve(result);
          } catch (error) {
            this.leave(waiter);
            reject(error);
          } finally {
            waiter.attempting = false;
          }
        },
        giveUp: (error) => {
          this.leave(waiter);
          reject(error);
          if (transaction) this.transactions.end(transaction);
        },
        stopTimer: () => undefined,
      };
      this.waiters.push(waiter);
      this.restartTimer(waiter);
      this.resolveDeadlocks();
    });
  }

  isWaiting(transaction: Transaction): boolean {
    return this.waiters.some((waiter) => waiter.transaction === transaction);
  }

  /** Rejects what an ended transaction waits for. */
  dismiss(transaction: Transaction): void {
    for (const waiter of [...this.waiters]) {
      if (waiter.transaction === transaction && !waiter.attempting) waiter.giveUp(this.transactions.ended());
    }
  }

  /** Must be called when a transaction has ended. */
  released(): void {
    if (this.pumping) {
      this.again = true;
      return;
    }
    this.pumping = true;
    do {
      this.again = false;
      for (const waiter of [...this.waiters]) {
        if (this.waiters.includes(waiter) && !waiter.attempting) waiter.attempt(false);
      }
    } while (this.again);
    this.pumping = false;
    this.resolveDeadlocks();
  }

  private blocked(waiter: Waiter, blockedBy: Transaction[]): void {
    const same =
      blockedBy.length === waiter.blockedBy.length &&
      blockedBy.every((other) => waiter.blockedBy.includes(other));
    waiter.blockedBy = blockedBy;
    if (!same) this.restartTimer(waiter);
  }

  private leave(waiter: Waiter): void {
    waiter.stopTimer();
    this.waiters = this.waiters.filter((other) => other !== waiter);
  }

  private restartTimer(waiter: Waiter): void {
    waiter.stopTimer();
    waiter.stopTimer = this.after(waiter.kind === 'read' ? READ_WAIT_MS : WRITE_WAIT_MS, () => {
      if (waiter.kind === 'read') waiter.attempt(true);
      else waiter.giveUp(lockTimeout());
    });
  }

  private resolveDeadlocks(): void {
    for (let cycle = this.findCycle(); cycle; cycle = this.findCycle()) {
      const reader = cycle.find((waiter) => waiter.kind === 'read');
      // A reader shares the lock after all; of writers, the one that has waited longest is aborted.
      if (reader) reader.attempt(true);
      else {
        this.waiters.find((waiter) => cycle.includes(waiter))!.giveUp(lockTimeout());
      }
    }
  }

  /** Waiters that form a circle. */
  private findCycle(): Waiter[] | null {
    const byTransaction = new Map(
      this.waiters.flatMap((w) => (w.transaction ? [[w.transaction, w] as const] : [])),
    );
    const done = new Set<Waiter>();
    const trail: Waiter[] = [];
    const visit = (waiter: Waiter): Waiter[] | null => {
      const seen = trail.indexOf(waiter);
      if (seen >= 0) return trail.slice(seen);
      if (done.has(waiter)) return null;
      trail.push(waiter);
      for (const other of waiter.blockedBy) {
        const next = byTransaction.get(other);
        const cycle = next ? visit(next) : null;
        if (cycle) return cycle;
      }
      trail.pop();
      done.add(waiter);
      return null;
    };
    for (const waiter of byTransaction.values()) {
      const cycle = visit(waiter);
      if (cycle) return cycle;
    }
    return null;
  }
}

function lockTimeout(): EmulatorError {
  return new EmulatorError('ABORTED', 'Transaction lock timeout.');
}
