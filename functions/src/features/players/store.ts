import type { Challenge } from '@cine/contract/challenges';
import { packIds, unpackIds } from '@cine/contract/id-set';
import { packRatings, unpackRatings } from '@cine/contract/packed-ratings';
import {
  type CollectionReference,
  type DocumentData,
  type DocumentReference,
  type Firestore,
  Timestamp,
  type Transaction,
} from 'firebase-admin/firestore';
import { pageById } from '../../platform/firestore/paging.ts';
import type { LedgerEntry } from './ledger.ts';
import { type JoinedChallenge, newPlayer, type Player } from './player.ts';
import { newTaste, type Taste } from './taste.ts';

export function playerRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('players').doc(uid);
}

function ledgerOf(db: Firestore, uid: string): CollectionReference {
  return playerRef(db, uid).collection('ledger');
}

export async function readPlayer(db: Firestore, tx: Transaction, uid: string): Promise<Player> {
  return toPlayer((await tx.get(playerRef(db, uid))).data());
}

/** Several players, in the order asked for: 1 read each. */
export async function loadPlayers(db: Firestore, uids: readonly string[]): Promise<Player[]> {
  if (uids.length === 0) return [];
  const snapshots = await db.getAll(...uids.map((uid) => playerRef(db, uid)));
  return snapshots.map((snapshot) => toPlayer(snapshot.data()));
}

export function writePlayer(db: Firestore, tx: Transaction, uid: string, player: Player): void {
  const challenges = Object.fromEntries(
    Object.entries(player.challenges).map(([id, joined]) => [id, joinedToData(joined)]),
  );
  const concessions = player.concessions.map((each) => ({ ...each, at: Timestamp.fromMillis(each.at) }));
  tx.set(playerRef(db, uid), {
    ...player,
    challenges,
    concessions,
    seen: packIds(player.seen),
    taste: tasteToData(player.taste),
  });
}

/** Keeps a challenge that nothing can change any more; `players/{uid}/finished/{challengeId}`. */
export function writeFinished(db: Firestore, tx: Transaction, uid: string, joined: JoinedChallenge): void {
  tx.set(playerRef(db, uid).collection('finished').doc(joined.challenge.id), joinedToData(joined));
}

export async function readFinished(
  db: Firestore,
  tx: Transaction,
  uid: string,
  challengeId: string,
): Promise<JoinedChallenge | null> {
  const snapshot = await tx.get(playerRef(db, uid).collection('finished').doc(challengeId));
  return snapshot.exists ? joinedFromData(snapshot.data()!) : null;
}

/** All entries of one source: none or one, and two more each time it was taken and returned. */
export async function readEntries(
  db: Firestore,
  tx: Transaction,
  uid: string,
  source: string,
): Promise<LedgerEntry[]> {
  const found = await tx.get(ledgerOf(db, uid).where('source', '==', source));
  return found.docs.map((document) => toEntry(document.id, document.data()));
}

/** All that nothing can change any more. */
export async function readAllFinished(
  db: Firestore,
  tx: Transaction,
  uid: string,
): Promise<JoinedChallenge[]> {
  const found = await tx.get(playerRef(db, uid).collection('finished'));
  return found.docs.map((document) => joinedFromData(document.data()));
}

export function deleteFinished(db: Firestore, tx: Transaction, uid: string, challengeId: string): void {
  tx.delete(playerRef(db, uid).collection('finished').doc(challengeId));
}

/** The challenges that left a player because nothing can change them any more. */
export async function loadFinished(db: Firestore, uid: string): Promise<JoinedChallenge[]> {
  const found = await playerRef(db, uid).collection('finished').get();
  return found.docs.map((document) => joinedFromData(document.data()));
}

/** All entries of a player, for recounts. */
export async function loadEntries(db: Firestore, uid: string): Promise<LedgerEntry[]> {
  const found = await ledgerOf(db, uid).get();
  return found.docs.map((document) => toEntry(document.id, document.data()));
}

/** A page of what is finished, by challenge. */
export async function loadFinishedPage(
  db: Firestore,
  uid: string,
  afterId: string | null,
  limit: number,
): Promise<JoinedChallenge[]> {
  const found = await pageById(playerRef(db, uid).collection('finished'), afterId, limit);
  return found.map((document) => joinedFromData(document.data()));
}

/** A page of a player's entries, by id. */
export async function loadEntriesPage(
  db: Firestore,
  uid: string,
  afterId: string | null,
  limit: number,
): Promise<LedgerEntry[]> {
  const found = await pageById(ledgerOf(db, uid), afterId, limit);
  return found.map((document) => toEntry(document.id, document.data()));
}

/** Appends; an entry that is there already fails the transaction rather than be overwritten. */
export function appendEntry(db: Firestore, tx: Transaction, uid: string, entry: LedgerEntry): void {
  const { id, at, ...rest } = entry;
  tx.create(ledgerOf(db, uid).doc(id), { ...rest, at: Timestamp.fromMillis(at) });
}

/** Deletes a player with the ledger and all that is finished. */
export async function deletePlayer(db: Firestore, uid: string): Promise<void> {
  await db.recursiveDelete(playerRef(db, uid));
}

function toEntry(id: string, data: DocumentData): LedgerEntry {
  return { ...(data as Omit<LedgerEntry, 'id' | 'at'>), id, at: (data.at as Timestamp).toMillis() };
}

function toPlayer(data: DocumentData | undefined): Player {
  if (!data) return newPlayer;
  return {
    totalXp: data.totalXp as number,
    level: data.level as number,
    madeXp: (data.madeXp as Player['madeXp'] | undefined) ?? newPlayer.madeXp,
    challenges: Object.fromEntries(
      Object.entries(data.challenges as Record<string, DocumentData>).map(([id, joined]) => [
        id,
        joinedFromData(joined),
      ]),
    ),
    seen: unpackIds(data.seen as Uint8Array),
    taste: toTaste(data.taste as DocumentData | undefined),
    concessions: (
      (data.concessions as (Player['concessions'][number] & { at: Timestamp })[] | undefined) ?? []
    ).map((each) => ({ ...each, at: (each.at as Timestamp).toMillis() })),
  };
}

function tasteToData({ ratings, ratedAt, changedAt, ...rest }: Taste): DocumentData {
  const toTimestamp = (at: number | null) => (at === null ? null : Timestamp.fromMillis(at));
  return {
    ...rest,
    ...packRatings(ratings),
    ratedAt: toTimestamp(ratedAt),
    changedAt: toTimestamp(changedAt),
  };
}

/** A taste as it is stored in a player; that of a newcomer where nothing was ever said of it. */
export function toTaste(data: DocumentData | undefined): Taste {
  if (!data) return newTaste();
  return {
    ratings: unpackRatings({
      movieIds: data.movieIds as Uint8Array,
      scores: data.scores as Uint8Array,
    }),
    count: data.count as number,
    ratedAt: (data.ratedAt as Timestamp | null)?.toMillis() ?? null,
    changedAt: (data.changedAt as Timestamp | null)?.toMillis() ?? null,
    genres: data.genres as Taste['genres'],
    hidden: data.hidden as boolean,
  };
}

function joinedToData(joined: JoinedChallenge): DocumentData {
  return {
    ...joined,
    currentCount: joined.moviesWatched.length,
    joinedAt: Timestamp.fromMillis(joined.joinedAt),
    completedAt: joined.completedAt === null ? null : Timestamp.fromMillis(joined.completedAt),
  };
}

function joinedFromData(data: DocumentData): JoinedChallenge {
  return {
    challenge: data.challenge as Challenge,
    joinedAt: (data.joinedAt as Timestamp).toMillis(),
    moviesWatched: data.moviesWatched as number[],
    isCompleted: data.isCompleted as boolean,
    completedAt: data.completedAt === null ? null : (data.completedAt as Timestamp).toMillis(),
  };
}
