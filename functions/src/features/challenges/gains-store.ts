import { gainDocument } from '@cine/contract/documents/gains';
import type { DocumentReference, Firestore, Query, Transaction } from 'firebase-admin/firestore';
import { readDocument } from '../../platform/firestore/documents.ts';
import type { WatchEvent } from '../watches/index.ts';
import { type Gain, sessionsOf, shownForMs } from './gain.ts';

/** `sessions/{sessionId}/gains/{movieId}-{uid}`: what the movies of an evening earned each one, for all in it. */
function gainRef(
  db: Firestore,
  sessionId: string,
  { movieId, uid }: Pick<Gain, 'movieId' | 'uid'>,
): DocumentReference {
  return db.collection('sessions').doc(sessionId).collection('gains').doc(`${movieId}-${uid}`);
}

/** All that evenings show of what movies earned somebody. */
export function gainsOf(db: Firestore, uid: string): Query {
  return db.collectionGroup('gains').where('uid', '==', uid);
}

/**
 * Shows those in an evening what a movie earned somebody, as their watches of it now say: where it was taken back there
 * is nothing. `isNews` tells whether anything changed about the player; if not, what is shown already stays, and only
 * that is read.
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
      tx.set(ref, gainDocument.encode({ ...gain, expiresAt: live.recordedAt + shownForMs }));
    },
  };
}

/**
 * Lets the evenings in which a movie was watched show what it earned somebody as that of the movie it turned out to be.
 * What they show of that one already stays.
 */
export async function planGainsMoved(
  db: Firestore,
  tx: Transaction,
  uid: string,
  [formerId, movieId]: readonly [formerId: number, movieId: number],
  former: readonly WatchEvent[],
): Promise<{ apply: () => void }> {
  const sessionIds = new Set(former.flatMap(({ sessionId }) => sessionId ?? []));
  const moves = await Promise.all(
    [...sessionIds].map(async (sessionId) => {
      const refs = [formerId, movieId].map((id) => gainRef(db, sessionId, { movieId: id, uid }));
      const [from, to] = await Promise.all(refs.map((ref) => tx.get(ref)));
      return { from: from!, to: to!, gain: readDocument(gainDocument, from!) };
    }),
  );
  return {
    apply: () => {
      for (const { from, to, gain } of moves) {
        if (!gain) continue;
        tx.delete(from.ref);
        if (!to.exists) tx.set(to.ref, gainDocument.encode({ ...gain, movieId }));
      }
    },
  };
}
