/**
 * Reads and writes `sessions/{sessionId}/gains/{gainId}`: what a session's movies earned, for all attendees.
 */
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
import { readableDocuments, readDocument, readDocuments } from '#platform/firestore/documents.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import type { SessionGain } from './gain.ts';

type GainKey = Pick<SessionGain, 'sessionId' | 'movieId' | 'uid'>;

/** `sessions/{sessionId}/gains/{movieId}-{uid}`: what a session's movies earned, for all attendees. */
function gainRef(db: Firestore, { sessionId, movieId, uid }: GainKey): DocumentReference {
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

/** What a user's watches earned, for their export. */
export async function loadGains(
  db: Firestore,
  uid: string,
): Promise<(Omit<Gain, 'uid'> & { sessionId: string; expiresAt: number })[]> {
  const gains = readDocuments(gainDocument, await gainsOf(db, uid).get());
  return gains.map(({ ref, value: { uid: _uid, ...gain } }) => ({
    ...gain,
    sessionId: ref.parent.parent!.id,
  }));
}

export function gainsOf(db: Firestore, uid: string): Query {
  return db.collectionGroup('gains').where('uid', '==', uid);
}

/** How many of a user's gains may lose what is taken back, the ones shown last. */
const maxChanged = 24;

/** A user's gains that pages may still show, the latest first. */
export async function readShownGains(tx: Tx, uid: string, now: number): Promise<SessionGain[]> {
  const query = gainsOf(tx.db, uid).where('expiresAt', '>', Timestamp.fromMillis(now));
  const { docs } = await tx.get(query.orderBy('expiresAt', 'desc').limit(maxChanged));
  return docs.flatMap((snapshot) => toSessionGain(snapshot) ?? []);
}

export async function readGain(tx: Tx, key: GainKey): Promise<SessionGain | null> {
  return toSessionGain(await tx.get(gainRef(tx.db, key)));
}

function toSessionGain(snapshot: DocumentSnapshot): SessionGain | null {
  const gain = readDocument(gainDocument, snapshot);
  return gain && { ...gain, sessionId: snapshot.ref.parent.parent!.id };
}

export function writeGain(tx: Tx, { sessionId, ...gain }: SessionGain): void {
  tx.set(gainRef(tx.db, { ...gain, sessionId }), gainDocument.encode(gain));
}

export function deleteGain(tx: Tx, key: GainKey): void {
  tx.delete(gainRef(tx.db, key));
}
