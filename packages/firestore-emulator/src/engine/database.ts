/** One database of the emulator: commits, reads at a time, transactions, listeners. */
import { EmulatorError } from '../errors.ts';
import type { Clock } from './clock.ts';
import { type Aggregated, type Aggregation, aggregate, type Source } from './query/aggregate.ts';
import { countQuery, runQuery } from './query/execute.ts';
import { type Nearest, nearestOf } from './query/nearest.ts';
import type { Query } from './query/query.ts';
import { Doc } from './storage/document.ts';
import { History } from './storage/history.ts';
import { type Change, Store } from './storage/store.ts';
import { type StagedWrite, stageWrite, type Write } from './storage/writes.ts';
import type { Blocked } from './transactions/lock-queue.ts';
import { conflictsWith, type Transaction, Transactions } from './transactions/transactions.ts';
import { databaseName } from './values/paths.ts';
import type { MapValue } from './values/values.ts';
import { Watch } from './watch/watch.ts';

export type DocumentContent = { path: string; fields: MapValue };

export type CommitOutcome = { commitTime: number; staged: StagedWrite[]; changes: Change[] };

export type CommitHooks = {
  /** Checks a whole commit before it is stored; throws to refuse it. */
  check(staged: StagedWrite[], after: (path: string) => Doc | null, commitTime: number): void;
  /** Called once it is stored, in commit order. */
  committed(outcome: CommitOutcome): void;
};

/** Which versions a read sees: the latest, those at a time, or those of a transaction. */
export type ReadAt = { transaction: Transaction | null; time: number | null };

/** One database: its documents, transactions and listeners. */
export class Database {
  readonly project: string;
  readonly id: string;
  /** `projects/P/databases/D` */
  readonly name: string;
  readonly clock: Clock;
  /** Distinguishes this database from an earlier one of the same name. */
  readonly epoch: string;
  readonly startedAt: number;
  readonly store = new Store();
  readonly transactions: Transactions;
  readonly watch = new Watch(this.store);
  readonly history: History;
  private readonly checkEntries: (doc: Doc) => void;

  /**
   * `checkEntries` throws if a document has too many index entries; earlier versions may take `historyBytes`
   * of memory.
   */
  constructor(
    project: string,
    id: string,
    epoch: string,
    clock: Clock,
    checkEntries: (doc: Doc) => void,
    historyBytes?: number,
  ) {
    this.checkEntries = checkEntries;
    this.project = project;
    this.id = id;
    this.epoch = epoch;
    this.name = databaseName(project, id);
    this.clock = clock;
    this.startedAt = clock.now();
    this.transactions = new Transactions(clock);
    this.history = new History(this.store, historyBytes);
  }

  /** Reads documents; in a read-write transaction they are locked until it ends. */
  async getAll(paths: string[], { transaction, time }: ReadAt): Promise<(Doc | null)[]> {
    if (time !== null) return paths.map((path) => this.history.get(path, time));
    const read = () => paths.map((path) => this.store.get(path));
    if (!transaction) return read();
    const touches = ({ path }: Change) => !transaction.optimistic && paths.includes(path);
    return this.transactions.queue.run<(Doc | null)[]>({ kind: 'read', transaction, touches }, (share) => {
      const alone = share || transaction.optimistic;
      const blockedBy = alone ? [] : this.transactions.holdersOf(paths, transaction);
      if (blockedBy.length > 0) return { blockedBy };
      for (const path of paths) transaction.documents.add(path);
      return read();
    });
  }

  /** The documents of a query; in a read-write transaction the query is locked until it ends. */
  query(query: Query, at: ReadAt): Promise<Doc[]> {
    return this.lockAndRead(query, at, (source) => source.docs(query));
  }

  /** Aggregations over a query's documents, with the locks of the query. */
  aggregate(
    query: Query,
    aggregations: Aggregation[],
    at: ReadAt,
    nearest: Nearest | null = null,
  ): Promise<Aggregated> {
    return this.lockAndRead(query, at, (source) =>
      aggregate(nearest ? nearestOf(source, nearest) : source, query, aggregations),
    );
  }

  private async lockAndRead<T extends object>(
    query: Query,
    { transaction, time }: ReadAt,
    read: (source: Source) => T,
  ): Promise<T> {
    if (time !== null) return read(this.sourceAt(time));
    if (!transaction) return read(this.latest);
    const key = queryKey(query);
    const conflicts = conflictsWith(query);
    const touches = (change: Change) => !transaction.optimistic && conflicts(change);
    return this.transactions.queue.run<T>({ kind: 'read', transaction, touches }, (share) => {
      const alone = share || transaction.optimistic;
      const blockedBy = alone ? [] : this.transactions.holdersOfQuery(key, transaction);
      if (blockedBy.length > 0) return { blockedBy };
      transaction.queries.set(key, conflicts);
      return read(this.latest);
    });
  }

  private readonly latest: Source = {
    docs: (query) => runQuery(this.store, query),
    count: (query, upTo) => countQuery(this.store, query, upTo),
  };

  private sourceAt(time: number): Source {
    const docs = (query: Query) => this.history.query(query, time);
    return { docs, count: (query, upTo) => Math.min(docs(query).length, upTo) };
  }

  /**
   * Commits writes atomically once no transaction blocks them, and ends the transaction even if it fails.
   * @throws the first failed precondition, what the check throws, or ABORTED after waiting too long
   */
  async commit(writes: Write[], transaction: Transaction | null, hooks: CommitHooks): Promise<CommitOutcome> {
    this.transactions.expire();
    return this.transactions.queue.run<CommitOutcome>({ kind: 'write', transaction }, () => {
      try {
        const result = this.tryCommit(writes, transaction, hooks);
        if (!('blockedBy' in result) && transaction) this.transactions.end(transaction);
        return result;
      } catch (error) {
        if (transaction) this.transactions.end(transaction);
        throw error;
      }
    });
  }

  private tryCommit(
    writes: Write[],
    transaction: Transaction | null,
    hooks: CommitHooks,
  ): CommitOutcome | Blocked {
    if (transaction?.outdated) {
      throw new EmulatorError(
        'ABORTED',
        'Transaction aborted: what it has read was changed by another commit.',
      );
    }
    const paths = writes.map(({ path }) => path);
    const commitTime = this.clock.tick();
    const { staged, written } = this.stage(writes, commitTime);
    const changes = [...written.values()].filter(({ before, after }) => before !== after);
    const blockedBy = new Set([
      ...this.transactions.holdersOf(paths, transaction),
      ...this.transactions.holdersAgainst(changes, transaction),
    ]);
    if (blockedBy.size > 0) return { blockedBy: [...blockedBy], changes };
    const afterwards = (path: string) => {
      const change = written.get(path);
      return change ? change.after : this.store.get(path);
    };
    hooks.check(staged, afterwards, commitTime);
    const failure = staged.find((write) => write.failure)?.failure;
    if (failure) throw failure;
    for (const write of staged) {
      // Writes that cancel each other out leave the version that was there.
      const { before, after } = written.get(write.write.path) ?? {};
      if (after && after === before && write.write.kind === 'set') write.after = after;
    }
    const outcome = { commitTime, staged, changes };
    this.apply(changes, commitTime);
    hooks.committed(outcome);
    return outcome;
  }

  private apply(changes: Change[], commitTime: number): void {
    if (changes.length === 0) return;
    this.transactions.outdate(changes);
    for (const change of changes) this.store.apply(change);
    this.history.record(commitTime, changes);
    this.watch.committed(changes, commitTime);
  }

  private stage(
    writes: Write[],
    commitTime: number,
  ): { staged: StagedWrite[]; written: Map<string, Change> } {
    const written = new Map<string, Change>();
    const staged = writes.map((write) => {
      const { path } = write;
      const earlier = written.get(path);
      const present = earlier ? earlier.before : this.store.get(path);
      const before = earlier ? earlier.after : present;
      const deleted = earlier?.after === null;
      const { name: databaseName, checkEntries } = this;
      const staging = { before, present, deleted, databaseName, checkEntries };
      const result = stageWrite(write, staging, commitTime);
      if (earlier) earlier.after = result.after;
      else if (write.kind !== 'verify') written.set(path, { path, before: present, after: result.after });
      return result;
    });
    return { staged, written };
  }

  /** Stores what a new database starts with, without notifying listeners. */
  seed(documents: DocumentContent[]): void {
    const time = this.clock.tick();
    const changes = documents.map(({ path, fields }) => ({
      path,
      before: null,
      after: new Doc(path, fields, time, time),
    }));
    this.apply(changes, time);
  }

  clear(): CommitOutcome {
    this.transactions.endAll();
    const commitTime = this.clock.tick();
    const changes = [...this.store.documentsBelow('')].map((doc) => ({
      path: doc.path,
      before: doc,
      after: null,
    }));
    this.apply(changes, commitTime);
    return { commitTime, staged: [], changes };
  }
}

function queryKey(query: Query): string {
  return JSON.stringify(query, (_, value) => {
    if (typeof value === 'bigint' || typeof value === 'number') return `${typeof value} ${value}`;
    return value instanceof Map ? [...value] : value;
  });
}
