/** Reads and writes how many of an item were sold, where its stock is limited. */
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readDocument } from '#platform/firestore/documents.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { stockDocument } from './documents.ts';

function stockRef(db: Firestore, itemId: string): DocumentReference {
  return db.collection('stocks').doc(itemId);
}

/** How often a limited item was sold. */
export async function readSold(tx: Tx, itemId: string): Promise<number> {
  return readDocument(stockDocument, await tx.get(stockRef(tx.db, itemId)))?.sold ?? 0;
}

export async function loadSold(db: Firestore, itemIds: readonly string[]): Promise<Map<string, number>> {
  const snapshots = await db.getAll(...itemIds.map((id) => stockRef(db, id)));
  return new Map(snapshots.map((each) => [each.id, readDocument(stockDocument, each)?.sold ?? 0]));
}

export function writeSold(tx: Tx, itemId: string, sold: number): void {
  tx.set(stockRef(tx.db, itemId), stockDocument.encode({ sold }));
}
