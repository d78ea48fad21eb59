/** The names of a poll's voters: with ballots, without a user, or with a guest as the member they became. */
import type { PollNamesDocument } from '@cine/contract/documents/polls';
import type { CastBallot } from './closing.ts';
import type { VotingPlace } from './place.ts';

type Voters = PollNamesDocument['voters'];

export function votersWithBallots({ voterNames }: VotingPlace, cast: readonly CastBallot[]): Voters {
  return Object.fromEntries(cast.map(({ uid, ballot }) => [uid, { name: voterNames[uid]!, ballot }]));
}

export function votersWithout(voters: Voters, uid: string): Voters {
  const { [uid]: _gone, ...others } = voters;
  return others;
}

/** The names with a guest as the member they became, whose own entry stays. */
export function mergedVoters(voters: Voters, guestId: string, memberId: string): Voters {
  const { [guestId]: guest, ...others } = voters;
  return guest ? { [memberId]: guest, ...others } : voters;
}
