/** Transactions: what they read, what they lock, and whether they conflict. */
import { EmulatorError, invalidArgument } from '../../errors.ts';
import type { Clock } from '../clock.ts';
import { compileMatcher, inScope, type Query } from '../query/query.ts';
import type { Change } from '../storage/store.ts';
import { LockQueue } from './lock-queue.ts';

const IDLE_MICROS = 60e6;
const LIFETIME_MICROS = 270e6;
/** Transaction ids are a protobuf message: field 2, 64 bits. */
const ID_TAG = 0x11;

/** A transaction; read-write ones lock what they have read until they end. */
export type Transaction = {
  id: number;
  readOnly: boolean;
  /** An optimistic transaction locks nothing; it fails if another commit has changed what it read. */
  optimistic: boolean;
  outdated: boolean;
  /** Reads of a read-only transaction see the database as it was at this time. */
  readTime: number;
  startedAt: number;
  usedAt: number;
  documents: Set<string>;
  /** Queries by key. A write conflicts if a document enters, leaves or changes within a query's result. */
  queries: Map<string, (change: Change) => boolean>;
};

/** The open transactions of one database and the locks they hold. */
export class Transactions {
  private readonly clock: Clock;
  private readonly open = new Map<number, Transaction>();
  private issued = 0;
  readonly queue: LockQueue;

  constructor(clock: Clock) {
    this.clock = clock;
    this.queue = new LockQueue({ end: (transaction) => this.end(transaction), ended }, clock.after);
  }

  begin(options: { readOnly: boolean; optimistic?: boolean; readTime?: number }): Transaction {
    this.expire();
    const now = this.clock.now();
    const transaction: Transaction = {
      id: ++this.issued,
      readOnly: options.readOnly,
      optimistic: options.optimistic ?? false,
      outdated: false,
      readTime: options.readTime ?? now,
      startedAt: now,
      usedAt: now,
      documents: new Set(),
      queries: new Map(),
    };
    this.open.set(transaction.id, transaction);
    return transaction;
  }

  /** Finds an open transaction by its id bytes; ABORTED when it has ended. */
  get(bytes: Uint8Array | string): Transaction {
    this.expire();
    const id = decodeId(bytes);
    const transaction = this.open.get(id);
    if (transaction) {
      transaction.usedAt = this.clock.now();
      return transaction;
    }
    throw id > 0 && id <= this.issued ? ended() : neverIssued('UNKNOWN');
  }

  /** Ends a transaction, if it is open, and resumes what waited for it. */
  end(transaction: Transaction): void {
    if (!this.open.delete(transaction.id)) return;
    this.queue.dismiss(transaction);
    this.queue.released();
  }

  rollback(bytes: Uint8Array | string): void {
    const id = decodeId(bytes);
    if (id === 0 || id > this.issued) throw neverIssued('INVALID_ARGUMENT');
    const transaction = this.open.get(id);
    if (transaction) this.end(transaction);
  }

  endAll(): void {
    const ending = [...this.open.values()];
    this.open.clear();
    for (const transaction of ending) this.queue.dismiss(transaction);
    this.queue.released();
  }

  /** Other transactions that have read any of the documents. */
  holdersOf(paths: string[], except: Transaction | null): Transaction[] {
    return this.others(except).filter((t) => paths.some((path) => t.documents.has(path)));
  }

  holdersOfQuery(key: string, except: Transaction): Transaction[] {
    return this.others(except).filter((t) => t.queries.has(key));
  }

  /** Other transactions with a query whose result the changes affect. */
  holdersAgainst(changes: Change[], except: Transaction | null): Transaction[] {
    return this.others(except).filter((t) =>
      [...t.queries.values()].some((touches) => changes.some(touches)),
    );
  }

  /** Marks optimistic transactions that have read what a commit changes. */
  outdate(changes: Change[]): void {
    for (const transaction of this.open.values()) {
      if (!transaction.optimistic || transaction.outdated) continue;
      const queries = [...transaction.queries.values()];
      transaction.outdated = changes.some(
        (change) => transaction.documents.has(change.path) || queries.some((touches) => touches(change)),
      );
    }
  }

  private others(except: Transaction | null): Transaction[] {
    if (this.open.size === 0) return [];
    return [...this.open.values()].filter((t) => t !== except && !t.readOnly && !t.optimistic);
  }

  /** Ends transactions that were not used for a minute or that are older than 270 seconds. */
  expire(): void {
    if (this.open.size === 0) return;
    const now = this.clock.now();
    for (const transaction of [...this.open.values()]) {
      if (this.queue.isWaiting(transaction)) continue;
      if (now - transaction.usedAt > IDLE_MICROS || now - transaction.startedAt > LIFETIME_MICROS)
        this.end(transaction);
    }
  }
}

/** As in the official emulator, only a rollback answers that the id is invalid. */
function neverIssued(code: 'UNKNOWN' | 'INVALID_ARGUMENT'): EmulatorError {
  return new EmulatorError(code, 'Transaction is invalid or expired.');
}

/** The error of a call in a transaction that has expired or ended. */
export function ended(): EmulatorError {
  return new EmulatorError('ABORTED', 'The referenced transaction has expired or is no longer valid.');
}

/** Tells whether a document enters, leaves or changes within a query's result. */
export function conflictsWith(query: Query): (change: Change) => boolean {
  const matches = compileMatcher(query);
  return ({ path, before, after }) =>
    inScope(query, path) && ((before !== null && matches(before)) || (after !== null && matches(after)));
}

export function encodeId(transaction: Transaction): Buffer {
  const bytes = Buffer.alloc(9);
  bytes[0] = ID_TAG;
  bytes.writeBigUInt64LE(BigInt(transaction.id), 1);
  return bytes;
}

/** The number in a transaction's id; throws if the bytes aren't an id. */
export function decodeId(id: Uint8Array | string): number {
  const bytes = typeof id === 'string' ? Buffer.from(id, 'base64') : Buffer.from(id);
  if (bytes.length !== 9 || bytes[0] !== ID_TAG) throw invalidArgument('Invalid transaction.');
  return Number(bytes.readBigUInt64LE(1));
}
