import type { DocumentContent } from '../engine/database.ts';
import type { Indexes } from '../engine/index-selection/declared-indexes.ts';
import type { QueryReport } from '../engine/index-selection/query-report.ts';
import type { Doc } from '../engine/storage/document.ts';
import { deletion, type Write } from '../engine/storage/writes.ts';
import { databaseName, parseTree } from '../engine/values/paths.ts';
import type { CommittedChange, FirestoreService } from '../interfaces.ts';
import { commit, commitRpcs } from './commits/commits.ts';
import { sweepExpired, type TtlPolicy } from './commits/expiry.ts';
import { openWriteStream } from './commits/write-stream.ts';
import { openListenStream } from './listen/listen.ts';
import { listDocuments } from './reads/list-documents.ts';
import { readRpcs, streamRpcs } from './reads/reads.ts';
import { type Counters, type FirestoreOptions, State } from './state.ts';

export type { Counters, FirestoreOptions };

export type Firestore = {
  service: FirestoreService;
  /** Calls back with each commit's changes, in commit order; returns a function that unsubscribes. */
  onCommit(listener: (changes: CommittedChange[]) => void): () => void;
  /**
   * Deletes every document of a database and ends its transactions; listeners see the deletions, `onCommit`
   * does not.
   */
  clear(project: string, database: string): void;
  /** Restores every database to its seed. */
  reset(): void;
  /** Deletes a document or a collection and everything below it, in one commit like any other. */
  deleteTree(project: string, database: string, path: string): Promise<void>;
  /** The ids of the databases of each project that was used. */
  projects(): Map<string, Set<string>>;
  /** The current documents of a database; later writes don't change these versions. */
  documents(project: string, database: string): Doc[];
  /** Stores documents in one commit, which waits for transactions; `onCommit` isn't called. */
  importDocuments(project: string, database: string, documents: DocumentContent[]): Promise<void>;
  /** Deletes documents whose TTL field is before a time in milliseconds; returns how many. */
  sweepExpired(policies: TtlPolicy[], before: number): Promise<number>;
  counters(project: string): Counters;
  /** How many documents commits changed since the counters' reset, by collection, with a star for each id. */
  changes(project: string): Record<string, number>;
  resetCounters(project: string): void;
  /** Logs writes of a project from now on, in an empty log. */
  startWriteLog(project: string): void;
  /** When each document was changed since then, in microseconds since the epoch. */
  writeLog(project: string): Record<string, number[]>;
  /** The distinct queries of one project or of all, and the declared indexes that served none of them. */
  queries(project?: string): QueryReport;
  /** Replaces the declared indexes and clears the recorded queries. */
  replaceIndexes(indexes: Indexes): void;
  /** Ends all transactions and everything that waits for them. */
  close(): void;
};

/** An in-memory Firestore: the handler table for transports, and functions for the admin endpoints. */
export function createFirestore(options: FirestoreOptions): Firestore {
  const state = new State(options);
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
      state.database({ project, database }).clear();
    },
    reset: () => state.reset(),
    async deleteTree(project, id, below) {
      const { path } = parseTree(`${databaseName(project, id)}/documents/${below}`);
      const database = state.database({ project, database: id });
      const { store } = database;
      const doomed = new Set([
        ...(store.collection(path)?.docs.values() ?? []),
        ...store.documentsBelow(path),
      ]);
      const itself = store.get(path);
      if (itself) doomed.add(itself);
      const deletions = [...doomed].map((doc) => deletion(doc.path));
      await commit(state, database, deletions, null, { kind: 'owner' });
    },
    projects: () => state.projects(),
    documents: (project, database) => [...state.database({ project, database }).store.documentsBelow('')],
    async importDocuments(project, database, documents) {
      const writes = documents.map(
        (document): Write => ({ kind: 'set', ...document, mask: null, transforms: [], precondition: null }),
      );
      const hooks = { check: () => undefined, committed: () => undefined };
      await state.database({ project, database }).commit(writes, null, hooks);
    },
    sweepExpired: (policies, before) => sweepExpired(state, policies, before),
    counters: (project) => ({ ...state.counters(project) }),
    changes: (project) => Object.fromEntries(state.changes(project)),
    resetCounters(project) {
      Object.assign(state.counters(project), { reads: 0, writes: 0, deletes: 0 });
      state.changes(project).clear();
    },
    startWriteLog: (project) => void state.writeLogs.set(project, new Map()),
    writeLog: (project) => Object.fromEntries(state.writeLogs.get(project) ?? []),
    queries: (project) => state.queries.report(project),
    replaceIndexes: (indexes) => state.queries.replaceIndexes(indexes),
    close() {
      for (const database of state.databases.values()) database.transactions.endAll();
    },
  };
}
