import {
  type DocumentData,
  type DocumentReference,
  type Firestore,
  Timestamp,
  type Transaction,
} from 'firebase-admin/firestore';

/**
 * `catalogue/import`: the latest import of movies from files. While it runs nothing else may write the catalogue's shards;
 * what was interrupted goes on from here. Times are epoch milliseconds.
 */
export type ImportRun = {
  status: 'running' | 'interrupted' | 'finished';
  /** Which files, by a digest of all that is in them. */
  files: string;
  /** The process that runs it. */
  holder: string;
  startedAt: number;
  /** When it last said that it is at work. */
  aliveAt: number;
  finishedAt: number | null;
  /** Rows that are done with, from the first. */
  rows: number;
  /** What became of them. */
  counts: Record<string, number>;
  /** How long its report was then. */
  reportBytes: number;
};

/** An import that said nothing for so long has ended without a word. */
export const importLeaseMs = 2 * 60_000;

function importRef(db: Firestore): DocumentReference {
  return db.collection('catalogue').doc('import');
}

/** The latest import, if there was any. */
export async function loadImport(db: Firestore): Promise<ImportRun | null> {
  return toRun((await importRef(db).get()).data());
}

export async function readImport(db: Firestore, tx: Transaction): Promise<ImportRun | null> {
  return toRun((await tx.get(importRef(db))).data());
}

export function writeImport(db: Firestore, tx: Transaction, run: ImportRun): void {
  tx.set(importRef(db), toData(run));
}

/** Whether an import is at work, so that nothing else may write the catalogue's shards. */
export function isImporting(run: ImportRun | null, now: number): boolean {
  return run?.status === 'running' && now - run.aliveAt < importLeaseMs;
}

function toData({ startedAt, aliveAt, finishedAt, ...run }: ImportRun): DocumentData {
  return {
    ...run,
    startedAt: Timestamp.fromMillis(startedAt),
    aliveAt: Timestamp.fromMillis(aliveAt),
    finishedAt: finishedAt === null ? null : Timestamp.fromMillis(finishedAt),
  };
}

function toRun(data: DocumentData | undefined): ImportRun | null {
  if (!data) return null;
  return {
    ...(data as ImportRun),
    startedAt: (data.startedAt as Timestamp).toMillis(),
    aliveAt: (data.aliveAt as Timestamp).toMillis(),
    finishedAt: (data.finishedAt as Timestamp | null)?.toMillis() ?? null,
  };
}
