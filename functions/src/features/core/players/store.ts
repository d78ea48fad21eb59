/** Reads and writes `players/{uid}` and the challenges it finished. */
import { finishedChallengeDocument, playerDocument } from '@cine/contract/documents/players';
import {
  type DocumentReference,
  type DocumentSnapshot,
  FieldPath,
  type Firestore,
} from 'firebase-admin/firestore';
import { readDocument, readDocuments } from '#platform/firestore/documents.ts';
import { pageById } from '#platform/firestore/paging.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { type JoinedChallenge, newPlayer, type Player } from './player.ts';
import { playerOf, toDocument, toJoined, toJoinedDocument } from './stored-player.ts';

function playerRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('players').doc(uid);
}

export async function readPlayer(tx: Tx, uid: string): Promise<Player> {
  return toPlayer(await tx.get(playerRef(tx.db, uid)));
}

/** Several players, in the given order. */
export async function loadPlayers(db: Firestore, uids: readonly string[]): Promise<Player[]> {
  if (uids.length === 0) return [];
  const snapshots = await db.getAll(...uids.map((uid) => playerRef(db, uid)));
  return snapshots.map(toPlayer);
}

export function writePlayer(tx: Tx, uid: string, player: Player): void {
  tx.set(playerRef(tx.db, uid), playerDocument.encode(toDocument(player)));
}

/** Writes `players/{uid}/finished/{challengeId}`: a challenge that nothing can change any more. */
export function writeFinished(tx: Tx, uid: string, joined: JoinedChallenge): void {
  const ref = playerRef(tx.db, uid).collection('finished').doc(joined.challenge.id);
  tx.set(ref, finishedChallengeDocument.encode(toJoinedDocument(joined)));
}

export async function readFinished(
  tx: Tx,
  uid: string,
  challengeId: string,
): Promise<JoinedChallenge | null> {
  const snapshot = await tx.get(playerRef(tx.db, uid).collection('finished').doc(challengeId));
  const document = readDocument(finishedChallengeDocument, snapshot);
  return document && toJoined(document);
}

export async function readAllFinished(tx: Tx, uid: string): Promise<JoinedChallenge[]> {
  const finished = await tx.get(playerRef(tx.db, uid).collection('finished'));
  return toFinished(finished);
}

export function deleteFinished(tx: Tx, uid: string, challengeId: string): void {
  tx.delete(playerRef(tx.db, uid).collection('finished').doc(challengeId));
}

/** Challenges that nothing can change any more: all, some thirty, or a page. */
export async function loadFinished(
  db: Firestore,
  uid: string,
  which: { ids: readonly string[] } | { afterId: string | null; limit: number } | null = null,
): Promise<JoinedChallenge[]> {
  const finished = playerRef(db, uid).collection('finished');
  if (which === null) return toFinished(await finished.get());
  if ('afterId' in which) return toFinished(await pageById(finished, which.afterId, which.limit));
  if (which.ids.length === 0) return [];
  return toFinished(await finished.where(FieldPath.documentId(), 'in', which.ids).get());
}

/** How many players have recorded a movie, or have a badge. */
export async function countPlayers(db: Firestore, badgeId?: string): Promise<number> {
  const players = db.collection('players');
  const counted =
    badgeId === undefined
      ? players.where('timeZone', '>', '')
      : players.where('earned', 'array-contains', badgeId);
  return (await counted.count().get()).data().count;
}

/** Deletes a player with their ledger and finished challenges. */
export async function deletePlayer(db: Firestore, uid: string): Promise<void> {
  await db.recursiveDelete(playerRef(db, uid));
}

function toFinished(documents: Parameters<typeof readDocuments>[1]): JoinedChallenge[] {
  return readDocuments(finishedChallengeDocument, documents).map(({ value }) => toJoined(value));
}

function toPlayer(snapshot: DocumentSnapshot): Player {
  const document = readDocument(playerDocument, snapshot);
  return document ? playerOf(document) : newPlayer;
}
