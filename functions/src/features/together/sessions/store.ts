/** Reads and writes sessions, by id and by code. */
import { type SessionDocument, sessionDocument } from '@cine/contract/documents/sessions';
import {
  type DocumentReference,
  type DocumentSnapshot,
  FieldPath,
  type Firestore,
  type Query,
  Timestamp,
} from 'firebase-admin/firestore';
import { readDocument, readDocuments, readField } from '#platform/firestore/documents.ts';
import { type Page, pageById, readablePage } from '#platform/firestore/paging.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { idsNamedIn, movieIdsIn } from './named-in.ts';
import type { SessionState } from './session.ts';

function sessionRef(db: Firestore, sessionId: string): DocumentReference {
  return db.collection('sessions').doc(sessionId);
}

export async function readSession(reader: Reader, sessionId: string): Promise<SessionState | null> {
  return toSession(await get(reader, sessionRef(dbOf(reader), sessionId)));
}

/** The session a code leads to, possibly expired; null for an unknown code or a closed session's. */
export async function readSessionByCode(tx: Tx, code: string): Promise<SessionState | null> {
  const open = tx.db.collection('sessions').where('code', '==', code).where('status', '==', 'open');
  // An expired one may still hold the code until it is deleted.
  const sessions = readDocuments(sessionDocument, await tx.get(open.limit(2)));
  const [latest] = sessions.toSorted((one, other) => other.value.expiresAt - one.value.expiresAt);
  return latest ? toState(latest.id, latest.value) : null;
}

/** A user's open sessions, the newest first; usually none or one. */
export async function loadOpenSessionIds(
  db: Firestore,
  uid: string,
  now: number,
  limit?: number,
): Promise<string[]> {
  const inOrder = openSessionsQuery(db, 'attendeeIds', uid, now).orderBy('expiresAt', 'desc').select();
  const snapshot = await (limit === undefined ? inOrder : inOrder.limit(limit)).get();
  return snapshot.docs.map(({ id }) => id);
}

export async function loadOpenSessionIdsRemovedFrom(
  db: Firestore,
  uid: string,
  now: number,
): Promise<string[]> {
  const { docs } = await openSessionsQuery(db, 'removed', uid, now)
    .orderBy('expiresAt', 'desc')
    .select()
    .get();
  return docs.map(({ id }) => id);
}

function openSessionsQuery(db: Firestore, list: 'attendeeIds' | 'removed', uid: string, now: number): Query {
  return db
    .collection('sessions')
    .where(list, 'array-contains', uid)
    .where('status', '==', 'open')
    .where('expiresAt', '>', Timestamp.fromMillis(now));
}

export async function loadOpenOfGroup(
  db: Firestore,
  groupId: string,
  now: number,
  limit: number,
): Promise<SessionState[]> {
  const inOrder = db
    .collection('sessions')
    .where('groupId', '==', groupId)
    .where('status', '==', 'open')
    .where('expiresAt', '>', Timestamp.fromMillis(now))
    .orderBy('expiresAt', 'desc');
  const sessions = readDocuments(sessionDocument, await inOrder.limit(limit).get());
  return sessions.map(({ id, value }) => toState(id, value));
}

/** A page of the sessions that a user attends and that expire after `now`, the next to expire first. */
export async function loadAttended(
  db: Firestore,
  uid: string,
  now: number,
  after: Pick<SessionState, 'expiresAt' | 'id'> | null,
  limit: number,
): Promise<{ sessions: SessionState[]; hasMore: boolean }> {
  const inOrder = db
    .collection('sessions')
    .where('attendeeIds', 'array-contains', uid)
    .where('expiresAt', '>', Timestamp.fromMillis(now))
    .orderBy('expiresAt')
    .orderBy(FieldPath.documentId());
  const from = after && [Timestamp.fromMillis(after.expiresAt), after.id];
  const { items, hasMore } = await readablePage(sessionDocument, inOrder, from, limit);
  return { sessions: items.map(({ id, value }) => toState(id, value)), hasMore };
}

export async function loadSessionsNaming(
  db: Firestore,
  uid: string,
  afterId: string | null,
  limit: number,
): Promise<SessionState[]> {
  const page = await pageById(sessionsNaming(db, uid), afterId, limit);
  return readDocuments(sessionDocument, page).map(({ id, value }) => toState(id, value));
}

export async function countSessionsNaming(db: Firestore, uid: string): Promise<number> {
  return (await sessionsNaming(db, uid).count().get()).data().count;
}

function sessionsNaming(db: Firestore, uid: string): Query {
  return db.collection('sessions').where('namedIds', 'array-contains', uid);
}

export function writeSession(tx: Tx, session: SessionState): void {
  tx.set(sessionRef(tx.db, session.id), toDocument(session));
}

export function deleteSession(tx: Tx, session: SessionState): void {
  tx.delete(sessionRef(tx.db, session.id));
}

export async function isMovieInSessions(tx: Tx, movieId: number): Promise<boolean> {
  return !(await tx.get(sessionsWith(tx.db, movieId).limit(1))).empty;
}

/** With this many sessions, one is assumed to have other attendees. */
const maxSessionsChecked = 20;

/** Whether a session that another user attends has chosen or watched a movie. */
export async function hasOthersSessions(tx: Tx, movieId: number, uid: string): Promise<boolean> {
  const { docs } = await tx.get(sessionsWith(tx.db, movieId).limit(maxSessionsChecked).select('attendeeIds'));
  const isOthers = docs.some((session) =>
    readField(sessionDocument, session, 'attendeeIds')?.some((id) => id !== uid),
  );
  return isOthers || docs.length === maxSessionsChecked;
}

export async function loadSessionIdsWith(
  db: Firestore,
  movieId: number,
  afterId: string | null,
  limit: number,
): Promise<Page<string>> {
  const items = (await pageById(sessionsWith(db, movieId).select(), afterId, limit)).map(({ id }) => id);
  return { items, next: items.length < limit ? null : items.at(-1)! };
}

function sessionsWith(db: Firestore, movieId: number): Query {
  return db.collection('sessions').where('movieIds', 'array-contains', movieId);
}

/** The stored form. For queries and rules it also lists the attendees' ids and every user and movie named. */
function toDocument(state: SessionState) {
  const { id: _id, ...session } = state;
  return sessionDocument.encode({
    ...session,
    namedIds: idsNamedIn(state),
    movieIds: movieIdsIn(state),
    attendeeIds: Object.keys(state.attendees).sort(),
    ...(state.invited && { invitedIds: Object.keys(state.invited).sort() }),
  });
}

function toSession(snapshot: DocumentSnapshot): SessionState | null {
  const session = readDocument(sessionDocument, snapshot);
  return session && toState(snapshot.id, session);
}

function toState(id: string, document: SessionDocument): SessionState {
  const {
    attendeeIds: _attendees,
    invitedIds: _invited,
    namedIds: _named,
    movieIds: _movies,
    ...session
  } = document;
  return { id, ...session };
}
