/** Reads and writes `duels/{duelId}`. */
import { type DuelDocument, duelDocument } from '@cine/contract/documents/game/duels';
import {
  type DocumentReference,
  type DocumentSnapshot,
  FieldPath,
  type Firestore,
  type Query,
  Timestamp,
} from 'firebase-admin/firestore';
import { readDocument, readDocuments } from '#platform/firestore/documents.ts';
import { type IdPage, pageById, readablePage, withPrefix } from '#platform/firestore/paging.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { type Duel, usersIn } from './duel.ts';

function duelRef(db: Firestore, duelId: string): DocumentReference {
  return db.collection('duels').doc(duelId);
}

export async function readDuel(reader: Reader, duelId: string): Promise<Duel | null> {
  return toDuel(await get(reader, duelRef(dbOf(reader), duelId)));
}

export function writeDuel(tx: Tx, duel: Duel): void {
  const { id, ...fields } = duel;
  tx.set(duelRef(tx.db, id), duelDocument.encode({ ...fields, userIds: usersIn(duel) }));
}

export function deleteDuel(tx: Tx, duelId: string): void {
  tx.delete(duelRef(tx.db, duelId));
}

/** The open proposal of two members; null if there is none. */
export async function readOpenOf(tx: Tx, pair: string, now: number): Promise<Duel | null> {
  const ofPair = openIn(withPrefix(tx.db.collection('duels'), `${pair}-`));
  return toDuels(await tx.get(ofPair)).find(({ lapsesAt }) => lapsesAt > now) ?? null;
}

/** How many proposals a member has open, including those that are about to lapse. */
export async function readOpenCount(tx: Tx, uid: string): Promise<number> {
  return (await tx.get(openIn(proposedBy(tx.db, uid)).count())).data().count;
}

/** What a member's last proposals to another came to that were answered, the latest first. */
export async function readAnswered(
  tx: Tx,
  challenger: string,
  opponent: string,
  limit: number,
): Promise<Duel[]> {
  const toThem = proposedBy(tx.db, challenger).where('opponent.member.uid', '==', opponent);
  const answered = toThem.where('state', 'in', ['declined', 'fought']);
  return toDuels(await tx.get(answered.orderBy('endedAt', 'desc').limit(limit)));
}

/** A page of a user's duels, what was proposed last first. */
export async function loadNewest(
  db: Firestore,
  uid: string,
  after: Pick<Duel, 'proposedAt' | 'id'> | null,
  limit: number,
): Promise<{ duels: Duel[]; hasMore: boolean }> {
  const from = after && [Timestamp.fromMillis(after.proposedAt), after.id];
  const { items, hasMore } = await readablePage(duelDocument, newestOf(db, uid), from, limit);
  return { duels: items.map(({ id, value }) => toState(id, value)), hasMore };
}

/** The ids of the duels that name a user and were proposed last. */
export async function loadNewestIds(db: Firestore, uid: string, limit: number): Promise<string[]> {
  return (await newestOf(db, uid).limit(limit).select().get()).docs.map(({ id }) => id);
}

/** The ids of duels of two members. */
export async function loadIdsOf(db: Firestore, pair: string, limit: number): Promise<string[]> {
  const ofPair = withPrefix(db.collection('duels'), `${pair}-`);
  return (await ofPair.limit(limit).select().get()).docs.map(({ id }) => id);
}

/** A page of all duels that name a user, by id. */
export async function loadById(db: Firestore, uid: string, ...page: IdPage): Promise<Duel[]> {
  return toDuels(await pageById(duelsOf(db, uid), ...page));
}

/** The ids of a pair's open proposals. */
export async function loadOpenIdsOf(db: Firestore, pair: string): Promise<string[]> {
  const open = await openIn(withPrefix(db.collection('duels'), `${pair}-`))
    .select()
    .get();
  return open.docs.map(({ id }) => id);
}

/** The ids of open proposals that have lapsed, the longest ago first. */
export async function loadLapsed(db: Firestore, now: number, limit: number): Promise<string[]> {
  const due = openIn(db.collection('duels')).where('lapsesAt', '<=', Timestamp.fromMillis(now));
  return (await due.orderBy('lapsesAt').limit(limit).select().get()).docs.map(({ id }) => id);
}

function duelsOf(db: Firestore, uid: string): Query {
  return db.collection('duels').where('userIds', 'array-contains', uid);
}

function newestOf(db: Firestore, uid: string): Query {
  return duelsOf(db, uid).orderBy('proposedAt', 'desc').orderBy(FieldPath.documentId(), 'desc');
}

function proposedBy(db: Firestore, uid: string): Query {
  return db.collection('duels').where('challenger.member.uid', '==', uid);
}

function openIn(duels: Query): Query {
  return duels.where('state', '==', 'open');
}

function toDuels(documents: Parameters<typeof readDocuments>[1]): Duel[] {
  return readDocuments(duelDocument, documents).map(({ id, value }) => toState(id, value));
}

function toDuel(snapshot: DocumentSnapshot): Duel | null {
  const document = readDocument(duelDocument, snapshot);
  return document && toState(snapshot.id, document);
}

function toState(id: string, { userIds: _ids, ...duel }: DuelDocument): Duel {
  return { id, ...duel };
}
