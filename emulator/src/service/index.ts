import type { CommittedChange, FirestoreService } from '../interfaces.ts';
import { commitRpcs } from './commits.ts';
import { listDocuments } from './list-documents.ts';
import { openListenStream } from './listen.ts';
import { readRpcs, streamRpcs } from './reads.ts';
import { type Counters, type RulesProvider, State } from './state.ts';
import { openWriteStream } from './write-stream.ts';

export type { Counters, RulesProvider };

export type FirestoreOptions = {
  rules: RulesProvider;
  /** Milliseconds since the epoch; the wall clock by default. */
  clock?: () => number;
};

export type Firestore = {
  service: FirestoreService;
  /** Calls back with each commit's changes, in commit order; returns the function that unsubscribes. */
  onCommit(listener: (changes: CommittedChange[]) => void): () => void;
  /** Deletes every document of a database and ends its transactions; listeners see the deletions, `onCommit` does not. */
  clear(project: string, database: string): void;
  counters(project: string): Counters;
  resetCounters(project: string): void;
  /** Every database that holds documents, e.g. `{ project: 'demo', database: '(default)' }`. */
  databases(): { project: string; database: string }[];
  /** Ends all transactions and with them everything that waits. */
  close(): void;
};

/** An in-memory Firestore: the handler table that transports serve, and what the admin endpoints need. */
export function createFirestore({ rules, clock = Date.now }: FirestoreOptions): Firestore {
  const state = new State(rules, clock);
  return {
    service: {
      unary: {
        ...commitRpcs(state),
        ...readRpcs(state),
        ListDocuments: (request, call) => listDocuments(state, request, call),
      },
      serverStream: streamRpcs(state),
      bidi: {
        Listen: (call, sink) => openListenStream(state, call, sink),
        Write: (call, sink) => openWriteStream(state, call, sink),
      },
    },
    onCommit(listener) {
      state.commitListeners.add(listener);
      return () => state.commitListeners.delete(listener);
    },
    clear(project, database) {
      state.databases.get(`${project}/${database}`)?.clear();
    },
    counters: (project) => ({ ...state.counters(project) }),
    resetCounters(project) {
      Object.assign(state.counters(project), { reads: 0, writes: 0, deletes: 0 });
    },
    databases() {
      const used = [...state.databases.values()].filter((database) => !database.store.isEmpty());
      return used.map((database) => ({ project: database.project, database: database.id }));
    },
    close() {
      for (const database of state.databases.values()) database.transactions.endAll();
    },
  };
}
