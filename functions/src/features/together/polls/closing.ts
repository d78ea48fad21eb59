/** When voters close a poll by themselves, what a closed poll shows, and what is left of its movies. */
import { areEnoughBallots, type Ballot, peopleOf } from '@cine/contract/polls/ballot';
import { minShownBallots, type PollResult } from '@cine/contract/polls/result';
import { isDone } from './ballot.ts';
import { resultOf } from './counting/count.ts';
import type { VotingPlace } from './place.ts';
import type { Poll } from './poll.ts';

export type CastBallot = { uid: string; ballot: Ballot };

export function hasEnoughBallots(
  { mostPresent }: Poll,
  { present, voterNames }: VotingPlace,
  cast: readonly CastBallot[],
): boolean {
  const attending = Object.keys(voterNames).length;
  return areEnoughBallots(cast.length, peopleOf(mostPresent, { present: present.length, attending }));
}

/** Why a poll closes by its voters: all present are done, or all say yes to a movie of the deck. */
export function votersReasonToClose(
  poll: Poll,
  place: VotingPlace,
  cast: readonly CastBallot[],
): Extract<PollResult['closedBy'], 'all-voted' | 'yes-from-all'> | null {
  const { present } = place;
  const ballots = new Map(cast.map(({ uid, ballot }) => [uid, ballot]));
  if (present.length === 0 || !present.every((uid) => ballots.has(uid))) return null;
  if (!hasEnoughBallots(poll, place, cast)) return null;
  if (poll.method === 'deck' && hasYesFromAll(poll, cast)) return 'yes-from-all';
  return present.every((uid) => isDone(poll, ballots.get(uid)!)) ? 'all-voted' : null;
}

function hasYesFromAll({ options, vetoed }: Poll, cast: readonly CastBallot[]): boolean {
  return options.some(
    ({ movieId, fits }) =>
      fits &&
      !vetoed.includes(movieId) &&
      cast.every(({ ballot }) => ballot.method === 'deck' && ballot.yes.includes(movieId)),
  );
}

/** The users who became done, or no longer are, since a veto changed the deck. */
export function changedVoters(
  former: Poll,
  poll: Poll,
  cast: readonly CastBallot[],
): { uid: string; done: boolean }[] {
  return cast.flatMap(({ uid, ballot }) => {
    const done = isDone(poll, ballot);
    return done === isDone(former, ballot) ? [] : [{ uid, done }];
  });
}

/** The poll with its result, and the seed to check it by; a secret one with few ballots shows the winner. */
export function withClosing(
  poll: Poll,
  seed: string,
  closedBy: PollResult['closedBy'],
  cast: readonly CastBallot[],
): Poll {
  const ballots = cast.map(({ ballot }) => ballot);
  const result = resultOf(poll, seed, { closedBy, ballots });
  const wouldRevealVotes = poll.secret && ballots.length > 0 && ballots.length < minShownBallots;
  if (wouldRevealVotes) return { ...poll, status: 'closed', seed: null, result: withoutBallots(result) };
  return { ...poll, status: 'closed', seed, result };
}

/** The result without what tells how a user voted, as a yes from all would; the winner stays. */
function withoutBallots({ winner, counted, ...result }: PollResult): PollResult {
  const closedBy = result.closedBy === 'yes-from-all' ? 'all-voted' : result.closedBy;
  const tied = winner === null ? [] : [winner];
  const reason = { kind: 'few-ballots' as const };
  return { winner, closedBy, counted, ballots: [], tally: null, tied, settledBy: null, reason };
}

export function withStandingVetoes(poll: Poll, standingVetoes: readonly { movieId: number | null }[]): Poll {
  const standing = new Set(standingVetoes.map(({ movieId }) => movieId));
  return { ...poll, vetoed: poll.vetoed.filter((movieId) => standing.has(movieId)) };
}

/** The poll with a mark on each movie that tells whether it can still be watched. */
export function withWatchableMarked(poll: Poll, isWatchable: (movieId: number) => boolean): Poll {
  return {
    ...poll,
    options: poll.options.map((option) => ({ ...option, fits: isWatchable(option.movieId) })),
  };
}
