/** Finds a challenge among those ready-made, under way and made by the player. */
import type { JoinedChallengeDocument } from '@cine/contract/documents/players';
import type { Challenge } from '@cine/contract/operations/together/challenges';
import type { Live, Told } from '#data/queries/use-live.ts';
import type { Progress } from '#data/queries/use-progress.ts';
import { type PlayerChallenge, playerChallengeOf } from '../player-challenge.ts';

/** What is known about a challenge; `current` waits for a ready-made one, `finished` for one under way. */
export type Sources = {
  progress: Told<Progress>;
  readyMade: Challenge | undefined;
  current: Live<Challenge>;
  finished: Live<JoinedChallengeDocument>;
};

type NotThere = { state: 'loading' } | { state: 'missing' } | { state: 'unknown' };

export type FoundChallenge =
  | { state: 'there'; playerChallenge: PlayerChallenge; hasChanged: boolean }
  | NotThere;

export function isChallengeId(id: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(id);
}

/** The challenge as it counts for the player: the version they joined, or the current one. */
export function findChallenge(
  id: string,
  { progress, readyMade, current, finished }: Sources,
  now: number,
): FoundChallenge {
  if (!isChallengeId(id)) return { state: 'missing' };
  if (progress === 'unknown') return { state: 'unknown' };
  if (!progress) return { state: 'loading' };
  const active = progress.challenges[id];
  if (!active && finished.state === 'loading') return { state: 'loading' };
  const joined = active ?? (finished.state === 'there' ? finished.data : null);
  const challenge = readyMade ?? (current.state === 'there' ? current.data : joined?.challenge);
  if (challenge)
    return {
      state: 'there',
      playerChallenge: playerChallengeOf(challenge, joined, now),
      hasChanged: joined !== null && joined.challenge.version !== challenge.version,
    };
  // Another user's personal challenge is refused like one that does not exist.
  return { state: finished.state === 'unknown' ? 'unknown' : notThere(current) };
}

export type OwnChallenge = { state: 'there'; challenge: Challenge } | NotThere;

/** The challenge if the player made it, who may then edit it. */
export function ownChallenge(id: string, live: Live<Challenge>, uid: string): OwnChallenge {
  if (!isChallengeId(id)) return { state: 'missing' };
  if (live.state !== 'there') return { state: notThere(live) };
  return live.data.makerId === uid ? { state: 'there', challenge: live.data } : { state: 'missing' };
}

function notThere({ state }: Live<Challenge>): NotThere['state'] {
  return state === 'loading' || state === 'unknown' ? state : 'missing';
}
