import type { OutputOf } from '@cine/contract/operation';
import type { Challenge, showChallenge } from '@cine/contract/operations/game/challenges';
import type { Firestore } from 'firebase-admin/firestore';
import { type JoinedChallenge, loadFinishedAmong, loadPlayers, progressView } from '../../players/index.ts';
import { findJoined } from '../participants/participation.ts';

/** A challenge, and a user's part in it, if any. */
export type Listed = { challenge: Challenge; joined: JoinedChallenge | null };

/** Adds a user's part to each of up to thirty challenges, in progress or finished. */
export async function withProgress(
  db: Firestore,
  uid: string,
  challenges: readonly Challenge[],
): Promise<Listed[]> {
  const [[player], finished] = await Promise.all([
    loadPlayers(db, [uid]),
    loadFinishedAmong(
      db,
      uid,
      challenges.map(({ id }) => id),
    ),
  ]);
  const finishedById = new Map(finished.map((joined) => [joined.challenge.id, joined]));
  return challenges.map((challenge) => ({
    challenge,
    joined: findJoined(player!, challenge.id) ?? finishedById.get(challenge.id) ?? null,
  }));
}

export function listedView({ challenge, joined }: Listed): OutputOf<typeof showChallenge> {
  return { challenge, progress: joined && progressView(joined) };
}
