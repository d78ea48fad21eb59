import type { Challenge } from '@cine/contract/operations/together/challenges';
import type { Firestore } from 'firebase-admin/firestore';
import { readDocuments } from '#platform/firestore/documents.ts';
import { formerChallengeDocument, participantDocument } from './documents.ts';
import { participationsOf } from './participants/participants-store.ts';
import { loadMadePage, type StoredChallenge, versionsOf } from './store.ts';

/** A page of the challenges that a user made, each with its former versions, oldest first. */
export async function loadMade(
  db: Firestore,
  uid: string,
  afterId: string | null,
  limit: number,
): Promise<(StoredChallenge & { former: Challenge[] })[]> {
  const page = await loadMadePage(db, uid, afterId, limit);
  return Promise.all(
    page.map(async (challenge) => {
      const former = challenge.version === 1 ? [] : await loadFormer(db, challenge.id);
      return { ...challenge, former };
    }),
  );
}

async function loadFormer(db: Firestore, challengeId: string): Promise<Challenge[]> {
  const snapshot = await versionsOf(db, challengeId).orderBy('version').get();
  return readDocuments(formerChallengeDocument, snapshot).map(({ value }) => value);
}

/** What the others in a group's challenge see of a user; times are epoch milliseconds. */
export type Participation = {
  challengeId: string;
  displayName: string;
  count: number;
  target: number;
  isCompleted: boolean;
  joinedAt: number;
};

export async function loadParticipations(db: Firestore, uid: string): Promise<Participation[]> {
  const snapshot = await participationsOf(db, uid).get();
  return readDocuments(participantDocument, snapshot).map(({ ref, value: { uid: _uid, ...part } }) => ({
    ...part,
    challengeId: ref.parent.parent!.id,
  }));
}
