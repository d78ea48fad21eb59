import {
  type DocumentReference,
  type Firestore,
  type Query,
  Timestamp,
  type Transaction,
} from 'firebase-admin/firestore';
import type { WatchEvent } from '../watches/index.ts';
import { type Gain, sessionsOf, shownForMs } from './gain.ts';

/** `sessions/{sessionId}/gains/{movieId}-{uid}`: what the movies of an evening earned each one, for all in it. */
function gainRef(db: Firestore, sessionId: string, { movieId, uid }: Gain): DocumentReference {
  return db.collection('sessions').doc(sessionId).collection('gains').doc(`${movieId}-${uid}`);
}

/** All that evenings show of what movies earned somebody. */
export function gainsOf(db: Firestore, uid: string): Query {
  return db.collectionGroup('gains').where('uid', '==', uid);
}

/**
 * Shows those in an evening what a movie earned somebody, as their watches of it now say: where it was taken back there
 * is nothing. `isNews` tells whether anything changed about the player; if not, what is shown already stays, and only
 * that costs a read. Without a watch of an evening it costs nothing.
 */
export async function planGain(
  db: Firestore,
  tx: Transaction,
  gain: Gain,
  watches: readonly WatchEvent[],
  isNews: boolean,
  now: number,
): Promise<{ apply: () => void }> {
  const { live, undone } = sessionsOf(watches, now);
  const ref = live && gainRef(db, live.sessionId, gain);
  const isShown = ref !== null && !isNews && (await tx.get(ref)).exists;
  return {
    apply: () => {
      for (const sessionId of undone) tx.delete(gainRef(db, sessionId, gain));
      if (!live || !ref || isShown) return;
      tx.set(ref, { ...gain, expiresAt: Timestamp.fromMillis(live.recordedAt + shownForMs) });
    },
  };
}
