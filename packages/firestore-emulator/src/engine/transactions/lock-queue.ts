/** Commits and reads that wait until other transactions release their locks. */
import { EmulatorError } from '../../errors.ts';
import type { After } from '../clock.ts';
import type { Change } from '../storage/store.ts';
import type { Transaction } from './transactions.ts';

/** How long a write waits for the same transactions before it gives up. */
const WRITE_WAIT_MS = 2000;
/** How long a reader waits for an earlier transaction that read the same. */
const READ_WAIT_MS = 500;

/** The result of an attempt that other transactions block, and for a write what it would change. */
export type Blocked = { blockedBy: Transaction[]; changes?: Change[] };

/** A read of a transaction; `touches` tells whether a change conflicts with it. */
type Read = { kind: 'read'; transaction: Transaction; touches: (change: Change) => boolean };
type Operation = Read | { kind: 'write'; transaction: Transaction | null };

/** How much a read may pass: nothing, other transactions' locks, or waiting commits as well. */
type Pass = 'nothing' | 'locks' | 'commits';

type Waiter = {
  operation: Operation;
  blockedBy: Transaction[];
  behind: Waiter[];
  changes: Change[];
  attempt: (pass: Pass) => void;
  giveUp: (error: EmulatorError) => void;
  attempting: boolean;
  stopTimer: () => void;
};

/**
 * Queues reads and writes that wait for transactions. A reader lets earlier transactions with the same
 * document finish, as two that both hold its shared lock and then write would deadlock. It overtakes no
 * commit that waits for it.
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
   * `share` must not be blocked. What has waited is answered after the call that let it continue.
   */
  run<T extends object>(operation: Operation, attempt: (share: boolean) => T | Blocked): Promise<T> {
    const behind = this.commitsBefore(operation);
    const first = behind.length > 0 ? { blockedBy: [] } : attempt(false);
    if (!('blockedBy' in first)) return Promise.resolve(first);
    return new Promise<T>((resolve, reject) => {
      const waiter: Waiter = {
        operation,
        blockedBy: first.blockedBy,
        behind,
        changes: first.changes ?? [],
        attempting: false,
        attempt: (pass) => {
          waiter.attempting = true;
          try {
            waiter.behind = pass === 'commits' ? [] : this.commitsBefore(operation);
            const result = waiter.behind.length > 0 ? { blockedBy: [] } : attempt(pass !== 'nothing');
            if ('blockedBy' in result) {
              this.blocked(waiter, result);
              return;
            }
            this.leave(waiter);
            setImmediate(resolve, result);
          } catch (error) {
            this.leave(waiter);
            setImmediate(reject, error);
          } finally {
            waiter.attempting = false;
          }
        },
        giveUp: (error) => {
          this.leave(waiter);
          reject(error);
          if (operation.transaction) this.transactions.end(operation.transaction);
        },
        stopTimer: () => undefined,
      };
      this.waiters.push(waiter);
      this.restartTimer(waiter);
      this.resolveDeadlocks();
    });
  }

  isWaiting(transaction: Transaction): boolean {
    return this.waiters.some((waiter) => waiter.operation.transaction === transaction);
  }

  /** Rejects what an ended transaction waits for. */
  dismiss(transaction: Transaction): void {
    for (const waiter of [...this.waiters]) {
      if (waiter.operation.transaction === transaction && !waiter.attempting)
        waiter.giveUp(this.transactions.ended());
    }
  }

  /** Must be called when a transaction or a waiting commit has ended. */
  released(): void {
    if (this.pumping) {
      this.again = true;
      return;
    }
    this.pumping = true;
    do {
      this.again = false;
      for (const waiter of [...this.waiters]) {
        if (this.waiters.includes(waiter) && !waiter.attempting) waiter.attempt('nothing');
      }
    } while (this.again);
    this.pumping = false;
    this.resolveDeadlocks();
  }

  /** Commits that a read would hold back; those that wait for its own transaction it must pass. */
  private commitsBefore(operation: Operation): Waiter[] {
    if (operation.kind === 'write') return [];
    return this.waiters.filter(
      ({ changes, blockedBy }) =>
        !blockedBy.includes(operation.transaction) && changes.some(operation.touches),
    );
  }

  private blocked(waiter: Waiter, { blockedBy, changes = [] }: Blocked): void {
    const same =
      blockedBy.length === waiter.blockedBy.length &&
      blockedBy.every((other) => waiter.blockedBy.includes(other));
    waiter.blockedBy = blockedBy;
    waiter.changes = changes;
    if (!same) this.restartTimer(waiter);
  }

  private leave(waiter: Waiter): void {
    waiter.stopTimer();
    this.waiters = this.waiters.filter((other) => other !== waiter);
    if (waiter.operation.kind === 'write') this.released();
  }

  private restartTimer(waiter: Waiter): void {
    waiter.stopTimer();
    const { kind } = waiter.operation;
    waiter.stopTimer = this.after(kind === 'read' ? READ_WAIT_MS : WRITE_WAIT_MS, () => {
      if (kind === 'read') waiter.attempt('locks');
      else waiter.giveUp(lockTimeout());
    });
  }

  private resolveDeadlocks(): void {
    for (let cycle = this.findCycle(); cycle; cycle = this.findCycle()) {
      const reader = cycle.find((waiter) => waiter.operation.kind === 'read');
      // A reader goes on after all; otherwise the writer that has waited longest is aborted.
      if (reader) reader.attempt('commits');
      else {
        this.waiters.find((waiter) => cycle.includes(waiter))!.giveUp(lockTimeout());
      }
    }
  }

  private findCycle(): Waiter[] | null {
    const byTransaction = new Map(
      this.waiters.flatMap((w) => (w.operation.transaction ? [[w.operation.transaction, w] as const] : [])),
    );
    const done = new Set<Waiter>();
    const trail: Waiter[] = [];
    const visit = (waiter: Waiter): Waiter[] | null => {
      const seen = trail.indexOf(waiter);
      if (seen >= 0) return trail.slice(seen);
      if (done.has(waiter)) return null;
      trail.push(waiter);
      const blockers = waiter.blockedBy.flatMap((other) => byTransaction.get(other) ?? []);
      for (const next of [...blockers, ...waiter.behind]) {
        const cycle = visit(next);
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
