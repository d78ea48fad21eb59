/** Finds a challenge among those ready-made, under way and made by the player. */
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

type NotThere = { state: 'loading' } | { state: 'missing' };

export type FoundChallenge =
  | { state: 'there'; playerChallenge: PlayerChallenge; hasChanged: boolean }
  | NotThere;

export function isChallengeId(id: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(id);
}

/** The challenge as it counts for the player: the version they joined, or the current one. */
export function findChallenge(
  id: string,
  { progress, readyMade, current, finished, isOnline }: Sources,
  now: number,
): FoundChallenge {
  if (!isChallengeId(id)) return { state: 'missing' };
  if (!progress) return { state: 'loading' };
  const active = progress.challenges[id];
  const isFinishedKnown =
    finished.state !== 'loading' && !(finished.state === 'missing' && finished.isFromDevice && isOnline);
  if (!active && !isFinishedKnown) return { state: 'loading' };
  const joined = active ?? (finished.state === 'there' ? finished.data : null);
  const challenge = readyMade ?? (current.state === 'there' ? current.data : joined?.challenge);
  if (challenge)
    return {
      state: 'there',
      playerChallenge: playerChallengeOf(challenge, joined, now),
      hasChanged: joined !== null && joined.challenge.version !== challenge.version,
    };
  // Another user's personal challenge is refused like one that does not exist.
  return { state: isLoading(current) && isOnline ? 'loading' : 'missing' };
}

export type OwnChallenge = { state: 'there'; challenge: Challenge } | NotThere;

/** The challenge if the player made it, who may then edit it. */
export function ownChallenge(id: string, live: Live<Challenge>, uid: string): OwnChallenge {
  if (!isChallengeId(id)) return { state: 'missing' };
  if (isLoading(live)) return { state: 'loading' };
  const isOwn = live.state === 'there' && live.data.makerId === uid;
  return isOwn ? { state: 'there', challenge: live.data } : { state: 'missing' };
}

/** What this device lacks may be on its way from the server. */
function isLoading(live: Live<Challenge>): boolean {
  return live.state === 'loading' || (live.state === 'missing' && live.isFromDevice);
}
