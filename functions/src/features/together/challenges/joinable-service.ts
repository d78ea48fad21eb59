import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import type { Challenge } from '@cine/contract/operations/together/challenges';
import type { Firestore } from 'firebase-admin/firestore';
import { readChallenge } from './store.ts';

/** A challenge that anybody with its id may still join. */
export async function findJoinable(
  db: Firestore,
  challengeId: string,
  now: number,
): Promise<Challenge | null> {
  const found = readyMadeChallenges.get(challengeId) ?? (await readChallenge(db, challengeId));
  if (!found || found.audience === 'personal') return null;
  return found.season && Date.parse(found.season.to) <= now ? null : found;
}
