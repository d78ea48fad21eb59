/** Reads and writes notices. */
import { maxOpenNotices } from '@cine/contract/operations/faces/notices';
import { type CollectionReference, FieldPath, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { readDocument } from '#platform/firestore/documents.ts';
import { readablePage } from '#platform/firestore/paging.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { noticeDocument } from './documents.ts';
import type { Notice } from './notice.ts';

function notices(db: Firestore): CollectionReference {
  return db.collection('notices');
}

function openNotices(db: Firestore) {
  return notices(db).where('open', '==', true);
}

/** A notice; null once it has expired, even if it isn't deleted yet. */
export async function readNotice(reader: Reader, reference: string, now: number): Promise<Notice | null> {
  const value = readDocument(noticeDocument, await get(reader, notices(dbOf(reader)).doc(reference)));
  return value && value.expiresAt > now ? { reference, ...value } : null;
}

/** How many notices wait, up to as many as may. */
export async function loadOpenCount(db: Firestore): Promise<number> {
  return (await openNotices(db).limit(maxOpenNotices).count().get()).data().count;
}

export function writeNotice(tx: Tx, { reference, ...notice }: Notice): void {
  tx.set(notices(tx.db).doc(reference), noticeDocument.encode(notice));
}

/** A page of the notices that wait, the oldest first; some may be due for deletion. */
export async function loadOpenNotices(
  db: Firestore,
  after: Pick<Notice, 'at' | 'reference'> | null,
  limit: number,
): Promise<{ notices: Notice[]; hasMore: boolean }> {
  const inOrder = openNotices(db).orderBy('at').orderBy(FieldPath.documentId());
  const from = after && [Timestamp.fromMillis(after.at), after.reference];
  const { items, hasMore } = await readablePage(noticeDocument, inOrder, from, limit);
  return { notices: items.map(({ id, value }) => ({ reference: id, ...value })), hasMore };
}
