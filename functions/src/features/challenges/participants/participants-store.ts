import { participantDocument } from '@cine/contract/documents/challenges';
import type { DocumentReference, Firestore, Query, Transaction } from 'firebase-admin/firestore';
import type { JoinedChallenge } from '../../players/index.ts';

/** `challenges/{challengeId}/participants/{uid}`: a participant of a group's challenge, for the others in it. */
function participantRef(db: Firestore, challengeId: string, uid: string): DocumentReference {
  return db.collection('challenges').doc(challengeId).collection('participants').doc(uid);
}

/**
 * Shows a user's progress to the others in a group's challenge. With a name the document is new; without one it exists,
 * and keeps the name from when they joined.
 */
export function writeParticipant(
  db: Firestore,
  tx: Transaction,
  uid: string,
  { challenge, moviesWatched, isCompleted, joinedAt }: JoinedChallenge,
  displayName?: string,
): void {
  if (challenge.audience !== 'group') return;
  const progress = {
    uid,
    count: moviesWatched.length,
    target: challenge.targetCount,
    isCompleted,
    joinedAt,
  };
  const ref = participantRef(db, challenge.id, uid);
  if (displayName === undefined) tx.update(ref, participantDocument.encodeFields(progress));
  else tx.set(ref, participantDocument.encode({ ...progress, displayName }));
}

/** A user's participations in all groups' challenges. */
export function participationsOf(db: Firestore, uid: string): Query {
  return db.collectionGroup('participants').where('uid', '==', uid);
}

/** Whether anyone participates in a challenge. */
export async function readHasParticipants(
  db: Firestore,
  tx: Transaction,
  challengeId: string,
): Promise<boolean> {
  const participants = db.collection('challenges').doc(challengeId).collection('participants');
  return !(await tx.get(participants.limit(1))).empty;
}

/** Removes a user from what the others in a group's challenge see. */
export function deleteParticipant(
  db: Firestore,
  tx: Transaction,
  uid: string,
  { challenge }: JoinedChallenge,
): void {
  if (challenge.audience === 'group') tx.delete(participantRef(db, challenge.id, uid));
}
