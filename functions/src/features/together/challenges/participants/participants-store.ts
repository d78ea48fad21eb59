/** Reads and writes `challenges/{challengeId}/participants/{uid}`. */
import {
  type CollectionReference,
  type DocumentReference,
  FieldPath,
  type Firestore,
  type Query,
} from 'firebase-admin/firestore';
import type { JoinedChallenge } from '#core/players/index.ts';
import { readablePage } from '#platform/firestore/paging.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { type ParticipantDocument, participantDocument } from '../documents.ts';

export type ParticipantPosition = Pick<ParticipantDocument, 'count' | 'uid'>;

function participantRef(db: Firestore, challengeId: string, uid: string): DocumentReference {
  return participantsOf(db, challengeId).doc(uid);
}

/**
 * Shows a user's progress to the others. Given a name, the document is new; otherwise it exists and keeps its
 * name.
 */
export function writeParticipant(
  tx: Tx,
  uid: string,
  { challenge, moviesWatched, isCompleted, joinedAt }: JoinedChallenge,
  displayName?: string,
): void {
  if (challenge.audience !== 'group') return;
  const progress = { uid, count: moviesWatched.length, target: challenge.targetCount, isCompleted, joinedAt };
  const ref = participantRef(tx.db, challenge.id, uid);
  if (displayName === undefined) tx.update(ref, participantDocument.encodeFields(progress));
  else tx.set(ref, participantDocument.encode({ ...progress, displayName }));
}

export async function loadIsParticipant(db: Firestore, challengeId: string, uid: string): Promise<boolean> {
  return (await participantRef(db, challengeId, uid).get()).exists;
}

/** Pages that are read at most to fill one with those who are shown. */
const maxPages = 6;

/** A page of the participants who are shown, the furthest first. */
export async function loadFurthest(
  db: Firestore,
  challengeId: string,
  after: ParticipantPosition | null,
  limit: number,
  shownOf: (page: ParticipantDocument[]) => Promise<ParticipantDocument[]>,
): Promise<{ participants: ParticipantDocument[]; hasMore: boolean }> {
  const inOrder = participantsOf(db, challengeId)
    .orderBy('count', 'desc')
    .orderBy(FieldPath.documentId(), 'desc');
  const participants: ParticipantDocument[] = [];
  for (let from = after, page = 1; ; page += 1) {
    // One more than the page is read, so that whether there are more says nothing about those who aren't
    // shown.
    const { items, hasMore } = await readablePage(
      participantDocument,
      inOrder,
      from && [from.count, from.uid],
      limit + 1,
    );
    const values = items.map(({ value }) => value);
    participants.push(...(await shownOf(values)));
    if (participants.length > limit || !hasMore || page === maxPages)
      return { participants: participants.slice(0, limit), hasMore: participants.length > limit };
    from = values.at(-1)!;
  }
}

export function participantsOf(db: Firestore, challengeId: string): CollectionReference {
  return db.collection('challenges').doc(challengeId).collection('participants');
}

export function participationsOf(db: Firestore, uid: string): Query {
  return db.collectionGroup('participants').where('uid', '==', uid);
}

export async function readHasParticipants(tx: Tx, challengeId: string): Promise<boolean> {
  return !(await tx.get(participantsOf(tx.db, challengeId).limit(1))).empty;
}

export function deleteParticipant(tx: Tx, uid: string, { challenge }: JoinedChallenge): void {
  if (challenge.audience === 'group') tx.delete(participantRef(tx.db, challenge.id, uid));
}
