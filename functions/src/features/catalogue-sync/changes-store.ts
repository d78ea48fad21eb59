import type { DocumentReference, Firestore, Transaction } from 'firebase-admin/firestore';

/** `catalogue/changes`: the UTC day up to which TMDB's changes were followed. */
function changesRef(db: Firestore): DocumentReference {
  return db.collection('catalogue').doc('changes');
}

/** The UTC day on which the last run of all that followed TMDB's changes to the end began; null if there was none. */
export async function loadFollowedUntil(db: Firestore): Promise<string | null> {
  return ((await changesRef(db).get()).get('followedUntil') as string | undefined) ?? null;
}

export function writeFollowedUntil(db: Firestore, tx: Transaction, day: string): void {
  tx.set(changesRef(db), { followedUntil: day });
}
