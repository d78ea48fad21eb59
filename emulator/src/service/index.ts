import type { CommittedChange, FirestoreService, Ruleset } from '../interfaces.ts';

/** The ruleset of a project; null allows everything. Asked on every call, so uploads take effect at once. */
export type RulesProvider = (project: string) => Ruleset | null;

/** Documents read, written and deleted, as production bills them. */
export type Counters = { reads: number; writes: number; deletes: number };

export type FirestoreOptions = {
  rules: RulesProvider;
  /** Milliseconds since the epoch; the wall clock by default. */
  clock?: () => number;
};

export type Firestore = {
  service: FirestoreService;
  /** Calls back with each commit's changes, in commit order; returns the function that unsubscribes. */
  onCommit(listener: (changes: CommittedChange[]) => void): () => void;
  /** Deletes every document of a database and ends its transactions; listeners see the deletions. */
  clear(project: string, database: string): void;
  counters(project: string): Counters;
  resetCounters(project: string): void;
  /** Every database that holds something, e.g. `{ project: 'demo', database: '(default)' }`. */
  databases(): { project: string; database: string }[];
  /** Stops timers; open streams end. */
  close(): void;
};

/** An in-memory Firestore: the handler table that transports serve, and what the admin endpoints need. */
export function createFirestore(_options: FirestoreOptions): Firestore {
  throw new Error('under construction');
}
