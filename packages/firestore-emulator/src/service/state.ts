/** A project's state in the emulator: databases, rules, listeners, counters of billed documents. */
import { randomUUID } from 'node:crypto';
import { type After, Clock } from '../engine/clock.ts';
import { Database, type DocumentContent } from '../engine/database.ts';
import { parseIndexes } from '../engine/index-selection/declared-indexes.ts';
import { checkIndexEntries } from '../engine/index-selection/index-entries.ts';
import { type Doc, encodeDocument } from '../engine/storage/document.ts';
import type { Change } from '../engine/storage/store.ts';
import { encodeMicros } from '../engine/values/encoding.ts';
import type { Caller, CommittedChange, DocumentSnapshot, Ruleset, Timestamp } from '../interfaces.ts';
import { IndexGuard, type IndexPolicy } from './reads/index-guard.ts';

/** The ruleset of a project; null allows everything. Called per request, so uploads take effect at once. */
export type RulesProvider = (project: string) => Ruleset | null;

/** Documents read, written and deleted, as production bills them. */
export type Counters = { reads: number; writes: number; deletes: number };

export type CommitListener = (changes: CommittedChange[]) => void;

/** The documents that every project starts with. */
export type Seed = {
  /** The ids of the databases that have any. */
  databases: readonly string[];
  documents(project: string, database: string): DocumentContent[];
};

export type FirestoreOptions = {
  rules: RulesProvider;
  /** Milliseconds since the epoch; the wall clock by default. */
  clock?: () => number;
  /** Nothing by default. */
  seed?: Seed | undefined;
  /**
   * Memory in bytes for earlier versions of each database's documents, for reads in the past; 64 MB by
   * default.
   */
  historyBytes?: number | undefined;
  /** Called when a database is used for the first time. */
  onDatabase?: (project: string) => void;
  /** No declared indexes, and none enforced, by default. */
  indexes?: IndexPolicy | undefined;
};

const after: After = (ms, act) => {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
};

export class State {
  readonly rules: RulesProvider;
  readonly clock: Clock;
  readonly databases = new Map<string, Database>();
  readonly commitListeners = new Set<CommitListener>();
  readonly queries: IndexGuard;
  private readonly seed: Seed | undefined;
  private readonly historyBytes: number | undefined;
  private readonly onDatabase: (project: string) => void;
  private readonly counts = new Map<string, Counters>();
  private readonly changeCounts = new Map<string, Map<string, number>>();
  /** By project and path, when commits have changed a document. */
  readonly writeLogs = new Map<string, Map<string, number[]>>();
  private readonly unseeded = new Set<string>();

  constructor(options: FirestoreOptions) {
    const { rules, clock = Date.now, seed, historyBytes, onDatabase = () => undefined } = options;
    this.rules = rules;
    this.queries = new IndexGuard(options.indexes ?? { indexes: parseIndexes('{}'), enforce: false });
    this.historyBytes = historyBytes;
    this.seed = seed;
    this.onDatabase = onDatabase;
    this.clock = new Clock(clock, after);
  }

  /** A database; created and seeded on first use. */
  database(name: { project: string; database: string }): Database {
    const key = `${name.project}/${name.database}`;
    let database = this.databases.get(key);
    if (!database) {
      this.onDatabase(name.project);
      const checkEntries = (doc: Doc) => checkIndexEntries(doc, this.queries.policy.indexes);
      database = new Database(
        name.project,
        name.database,
        randomUUID(),
        this.clock,
        checkEntries,
        this.historyBytes,
      );
      this.databases.set(key, database);
      this.unseeded.add(key);
    }
    if (this.unseeded.size > 0 && this.unseeded.delete(key)) {
      database.seed(this.seed?.documents(name.project, name.database) ?? []);
    }
    return database;
  }

  /** Databases by project that was used, those of the seed among them. */
  projects(): Map<string, Set<string>> {
    const projects = new Map<string, Set<string>>();
    for (const { project, id } of this.databases.values()) {
      const ids = projects.get(project) ?? new Set(this.seed?.databases);
      projects.set(project, ids.add(id));
    }
    return projects;
  }

  /** Empties every database; the next use seeds it again. */
  reset(): void {
    for (const [key, database] of this.databases) {
      database.clear();
      this.unseeded.add(key);
    }
  }

  /** Changed documents by collection, with a star for each id. */
  changes(project: string): Map<string, number> {
    let changes = this.changeCounts.get(project);
    if (!changes) {
      changes = new Map();
      this.changeCounts.set(project, changes);
    }
    return changes;
  }

  counters(project: string): Counters {
    let counters = this.counts.get(project);
    if (!counters) {
      counters = { reads: 0, writes: 0, deletes: 0 };
      this.counts.set(project, counters);
    }
    return counters;
  }

  publish(database: Database, changes: Change[], commitTime: number, caller: Caller): void {
    if (this.commitListeners.size === 0 || changes.length === 0) return;
    const time = encodeMicros(commitTime);
    const committed = changes.map((change) => new Committed(database, change, time, caller));
    for (const listener of [...this.commitListeners]) listener(committed);
  }
}

/** A document's change by a commit, encoded only when a trigger needs it. */
class Committed implements CommittedChange {
  readonly project: string;
  readonly database: string;
  readonly name: string;
  readonly commitTime: Timestamp;
  readonly caller: Caller;
  private readonly databaseName: string;
  private readonly change: Change;

  constructor(database: Database, change: Change, commitTime: Timestamp, caller: Caller) {
    this.project = database.project;
    this.database = database.id;
    this.name = `${database.name}/documents/${change.path}`;
    this.commitTime = commitTime;
    this.caller = caller;
    this.databaseName = database.name;
    this.change = change;
  }

  get before(): DocumentSnapshot | null {
    return this.change.before && encodeDocument(this.databaseName, this.change.before);
  }

  get after(): DocumentSnapshot | null {
    return this.change.after && encodeDocument(this.databaseName, this.change.after);
  }
}
