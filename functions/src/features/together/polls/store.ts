/** Reads and writes polls, the lots' seeds, vetoes, and who voted what where a poll isn't secret. */
import type { DocumentOf } from '@cine/contract/documents/codec';
import {
  type PollDocument,
  type PollNamesDocument,
  pollDocument,
  pollNamesDocument,
} from '@cine/contract/documents/polls';
import { maxListedPolls } from '@cine/contract/operations/together/polls';
import type { DocumentReference, DocumentSnapshot, Firestore, Query } from 'firebase-admin/firestore';
import { readableDocuments, readDocument } from '#platform/firestore/documents.ts';
import { pageById } from '#platform/firestore/paging.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { seedDocument, vetoDocument } from './documents.ts';
import type { Poll } from './poll.ts';

export function pollRef(db: Firestore, pollId: string): DocumentReference {
  return db.collection('polls').doc(pollId);
}

function seedRef(db: Firestore, pollId: string): DocumentReference {
  return pollRef(db, pollId).collection('seeds').doc('lot');
}

function namesRef(db: Firestore, pollId: string): DocumentReference {
  return pollRef(db, pollId).collection('names').doc('all');
}

/** A user's only veto in an evening, or in a group's poll. */
function vetoRef(db: Firestore, usedIn: string, uid: string): DocumentReference {
  return db.collection('vetoes').doc(`${usedIn}:${uid}`);
}

export async function readPoll(reader: Reader, pollId: string): Promise<Poll | null> {
  return toPoll(await get(reader, pollRef(dbOf(reader), pollId)));
}

export async function loadPollsIn(db: Firestore, placeId: string): Promise<Poll[]> {
  const inOrder = db.collection('polls').where('place.id', '==', placeId).orderBy('createdAt', 'desc');
  const polls = readableDocuments(pollDocument, await inOrder.limit(maxListedPolls).get());
  return polls.map(({ id, value }) => pollOf(id, value));
}

export function writePoll(tx: Tx, poll: Poll): void {
  tx.set(pollRef(tx.db, poll.id), pollDocument.encode(toDocument(poll)));
}

export async function readSeed(tx: Tx, pollId: string): Promise<string | null> {
  return readDocument(seedDocument, await tx.get(seedRef(tx.db, pollId)))?.seed ?? null;
}

export function writeSeed(tx: Tx, { id, expiresAt }: Poll, seed: string): void {
  tx.set(seedRef(tx.db, id), seedDocument.encode({ seed, expiresAt }));
}

export function deleteSeed(tx: Tx, pollId: string): void {
  tx.delete(seedRef(tx.db, pollId));
}

/** How each user voted in a closed poll; null for one that was secret, or that isn't closed. */
export async function readNames(reader: Reader, pollId: string): Promise<PollNamesDocument | null> {
  return readDocument(pollNamesDocument, await get(reader, namesRef(dbOf(reader), pollId)));
}

export function writeNames(
  tx: Tx,
  { id, expiresAt }: Pick<Poll, 'id' | 'expiresAt'>,
  voters: PollNamesDocument['voters'],
): void {
  tx.set(namesRef(tx.db, id), pollNamesDocument.encode({ voters, expiresAt }));
}

/** Notes that a user used their veto; fails (`isAlreadyExists`) if they had before. */
export function createVeto(
  tx: Tx,
  veto: { uid: string; usedIn: string; pollId: string; movieId: number; expiresAt: number },
): void {
  tx.create(vetoRef(tx.db, veto.usedIn, veto.uid), vetoDocument.encode(veto));
}

export function deleteVeto(tx: Tx, vetoId: string): void {
  tx.delete(tx.db.collection('vetoes').doc(vetoId));
}

/** The vetoes of a poll, no more than it has vetoed movies. */
export async function readVetoesIn(
  tx: Tx,
  { id, vetoed }: Poll,
): Promise<{ id: string; uid: string; movieId: number | null }[]> {
  if (vetoed.length === 0) return [];
  const snapshot = await tx.get(tx.db.collection('vetoes').where('pollId', '==', id));
  return readableDocuments(vetoDocument, snapshot).map(({ id, value: { uid, movieId = null } }) => ({
    id,
    uid,
    movieId,
  }));
}

export async function loadVetoesOf(
  db: Firestore,
  uid: string,
  afterId: string | null,
  limit: number,
): Promise<({ id: string } & Omit<DocumentOf<typeof vetoDocument>, 'uid'>)[]> {
  const page = await pageById(vetoesOf(db, uid), afterId, limit);
  return readableDocuments(vetoDocument, page).map(({ id, value: { uid: _uid, ...veto } }) => ({
    id,
    ...veto,
  }));
}

export function vetoesOf(db: Firestore, uid: string): Query {
  return db.collection('vetoes').where('uid', '==', uid);
}

/** Gives a guest's vetoes to the member they became, who may have used their own. */
export async function moveVetoes(db: Firestore, guestId: string, memberId: string): Promise<void> {
  const vetoes = readableDocuments(vetoDocument, await vetoesOf(db, guestId).get());
  const batch = db.batch();
  for (const { ref, value } of vetoes) {
    batch.set(vetoRef(db, value.usedIn, memberId), vetoDocument.encode({ ...value, uid: memberId }));
    batch.delete(ref);
  }
  if (vetoes.length > 0) await batch.commit();
}

export function pollsStartedBy(db: Firestore, uid: string): Query {
  return db.collection('polls').where('startedBy', '==', uid);
}

export async function loadStartedBy(
  db: Firestore,
  uid: string,
  afterId: string | null,
  limit: number,
): Promise<Poll[]> {
  const page = await pageById(pollsStartedBy(db, uid), afterId, limit);
  return readableDocuments(pollDocument, page).map(({ id, value }) => pollOf(id, value));
}

export function writeStarter(tx: Tx, pollId: string, uid: string): void {
  tx.update(pollRef(tx.db, pollId), pollDocument.encodeFields({ startedBy: uid }));
}

function toPoll(snapshot: DocumentSnapshot): Poll | null {
  const poll = readDocument(pollDocument, snapshot);
  return poll && pollOf(snapshot.id, poll);
}

function pollOf(id: string, { presentAtOpening: mostPresent, ...poll }: PollDocument): Poll {
  return { id, ...poll, ...(mostPresent !== undefined && { mostPresent }) };
}

function toDocument({ id: _id, mostPresent, ...poll }: Poll): PollDocument {
  return { ...poll, ...(mostPresent !== undefined && { presentAtOpening: mostPresent }) };
}
