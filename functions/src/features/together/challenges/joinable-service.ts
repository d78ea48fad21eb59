import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import type { Challenge } from '@cine/contract/operations/together/challenges';
import type { Firestore } from 'firebase-admin/firestore';
import { readChallenge } from './store.ts';

/** A challenge that anybody with its id may still join; null for any other. */
export async function loadJoinableChallenge(
  db: Firestore,
  challengeId: string,
  now: number,
): Promise<Challenge | null> {
  const challenge = readyMadeChallenges.get(challengeId) ?? (await readChallenge(db, challengeId));
  if (!challenge || challenge.audience === 'personal') return null;
  return challenge.season && Date.parse(challenge.season.to) <= now ? null : challenge;
}
