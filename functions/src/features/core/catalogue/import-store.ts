/** Reads and writes `catalogue/import`: the latest import from files, which resumes if interrupted. */
import type { DocumentOf } from '@cine/contract/documents/codec';
import { minute } from '@cine/contract/time';
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readDocument } from '#platform/firestore/documents.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { importDocument } from './documents.ts';

/**
 * `catalogue/import`: the latest import from files, from which an interrupted one resumes. While it runs,
 * nothing else may write the catalogue's shards. Times are epoch milliseconds.
 */
export type ImportRun = DocumentOf<typeof importDocument>;

/** An import without a sign of life for this long has died. */
export const importLeaseMs = 2 * minute;

function importRef(db: Firestore): DocumentReference {
  return db.collection('catalogue').doc('import');
}

export async function readImport(reader: Reader): Promise<ImportRun | null> {
  return readDocument(importDocument, await get(reader, importRef(dbOf(reader))));
}

export function writeImport(tx: Tx, run: ImportRun): void {
  tx.set(importRef(tx.db), importDocument.encode(run));
}

/** Whether an import is running, so that nothing else may write the catalogue's shards. */
export function isImporting(run: ImportRun | null, now: number): boolean {
  return run?.status === 'running' && now - run.aliveAt < importLeaseMs;
}
