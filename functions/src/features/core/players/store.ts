import { ledgerEntryDocument } from '@cine/contract/documents/ledger';
import {
  finishedChallengeDocument,
  type JoinedChallengeDocument,
  playerDocument,
} from '@cine/contract/documents/players';
import { spendings } from '@cine/contract/game/rewards';
import {
  type CollectionReference,
  type DocumentReference,
  type DocumentSnapshot,
  FieldPath,
  type Firestore,
  type Query,
  type QueryDocumentSnapshot,
  type QuerySnapshot,
  Timestamp,
  type Transaction,
} from 'firebase-admin/firestore';
import { readDocument, readDocuments } from '../../../platform/firestore/documents.ts';
import { pageById, readablePage } from '../../../platform/firestore/paging.ts';
import type { LedgerEntry } from './pay/ledger.ts';
import { type JoinedChallenge, newPlayer, type Player } from './player.ts';

export function playerRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('players').doc(uid);
}

function ledgerOf(db: Firestore, uid: string): CollectionReference {
  return playerRef(db, uid).collection('ledger');
}

export async function readPlayer(db: Firestore, tx: Transaction, uid: string): Promise<Player> {
  return toPlayer(await tx.get(playerRef(db, uid)));
}

/** Several players, in the given order. */
export async function loadPlayers(db: Firestore, uids: readonly string[]): Promise<Player[]> {
  if (uids.length === 0) return [];
  const snapshots = await db.getAll(...uids.map((uid) => playerRef(db, uid)));
  return snapshots.map(toPlayer);
}

export function writePlayer(db: Firestore, tx: Transaction, uid: string, player: Player): void {
  const challenges = Object.fromEntries(
    Object.entries(player.challenges).map(([id, joined]) => [id, toJoinedDocument(joined)]),
  );
  tx.set(playerRef(db, uid), playerDocument.encode({ ...player, challenges }));
}

/** Keeps a challenge that nothing can change any more; `players/{uid}/finished/{challengeId}`. */
export function writeFinished(db: Firestore, tx: Transaction, uid: string, joined: JoinedChallenge): void {
  const ref = playerRef(db, uid).collection('finished').doc(joined.challenge.id);
  tx.set(ref, finishedChallengeDocument.encode(toJoinedDocument(joined)));
}

export async function readFinished(
  db: Firestore,
  tx: Transaction,
  uid: string,
  challengeId: string,
): Promise<JoinedChallenge | null> {
  const snapshot = await tx.get(playerRef(db, uid).collection('finished').doc(challengeId));
  const document = readDocument(finishedChallengeDocument, snapshot);
  return document && toJoined(document);
}

/** The last entry of one source; null if there is none. */
export async function readLastEntry(
  db: Firestore,
  tx: Transaction,
  uid: string,
  source: string,
): Promise<LedgerEntry | null> {
  const ofSource = ledgerOf(db, uid).where('source', '==', source);
  const [last = null] = toEntries(await tx.get(ofSource.orderBy('sequence', 'desc').limit(1)));
  return last;
}

/** All finished challenges. */
export async function readAllFinished(
  db: Firestore,
  tx: Transaction,
  uid: string,
): Promise<JoinedChallenge[]> {
  const found = await tx.get(playerRef(db, uid).collection('finished'));
  return toFinished(found);
}

export function deleteFinished(db: Firestore, tx: Transaction, uid: string, challengeId: string): void {
  tx.delete(playerRef(db, uid).collection('finished').doc(challengeId));
}

/** The challenges that left a player because nothing can change them any more. */
export async function loadFinished(db: Firestore, uid: string): Promise<JoinedChallenge[]> {
  const found = await playerRef(db, uid).collection('finished').get();
  return toFinished(found);
}

/** Those of some challenges that a player has finished, up to thirty. */
export async function loadFinishedAmong(
  db: Firestore,
  uid: string,
  challengeIds: readonly string[],
): Promise<JoinedChallenge[]> {
  if (challengeIds.length === 0) return [];
  const finished = playerRef(db, uid).collection('finished');
  return toFinished(await finished.where(FieldPath.documentId(), 'in', challengeIds).get());
}

/** All entries of a player, for recounts. */
export async function loadEntries(db: Firestore, uid: string): Promise<LedgerEntry[]> {
  const found = await ledgerOf(db, uid).get();
  return toEntries(found);
}

/** How many players have recorded a movie. */
export async function countPlayers(db: Firestore): Promise<number> {
  return (await db.collection('players').where('timeZone', '>', '').count().get()).data().count;
}

/** How many players have a badge. */
export async function countWithBadge(db: Firestore, badgeId: string): Promise<number> {
  const having = db.collection('players').where('earned', 'array-contains', badgeId);
  return (await having.count().get()).data().count;
}

/** A page of finished challenges, by id. */
export async function loadFinishedPage(
  db: Firestore,
  uid: string,
  afterId: string | null,
  limit: number,
): Promise<JoinedChallenge[]> {
  const found = await pageById(playerRef(db, uid).collection('finished'), afterId, limit);
  return toFinished(found);
}

/** A page of a player's entries, by id. */
export async function loadEntriesPage(
  db: Firestore,
  uid: string,
  afterId: string | null,
  limit: number,
): Promise<LedgerEntry[]> {
  const found = await pageById(ledgerOf(db, uid), afterId, limit);
  return toEntries(found);
}

/** A page of a player's entries, the newest first. */
export async function loadNewestEntries(
  db: Firestore,
  uid: string,
  after: Pick<LedgerEntry, 'at' | 'id'> | null,
  limit: number,
): Promise<{ entries: LedgerEntry[]; hasMore: boolean }> {
  return newestEntries(ledgerOf(db, uid), after, limit);
}

async function newestEntries(
  entries: Query,
  after: Pick<LedgerEntry, 'at' | 'id'> | null,
  limit: number,
): Promise<{ entries: LedgerEntry[]; hasMore: boolean }> {
  const inOrder = entries.orderBy('at', 'desc').orderBy(FieldPath.documentId(), 'desc');
  const from = after && [Timestamp.fromMillis(after.at), after.id];
  const { items, hasMore } = await readablePage(ledgerEntryDocument, inOrder, from, limit);
  return { entries: items.map(({ id, value }) => ({ id, ...value })), hasMore };
}

/** A page of the entries with which a player spent coins, the newest first. */
export async function loadSpendings(
  db: Firestore,
  uid: string,
  after: Pick<LedgerEntry, 'at' | 'id'> | null,
  limit: number,
): Promise<{ entries: LedgerEntry[]; hasMore: boolean }> {
  return newestEntries(ledgerOf(db, uid).where('reward', 'in', spendings), after, limit);
}

/** Whether an entry exists, in another feature's transaction. */
export async function readHasEntry(
  db: Firestore,
  tx: Transaction,
  uid: string,
  id: string,
): Promise<boolean> {
  return (await tx.get(ledgerOf(db, uid).doc(id))).exists;
}

/** A player's entries since an instant. */
export async function loadEntriesSince(db: Firestore, uid: string, since: number): Promise<LedgerEntry[]> {
  return toEntries(await ledgerOf(db, uid).where('at', '>=', Timestamp.fromMillis(since)).get());
}

/** A player's entries for some local dates, the last included. */
export async function loadEntriesOfDates(
  db: Firestore,
  uid: string,
  from: string,
  to: string,
  limit?: number,
): Promise<LedgerEntry[]> {
  const ofDates = ledgerOf(db, uid).where('date', '>=', from).where('date', '<=', to);
  return toEntries(await (limit === undefined ? ofDates : ofDates.limit(limit)).get());
}

/** Appends an entry; an existing one fails the transaction instead of being overwritten. */
export function appendEntry(db: Firestore, tx: Transaction, uid: string, entry: LedgerEntry): void {
  const { id, ...rest } = entry;
  tx.create(ledgerOf(db, uid).doc(id), ledgerEntryDocument.encode(rest));
}

/** Deletes a player with their ledger and finished challenges. */
export async function deletePlayer(db: Firestore, uid: string): Promise<void> {
  await db.recursiveDelete(playerRef(db, uid));
}

type Found = QuerySnapshot | readonly QueryDocumentSnapshot[];

// Recounts and exports must see every entry, so one that can't be read fails them.
function toEntries(found: Found): LedgerEntry[] {
  return readDocuments(ledgerEntryDocument, found).map(({ id, value }) => ({ id, ...value }));
}

function toFinished(found: Found): JoinedChallenge[] {
  return readDocuments(finishedChallengeDocument, found).map(({ value }) => toJoined(value));
}

function toPlayer(snapshot: DocumentSnapshot): Player {
  const document = readDocument(playerDocument, snapshot);
  if (!document) return newPlayer;
  const challenges = Object.entries(document.challenges).map(([id, joined]) => [id, toJoined(joined)]);
  return { ...document, challenges: Object.fromEntries(challenges) };
}

function toJoinedDocument(joined: JoinedChallenge): JoinedChallengeDocument {
  return { ...joined, currentCount: joined.moviesWatched.length };
}

function toJoined({ currentCount: _count, ...joined }: JoinedChallengeDocument): JoinedChallenge {
  return joined;
}
