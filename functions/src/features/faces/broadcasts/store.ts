/** Reads and writes `broadcasts/{broadcastId}`. */
import type { DocumentOf } from '@cine/contract/documents/codec';
import { type CollectionReference, FieldPath, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { readDocument, readDocuments } from '#platform/firestore/documents.ts';
import { readablePage } from '#platform/firestore/paging.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { type Broadcast, namesIn } from './broadcast.ts';
import { broadcastDocument } from './documents.ts';

type Stored = DocumentOf<typeof broadcastDocument>;

function broadcasts(db: Firestore): CollectionReference {
  return db.collection('broadcasts');
}

export async function readBroadcast(reader: Reader, id: string): Promise<Broadcast | null> {
  const value = readDocument(broadcastDocument, await get(reader, broadcasts(dbOf(reader)).doc(id)));
  return value && toBroadcast({ id, value });
}

export function writeBroadcast(tx: Tx, broadcast: Broadcast): void {
  const { id, ...value } = broadcast;
  tx.set(broadcasts(tx.db).doc(id), broadcastDocument.encode({ ...value, names: namesIn(broadcast) }));
}

/** Changes a broadcast in a transaction, and returns it; null if there is none. */
export async function changeBroadcast(
  db: Firestore,
  id: string,
  change: (broadcast: Broadcast) => Broadcast,
): Promise<Broadcast | null> {
  return transact(db, async (tx) => {
    const former = await readBroadcast(tx, id);
    const next = former && change(former);
    if (next && next !== former) writeBroadcast(tx, next);
    return next;
  });
}

export function deleteBroadcast(tx: Tx, id: string): void {
  tx.delete(broadcasts(tx.db).doc(id));
}

export async function loadBroadcasts(
  db: Firestore,
  after: Pick<Broadcast, 'writtenAt' | 'id'> | null,
  limit: number,
): Promise<{ broadcasts: Broadcast[]; hasMore: boolean }> {
  const inOrder = broadcasts(db).orderBy('writtenAt', 'desc').orderBy(FieldPath.documentId(), 'desc');
  const from = after && [Timestamp.fromMillis(after.writtenAt), after.id];
  const { items, hasMore } = await readablePage(broadcastDocument, inOrder, from, limit);
  return { broadcasts: items.map(toBroadcast), hasMore };
}

/** The broadcasts that name a user, as operator or as the member whom they got to. */
export async function loadNaming(db: Firestore, uid: string): Promise<Broadcast[]> {
  const snapshot = await broadcasts(db).where('names', 'array-contains', uid).get();
  return readDocuments(broadcastDocument, snapshot).map(toBroadcast);
}

function toBroadcast({ id, value: { names: _, ...value } }: { id: string; value: Stored }): Broadcast {
  return { id, ...value };
}
