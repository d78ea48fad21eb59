import type { OutputOf } from '@cine/contract/operation';
import type { Challenge, showChallenge } from '@cine/contract/operations/together/challenges';
import type { Firestore } from 'firebase-admin/firestore';
import {
  type JoinedChallenge,
  loadFinished,
  loadPlayers,
  type Player,
  paysOnly,
  progressView,
} from '#core/players/index.ts';
import { joinedChallengeIn } from '../participants/participation.ts';

export type ListedChallenge = { challenge: Challenge; joined: JoinedChallenge | null; player: Player };

/** Adds a user's part to each of up to thirty challenges, in progress or finished. */
export async function loadProgress(
  db: Firestore,
  uid: string,
  challenges: readonly Challenge[],
): Promise<ListedChallenge[]> {
  const [[player], finished] = await Promise.all([
    loadPlayers(db, [uid]),
    loadFinished(db, uid, { ids: challenges.map(({ id }) => id) }),
  ]);
  const finishedById = new Map(finished.map((joined) => [joined.challenge.id, joined]));
  return challenges.map((challenge) => ({
    challenge,
    joined: joinedChallengeIn(player!, challenge.id) ?? finishedById.get(challenge.id) ?? null,
    player: player!,
  }));
}

export function listedView(
  { challenge, joined, player }: ListedChallenge,
  now: number,
): OutputOf<typeof showChallenge> {
  return joined
    ? { challenge, progress: progressView(joined, player, now) }
    : { challenge, progress: null, ...paysOnly(challenge, player, now) };
}
