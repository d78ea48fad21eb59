import { gainDocument } from '@cine/contract/documents/gains';
import type { Gain } from '@cine/contract/operations/together/challenges';
import {
  type CollectionReference,
  type DocumentReference,
  type DocumentSnapshot,
  type Firestore,
  type Query,
  Timestamp,
} from 'firebase-admin/firestore';
import { readableDocuments, readDocument } from '#platform/firestore/documents.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import type { WatchEvent } from '#watching/watches/index.ts';
import {
  gainsAfter,
  type MovieOutcome,
  mergedGain,
  type SessionGain,
  sessionsOfWatches,
  takesBack,
} from './gain.ts';

/** `sessions/{sessionId}/gains/{movieId}-{uid}`: what a session's movies earned, for all attendees. */
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

export async function loadGainsIn(db: Firestore, sessionId: string): Promise<Gain[]> {
  const snapshot = await gainsIn(db, sessionId).get();
  return readableDocuments(gainDocument, snapshot).map(
    ({ value: { expiresAt: _expiresAt, ...gain } }) => gain,
  );
}

export function gainsOf(db: Firestore, uid: string): Query {
  return db.collectionGroup('gains').where('uid', '==', uid);
}

/** How many of a user's gains may lose what is taken back, the ones shown last. */
const mostChanged = 24;

function shownGainsOf(db: Firestore, uid: string, now: number): Query {
  const query = gainsOf(db, uid).where('expiresAt', '>', Timestamp.fromMillis(now));
  return query.orderBy('expiresAt', 'desc').limit(mostChanged);
}

/** Shows a session's attendees what a movie earned a user; reads other gains if something was taken back. */
export async function planGains(tx: Tx, earned: MovieOutcome, now: number): Promise<{ apply: () => void }> {
  const { uid, movieId, watches } = earned;
  const sessions = sessionsOfWatches(watches, now);
  const { live, withdrawn } = sessions;
  const all = withdrawn.length > 0 || takesBack(earned);
  const refs = live ? [gainRef(tx.db, live.sessionId, { uid, movieId })] : [];
  const docs = all
    ? (await tx.get(shownGainsOf(tx.db, uid, now))).docs
    : await Promise.all(refs.map((ref) => tx.get(ref)));
  const changed = gainsAfter(earned, sessions, docs.flatMap(toSessionGain));
  return {
    apply: () => {
      for (const sessionId of withdrawn) tx.delete(gainRef(tx.db, sessionId, { uid, movieId }));
      for (const { sessionId, ...gain } of changed)
        tx.set(gainRef(tx.db, sessionId, gain), gainDocument.encode(gain));
    },
  };
}

function toSessionGain(snapshot: DocumentSnapshot): SessionGain[] {
  const gain = readDocument(gainDocument, snapshot);
  return gain ? [{ ...gain, sessionId: snapshot.ref.parent.parent!.id }] : [];
}

export async function planGainsMoved(
  tx: Tx,
  uid: string,
  [formerId, movieId]: readonly [formerId: number, movieId: number],
  former: readonly WatchEvent[],
): Promise<{ apply: () => void }> {
  const sessionIds = new Set(former.flatMap(({ sessionId }) => sessionId ?? []));
  const moves = await Promise.all(
    [...sessionIds].map(async (sessionId) => {
      const refs = [formerId, movieId].map((id) => gainRef(tx.db, sessionId, { movieId: id, uid }));
      const [from, to] = await Promise.all(refs.map((ref) => tx.get(ref)));
      return { from: from!, to: to!, gains: [to!, from!].flatMap(toSessionGain) };
    }),
  );
  return {
    apply: () => {
      for (const { from, to, gains } of moves) {
        if (!from.exists || gains.length === 0) continue;
        const { sessionId: _sessionId, ...gain } = gains.reduce(mergedGain);
        tx.delete(from.ref);
        tx.set(to.ref, gainDocument.encode({ ...gain, movieId }));
      }
    },
  };
}
