/** Reads and writes `users/{uid}/challengeDrafts/{draftId}`. */
import { challengeDraftDocument } from '@cine/contract/documents/challenge-drafts';
import { maxDrafts } from '@cine/contract/operations/together/challenge-drafts';
import { type CollectionReference, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { readDocument, readDocuments, withIds } from '#platform/firestore/documents.ts';
import { type IdPage, pageById } from '#platform/firestore/paging.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import type { Draft } from './draft.ts';

function draftsOf(db: Firestore, uid: string): CollectionReference {
  return db.collection('users').doc(uid).collection('challengeDrafts');
}

export async function readDraft(reader: Reader, uid: string, draftId: string): Promise<Draft | null> {
  const draft = readDocument(
    challengeDraftDocument,
    await get(reader, draftsOf(dbOf(reader), uid).doc(draftId)),
  );
  return draft && { id: draftId, ...draft };
}

/** A user's drafts that haven't expired, the newest first: Firestore deletes some hours late. */
export async function readDrafts(reader: Reader, uid: string, now: number): Promise<Draft[]> {
  const open = draftsOf(dbOf(reader), uid).where('expiresAt', '>', Timestamp.fromMillis(now));
  const drafts = withIds(readDocuments(challengeDraftDocument, await get(reader, open.limit(maxDrafts))));
  return drafts.sort((one, other) => other.createdAt - one.createdAt);
}

/** A page of a user's drafts by id. */
export async function loadDrafts(db: Firestore, uid: string, ...page: IdPage): Promise<Draft[]> {
  return withIds(readDocuments(challengeDraftDocument, await pageById(draftsOf(db, uid), ...page)));
}

export function writeDraft(tx: Tx, uid: string, { id, ...draft }: Draft): void {
  tx.set(draftsOf(tx.db, uid).doc(id), challengeDraftDocument.encode(draft));
}

export function deleteDraft(tx: Tx, uid: string, draftId: string): void {
  tx.delete(draftsOf(tx.db, uid).doc(draftId));
}
