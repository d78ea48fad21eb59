import {
  type DocumentReference,
  type Firestore,
  Timestamp,
  type Transaction,
} from 'firebase-admin/firestore';
import type { JoinedChallenge } from '../players/index.ts';

/** `challenges/{challengeId}/participants/{uid}`: who takes part in a group's challenge, for the others in it. */
function participantRef(db: Firestore, challengeId: string, uid: string): DocumentReference {
  return db.collection('challenges').doc(challengeId).collection('participants').doc(uid);
}

/**
 * Shows how far somebody is to the others; for a challenge that is no group's it does nothing. The name is what they
 * were called when they joined; without one, it stays.
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
    count: moviesWatched.length,
    target: challenge.targetCount,
    isCompleted,
    joinedAt: Timestamp.fromMillis(joinedAt),
  };
  const named = displayName === undefined ? progress : { ...progress, displayName };
  tx.set(participantRef(db, challenge.id, uid), named, { merge: true });
}

/** Takes somebody out of what the others in a group's challenge see. */
export function deleteParticipant(
  db: Firestore,
  tx: Transaction,
  uid: string,
  { challenge }: JoinedChallenge,
): void {
  if (challenge.audience === 'group') tx.delete(participantRef(db, challenge.id, uid));
}
