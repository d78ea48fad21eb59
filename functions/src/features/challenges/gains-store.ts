import { gainDocument } from '@cine/contract/documents/gains';
import type { Gain } from '@cine/contract/operations/game/challenges';
import type {
  CollectionReference,
  DocumentReference,
  Firestore,
  Query,
  Transaction,
} from 'firebase-admin/firestore';
import { readableDocuments, readDocument } from '../../platform/firestore/documents.ts';
import type { WatchEvent } from '../watches/index.ts';
import { sessionsOfWatches, shownForMs } from './gain.ts';

/** `sessions/{sessionId}/gains/{movieId}-{uid}`: what a session's movies earned each attendee, for all of them. */
function gainRef(
  db: Firestore,
  sessionId: string,
  { movieId, uid }: Pick<Gain, 'movieId' | 'uid'>,
): DocumentReference {
  return gainsIn(db, sessionId).doc(`${movieId}-${uid}`);
}

function gainsIn(db: Firestore, sessionId: string): CollectionReference {
  return db.collection('sessions').doc(sessionId).collection('gains');
}

/** What a session's movies earned its attendees: one for each movie and attendee. */
export async function loadGainsIn(db: Firestore, sessionId: string): Promise<Gain[]> {
  const found = await gainsIn(db, sessionId).get();
  return readableDocuments(gainDocument, found).map(({ value: { expiresAt: _expiresAt, ...gain } }) => gain);
}

/** A user's gains in all sessions. */
export function gainsOf(db: Firestore, uid: string): Query {
  return db.collectionGroup('gains').where('uid', '==', uid);
}

/**
 * Shows a session's attendees what a movie earned a user, by their live watches. Existing gains stay unless `isNews`
 * says that the player changed.
 */
export async function planGain(
  db: Firestore,
  tx: Transaction,
  gain: Gain,
  watches: readonly WatchEvent[],
  isNews: boolean,
  now: number,
): Promise<{ apply: () => void }> {
  const { live, withdrawn } = sessionsOfWatches(watches, now);
  const ref = live && gainRef(db, live.sessionId, gain);
  const isShown = ref !== null && !isNews && (await tx.get(ref)).exists;
  return {
    apply: () => {
      for (const sessionId of withdrawn) tx.delete(gainRef(db, sessionId, gain));
      if (!live || !ref || isShown) return;
      tx.set(ref, gainDocument.encode({ ...gain, expiresAt: live.recordedAt + shownForMs }));
    },
  };
}

/** Moves a user's gains from a promoted movie to the catalogue's movie, whose own gains stay. */
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
