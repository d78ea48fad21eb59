/**
 * Ballots, which are always secret: `firestore.rules` let nobody but its voter read one. What others see is
 * written by `writeClosedPoll` (`close-service.ts`): ballots without names and, unless the poll is secret,
 * who voted what.
 */
import { chunksOf } from '@cine/contract/chunks-of';
import {
  type BallotDocument,
  ballotDocument,
  type VoterDocument,
  voterDocument,
} from '@cine/contract/documents/polls';
import { maxListedVoters } from '@cine/contract/operations/together/polls';
import type { Ballot } from '@cine/contract/polls/ballot';
import {
  AggregateField,
  type CollectionReference,
  type DocumentReference,
  FieldPath,
  FieldValue,
  type Firestore,
  type Query,
  type QuerySnapshot,
} from 'firebase-admin/firestore';
import { readableDocuments, readDocument } from '#platform/firestore/documents.ts';
import { maxIdsPerQuery } from '#platform/firestore/paging.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import type { NewBallot } from './ballot.ts';
import type { CastBallot } from './closing.ts';
import type { Poll } from './poll.ts';
import { pollRef } from './store.ts';

function ballotsOf(db: Firestore, pollId: string): CollectionReference {
  return pollRef(db, pollId).collection('ballots');
}

function votersOf(db: Firestore, pollId: string): CollectionReference {
  return pollRef(db, pollId).collection('voters');
}

function ballotRef(db: Firestore, pollId: string, uid: string): DocumentReference {
  return ballotsOf(db, pollId).doc(uid);
}

export async function readBallotDocument(
  tx: Tx,
  pollId: string,
  uid: string,
): Promise<BallotDocument | null> {
  return readDocument(ballotDocument, await tx.get(ballotRef(tx.db, pollId, uid)));
}

export async function loadBallot(db: Firestore, pollId: string, uid: string): Promise<Ballot | null> {
  return readDocument(ballotDocument, await ballotRef(db, pollId, uid).get())?.ballot ?? null;
}

export async function readCastBallots(
  tx: Tx,
  pollId: string,
  uids: readonly string[],
): Promise<CastBallot[]> {
  const pages = chunksOf(uids, maxIdsPerQuery).map((chunk) =>
    tx.get(ballotsOf(tx.db, pollId).where(FieldPath.documentId(), 'in', chunk)),
  );
  const ballots = (await Promise.all(pages)).flatMap(({ docs }) => docs);
  return readableDocuments(ballotDocument, ballots).flatMap(({ id, value: { ballot } }) =>
    ballot ? [{ uid: id, ballot }] : [],
  );
}

/** Casts a ballot or changes it, and marks who has voted. What they nominated stays. */
export function writeBallot(
  tx: Tx,
  { id: pollId, expiresAt }: Poll,
  { uid, done, ...cast }: NewBallot,
): void {
  const ballot = { uid, pollId, expiresAt, ...cast };
  tx.set(ballotRef(tx.db, pollId, uid), ballotDocument.encodeMerge(ballot), { merge: true });
  writeVoter(tx, pollId, uid, { done, expiresAt });
}

export function writeVoter(
  tx: Tx,
  pollId: string,
  uid: string,
  voter: { done: boolean; expiresAt: number },
): void {
  tx.set(votersOf(tx.db, pollId).doc(uid), voterDocument.encode(voter));
}

/** Withdraws a ballot. What they nominated stays. */
export function clearBallot(tx: Tx, pollId: string, uid: string): void {
  const none = FieldValue.delete();
  tx.update(ballotRef(tx.db, pollId, uid), { ballot: none, castAt: none, yeses: none });
  tx.delete(votersOf(tx.db, pollId).doc(uid));
}

/** Keeps what a user nominated along with their ballot. */
export function writeNominated(
  tx: Tx,
  { id: pollId, expiresAt }: Poll,
  uid: string,
  nominated: number[],
): void {
  const ballot = { uid, pollId, expiresAt, nominated };
  tx.set(ballotRef(tx.db, pollId, uid), ballotDocument.encodeMerge(ballot), { merge: true });
}

export async function readVoter(tx: Tx, pollId: string, uid: string): Promise<VoterDocument | null> {
  return readDocument(voterDocument, await tx.get(votersOf(tx.db, pollId).doc(uid)));
}

/** The users who have voted, including leavers until their ballots are taken out. */
export async function loadVoterIds(db: Firestore, pollId: string): Promise<string[]> {
  const { docs } = await votersOf(db, pollId).limit(maxListedVoters).select().get();
  return docs.map(({ id }) => id);
}

/**
 * Whether all of the given users are done, without reading their ballots; usually counting those who are
 * done is enough.
 */
export async function areDone(db: Firestore, pollId: string, uids: readonly string[]): Promise<boolean> {
  if (uids.length > maxIdsPerQuery) {
    const all = await votersOf(db, pollId).where('done', '==', true).count().get();
    if (all.data().count < uids.length) return false;
  }
  return (await countDone(db, pollId, uids)) === uids.length;
}

async function countDone(db: Firestore, pollId: string, uids: readonly string[]): Promise<number> {
  const counts = await Promise.all(
    chunksOf(uids, maxIdsPerQuery).map(async (chunk) => {
      const done = votersOf(db, pollId).where('done', '==', true).where(FieldPath.documentId(), 'in', chunk);
      return (await done.count().get()).data().count;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The sums of all decks' yeses, and how many ballots there are, withdrawn ones included. */
export async function sumYeses(
  db: Firestore,
  pollId: string,
): Promise<NonNullable<BallotDocument['yeses']> & { ballotCount: number }> {
  const sums = {
    first: AggregateField.sum('yeses.first'),
    second: AggregateField.sum('yeses.second'),
    ballotCount: AggregateField.count(),
  };
  return (await ballotsOf(db, pollId).aggregate(sums).get()).data();
}

function ballotsOfUser(db: Firestore, uid: string): Query {
  return db.collectionGroup('ballots').where('uid', '==', uid);
}

export async function loadBallotsOf(
  db: Firestore,
  uid: string,
  afterPath: string | null,
  limit: number,
): Promise<QuerySnapshot> {
  const inOrder = ballotsOfUser(db, uid).orderBy(FieldPath.documentId()).limit(limit);
  const [, pollId, , voter] = afterPath?.split('/') ?? [];
  return (pollId && voter ? inOrder.startAfter(ballotRef(db, pollId, voter)) : inOrder).get();
}

export async function loadPollIdsWithBallotOf(db: Firestore, uid: string, limit: number): Promise<string[]> {
  const snapshot = await ballotsOfUser(db, uid).limit(limit).select().get();
  return snapshot.docs.map(({ ref }) => ref.parent.parent!.id);
}

export function deleteBallot(tx: Tx, pollId: string, uid: string): void {
  tx.delete(ballotRef(tx.db, pollId, uid));
  tx.delete(votersOf(tx.db, pollId).doc(uid));
}

/** Writes a ballot as it is, for the member that a guest became. */
export function moveBallot(tx: Tx, ballot: BallotDocument): void {
  tx.set(ballotRef(tx.db, ballot.pollId, ballot.uid), ballotDocument.encode(ballot));
}
