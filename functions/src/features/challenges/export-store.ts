import { type Challenge, challengeSchema } from '@cine/contract/challenges';
import type { Firestore, Timestamp } from 'firebase-admin/firestore';
import { pageById } from '../../platform/firestore/paging.ts';
import type { Gain } from './gain.ts';
import { gainsOf } from './gains-store.ts';
import { participationsOf } from './participants-store.ts';
import { challengesMadeBy, type StoredChallenge, toChallenge, versionsOf } from './store.ts';

/** A page of the challenges a user made, each with its former versions, oldest first. */
export async function loadMade(
  db: Firestore,
  uid: string,
  afterId: string | null,
  limit: number,
): Promise<(StoredChallenge & { former: Challenge[] })[]> {
  const found = await pageById(challengesMadeBy(db, uid), afterId, limit);
  return Promise.all(
    found.map(async (document) => {
      const challenge = toChallenge(document.data());
      const former = challenge.version === 1 ? [] : await loadFormer(db, challenge.id);
      return { ...challenge, former };
    }),
  );
}

async function loadFormer(db: Firestore, challengeId: string): Promise<Challenge[]> {
  const found = await versionsOf(db, challengeId).orderBy('version').get();
  return found.docs.map((document) => challengeSchema.parse(document.data()));
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
  const found = await participationsOf(db, uid).get();
  return found.docs.map((document) => {
    const { uid: _uid, joinedAt, ...data } = document.data();
    return {
      ...(data as Omit<Participation, 'challengeId' | 'joinedAt'>),
      challengeId: document.ref.parent.parent!.id,
      joinedAt: (joinedAt as Timestamp).toMillis(),
    };
  });
}

/** A user's gains in all sessions. */
export async function loadGains(
  db: Firestore,
  uid: string,
): Promise<(Omit<Gain, 'uid'> & { sessionId: string; expiresAt: number })[]> {
  const found = await gainsOf(db, uid).get();
  return found.docs.map((document) => {
    const { uid: _uid, expiresAt, ...gain } = document.data();
    return {
      ...(gain as Omit<Gain, 'uid'>),
      sessionId: document.ref.parent.parent!.id,
      expiresAt: (expiresAt as Timestamp).toMillis(),
    };
  });
}
