import { usualStrategy } from '@cine/contract/sessions';
import {
  type DocumentData,
  type DocumentReference,
  type DocumentSnapshot,
  type Firestore,
  type Query,
  Timestamp,
  type Transaction,
} from 'firebase-admin/firestore';
import { pageById } from '../../platform/firestore/paging.ts';
import { namedIn } from './erase.ts';
import type { AttendeeState, SessionState } from './session.ts';
import { moviesIn } from './watched.ts';

function sessionRef(db: Firestore, sessionId: string): DocumentReference {
  return db.collection('sessions').doc(sessionId);
}

function codeRef(db: Firestore, code: string): DocumentReference {
  return db.collection('joinCodes').doc(code);
}

export async function readSession(
  db: Firestore,
  tx: Transaction,
  sessionId: string,
): Promise<SessionState | null> {
  return toSession(await tx.get(sessionRef(db, sessionId)));
}

/** The same outside a transaction, for answers that change nothing. */
export async function loadSession(db: Firestore, sessionId: string): Promise<SessionState | null> {
  return toSession(await sessionRef(db, sessionId).get());
}

/** The session a code leads to, whether or not it is over; null for a code that leads nowhere. */
export async function readSessionIdByCode(
  db: Firestore,
  tx: Transaction,
  code: string,
): Promise<{ sessionId: string; expiresAt: number } | null> {
  const snapshot = await tx.get(codeRef(db, code));
  if (!snapshot.exists) return null;
  return {
    sessionId: String(snapshot.get('sessionId')),
    expiresAt: (snapshot.get('expiresAt') as Timestamp).toMillis(),
  };
}

/** The open sessions that a user attends and that have not expired; usually none or one. */
export async function findOpenSessionIds(db: Firestore, uid: string, now: number): Promise<string[]> {
  const found = await db
    .collection('sessions')
    .where('attendeeIds', 'array-contains', uid)
    .where('status', '==', 'open')
    .select('expiresAt')
    .get();
  const isLasting = (document: DocumentSnapshot) => (document.get('expiresAt') as Timestamp).toMillis() > now;
  return found.docs.filter(isLasting).map(({ id }) => id);
}

/** A page of the sessions that name a user, open or over. */
export async function loadSessionsNaming(
  db: Firestore,
  uid: string,
  afterId: string | null,
  limit: number,
): Promise<SessionState[]> {
  const found = await pageById(sessionsNaming(db, uid), afterId, limit);
  return found.map((document) => toSession(document)!);
}

export async function countSessionsNaming(db: Firestore, uid: string): Promise<number> {
  return (await sessionsNaming(db, uid).count().get()).data().count;
}

function sessionsNaming(db: Firestore, uid: string): Query {
  return db.collection('sessions').where('namedIds', 'array-contains', uid);
}

export function writeSession(db: Firestore, tx: Transaction, session: SessionState): void {
  tx.set(sessionRef(db, session.id), toData(session));
}

export function deleteSession(db: Firestore, tx: Transaction, session: SessionState): void {
  tx.delete(sessionRef(db, session.id));
}

export function writeCode(db: Firestore, tx: Transaction, session: SessionState): void {
  const expiresAt = Timestamp.fromMillis(session.expiresAt);
  tx.set(codeRef(db, session.code), { sessionId: session.id, expiresAt });
}

export function deleteCode(db: Firestore, tx: Transaction, session: SessionState): void {
  tx.delete(codeRef(db, session.code));
}

/** Whether any session has chosen or watched a movie. */
export async function hasSessions(db: Firestore, tx: Transaction, movieId: number): Promise<boolean> {
  return !(await tx.get(sessionsWith(db, movieId).limit(1))).empty;
}

/** Of this many sessions, one is assumed to be with others. */
const sessionsAlone = 20;

/** Whether a session that anyone else attends has chosen or watched a movie. */
export async function hasOthersSessions(
  db: Firestore,
  tx: Transaction,
  movieId: number,
  uid: string,
): Promise<boolean> {
  const { docs } = await tx.get(sessionsWith(db, movieId).limit(sessionsAlone).select('attendeeIds'));
  const isOthers = docs.some((session) => (session.get('attendeeIds') as string[]).some((id) => id !== uid));
  return isOthers || docs.length === sessionsAlone;
}

/** A page of the sessions that have chosen or watched a movie, open or over. */
export async function loadSessionIdsWith(
  db: Firestore,
  movieId: number,
  afterId: string | null,
  limit: number,
): Promise<string[]> {
  return (await pageById(sessionsWith(db, movieId).select(), afterId, limit)).map(({ id }) => id);
}

function sessionsWith(db: Firestore, movieId: number): Query {
  return db.collection('sessions').where('movieIds', 'array-contains', movieId);
}

/** For queries and rules, `attendeeIds` repeats the keys of `attendees`, and `namedIds` and `movieIds` what it names anywhere. */
function toData(state: SessionState): DocumentData {
  const { id: _id, createdAt, expiresAt, attendees, watched, ...session } = state;
  return {
    ...session,
    namedIds: namedIn(state),
    movieIds: moviesIn(state),
    attendeeIds: Object.keys(attendees).sort(),
    attendees: Object.fromEntries(
      Object.entries(attendees).map(([uid, attendee]) => [
        uid,
        { ...attendee, joinedAt: Timestamp.fromMillis(attendee.joinedAt) },
      ]),
    ),
    watched: watched.map((movie) => ({ ...movie, recordedAt: Timestamp.fromMillis(movie.recordedAt) })),
    createdAt: Timestamp.fromMillis(createdAt),
    expiresAt: Timestamp.fromMillis(expiresAt),
  };
}

function toSession(snapshot: DocumentSnapshot): SessionState | null {
  const data = snapshot.data();
  if (!data) return null;
  const {
    attendeeIds: _ids,
    namedIds: _named,
    movieIds: _movies,
    attendees,
    watched,
    chosen,
    strategy = usualStrategy,
    createdAt,
    expiresAt,
    ...session
  } = data;
  return {
    ...(session as Omit<
      SessionState,
      'id' | 'attendees' | 'watched' | 'createdAt' | 'expiresAt' | 'strategy' | 'chosen'
    >),
    id: snapshot.id,
    // Sessions from before there were strategies have none.
    strategy: strategy as SessionState['strategy'],
    chosen: chosen && { ...chosen, expected: chosen.expected ?? [] },
    attendees: Object.fromEntries(
      Object.entries(attendees as Record<string, AttendeeState & { joinedAt: Timestamp }>).map(
        ([uid, attendee]) => [uid, { ...attendee, joinedAt: (attendee.joinedAt as Timestamp).toMillis() }],
      ),
    ),
    watched: (watched as (SessionState['watched'][number] & { recordedAt: Timestamp })[]).map((movie) => ({
      ...movie,
      recordedAt: (movie.recordedAt as Timestamp).toMillis(),
    })),
    createdAt: (createdAt as Timestamp).toMillis(),
    expiresAt: (expiresAt as Timestamp).toMillis(),
  };
}
