import type { DocumentReference, Firestore, Transaction } from 'firebase-admin/firestore';
import { readDocument } from '../../platform/firestore/documents.ts';
import { minute } from '../../platform/time/durations.ts';
import { importDocument } from './documents.ts';

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
export const importLeaseMs = 2 * minute;

function importRef(db: Firestore): DocumentReference {
  return db.collection('catalogue').doc('import');
}

/** The latest import, if there was any. */
export async function loadImport(db: Firestore): Promise<ImportRun | null> {
  return readDocument(importDocument, await importRef(db).get());
}

export async function readImport(db: Firestore, tx: Transaction): Promise<ImportRun | null> {
  return readDocument(importDocument, await tx.get(importRef(db)));
}

export function writeImport(db: Firestore, tx: Transaction, run: ImportRun): void {
  tx.set(importRef(db), importDocument.encode(run));
}

/** Whether an import is at work, so that nothing else may write the catalogue's shards. */
export function isImporting(run: ImportRun | null, now: number): boolean {
  return run?.status === 'running' && now - run.aliveAt < importLeaseMs;
}
