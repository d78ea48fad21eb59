/** Reads and writes `catalogue/changes`: up to which day TMDB's changes were followed. */
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readDocument } from '#platform/firestore/documents.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { changesDocument } from '../documents.ts';

/** `catalogue/changes`: the UTC day up to which TMDB's changes were followed. */
function changesRef(db: Firestore): DocumentReference {
  return db.collection('catalogue').doc('changes');
}

/** The UTC day on which the last complete run that followed TMDB's changes began; null if there was none. */
export async function loadFollowedUntil(db: Firestore): Promise<string | null> {
  return readDocument(changesDocument, await changesRef(db).get())?.followedUntil ?? null;
}

export function writeFollowedUntil(tx: Tx, day: string): void {
  tx.set(changesRef(tx.db), changesDocument.encode({ followedUntil: day }));
}
