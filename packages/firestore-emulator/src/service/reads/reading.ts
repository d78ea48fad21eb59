/** What a read asks for: its transaction or time, and its mask. */
import type { Database, ReadAt } from '../../engine/database.ts';
import { decodeId, encodeId, type Transaction } from '../../engine/transactions/transactions.ts';
import { decodeMicros } from '../../engine/values/decode.ts';
import { encodeMicros } from '../../engine/values/encoding.ts';
import { compareStrings, type FieldPath, parseFieldPath } from '../../engine/values/paths.ts';
import type { Message } from '../../interfaces.ts';

export type Reading = ReadAt & {
  /** The time of the read, for the answer. */
  readTime: ReturnType<typeof encodeMicros>;
  /** Set if the request started the transaction. */
  started: Buffer | null;
};

/** What a read's `transaction`, `newTransaction` or `readTime` asks for. */
export function readingOf(database: Database, request: Message): Reading {
  const { transactions, history, clock } = database;
  const now = clock.now();
  let transaction: Transaction | null = null;
  let started: Buffer | null = null;
  let time: number | null = null;
  if (request.transaction?.length) transaction = transactions.get(request.transaction);
  else if (request.newTransaction) {
    transaction = beginTransaction(database, request.newTransaction);
    started = encodeId(transaction);
  } else if (request.readTime) {
    time = decodeMicros(request.readTime);
    history.check(time, now);
  }
  if (transaction?.readOnly) time = transaction.readTime;
  return { transaction, started, time, readTime: encodeMicros(time ?? now) };
}

/** Starts a transaction as `TransactionOptions` ask; read-write by default. */
export function beginTransaction(database: Database, options: Message | null | undefined): Transaction {
  if (!options?.readOnly) {
    const { concurrencyMode: mode, retryTransaction } = options?.readWrite ?? {};
    if (retryTransaction?.length) decodeId(retryTransaction);
    return database.transactions.begin({ readOnly: false, optimistic: mode === 'OPTIMISTIC' || mode === 1 });
  }
  if (!options.readOnly.readTime) return database.transactions.begin({ readOnly: true });
  const readTime = decodeMicros(options.readOnly.readTime);
  database.history.check(readTime, database.clock.now());
  return database.transactions.begin({ readOnly: true, readTime });
}

/** A read's mask, sorted by name as the fields of the answer are. */
export function maskOf(mask: Message | null | undefined): FieldPath[] | null {
  const paths: string[] = mask?.fieldPaths ?? [];
  return mask ? paths.toSorted(compareStrings).map(parseFieldPath) : null;
}
