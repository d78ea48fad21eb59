import type { JoinedChallengeDocument } from '@cine/contract/documents/players';
import type { Challenge } from '@cine/contract/operations/together/challenges';
import type { Live } from '#data/queries/use-live.ts';
import type { Progress } from '#data/queries/use-progress.ts';
import { type PlayerChallenge, playerChallengeOf } from '../player-challenge.ts';

/** What is known about a challenge; `current` waits for a ready-made one, `finished` for one under way. */
export type Sources = {
  progress: Progress | null;
  readyMade: Challenge | undefined;
  current: Live<Challenge>;
  finished: Live<JoinedChallengeDocument>;
  isOnline: boolean;
};

export type FoundChallenge = { playerChallenge: PlayerChallenge; hasChanged: boolean };

export function isChallengeId(id: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(id);
}

/** The challenge as it counts for the player: the version they joined, or the current one. */
export function findChallenge(
  id: string,
  { progress, readyMade, current, finished, isOnline }: Sources,
  now: number,
): FoundChallenge | 'looking' | 'none' {
  if (!isChallengeId(id)) return 'none';
  if (!progress) return 'looking';
  const active = progress.challenges[id];
  const isFinishedKnown =
    finished.state !== 'loading' && !(finished.state === 'missing' && finished.isFromDevice && isOnline);
  if (!active && !isFinishedKnown) return 'looking';
  const joined = active ?? (finished.state === 'there' ? finished.data : null);
  const challenge = readyMade ?? (current.state === 'there' ? current.data : joined?.challenge);
  if (challenge)
    return {
      playerChallenge: playerChallengeOf(challenge, joined, now),
      hasChanged: joined !== null && joined.challenge.version !== challenge.version,
    };
  // Another user's personal challenge is refused like one that does not exist.
  const isLooking = current.state === 'loading' || (current.state === 'missing' && current.isFromDevice);
  return isLooking && isOnline ? 'looking' : 'none';
}

/** The challenge if the player made it, who may then edit it. */
export function ownChallenge(id: string, live: Live<Challenge>, uid: string): Challenge | 'looking' | 'none' {
  if (!isChallengeId(id)) return 'none';
  if (live.state === 'loading' || (live.state === 'missing' && live.isFromDevice)) return 'looking';
  return live.state === 'there' && live.data.makerId === uid ? live.data : 'none';
}
