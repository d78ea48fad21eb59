/** Reads and writes `badgeCounts/latest`: how many players have each badge. */
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readDocument } from '#platform/firestore/documents.ts';
import type { BadgeCounts } from './badges-view.ts';
import { badgeCountsDocument } from './documents.ts';

function countsRef(db: Firestore): DocumentReference {
  return db.collection('badgeCounts').doc('latest');
}

/** The latest counts; null before the first. */
export async function loadCounts(db: Firestore): Promise<BadgeCounts | null> {
  return readDocument(badgeCountsDocument, await countsRef(db).get());
}

export async function writeCounts(db: Firestore, counts: BadgeCounts): Promise<void> {
  await countsRef(db).set(badgeCountsDocument.encode(counts));
}
