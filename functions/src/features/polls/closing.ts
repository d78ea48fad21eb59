import type { Ballot } from '@cine/contract/polls/ballot';
import type { PollResult } from '@cine/contract/polls/result';
import { isDone } from './ballot.ts';
import { resultOf } from './counting/count.ts';
import type { Poll } from './poll.ts';

/** A ballot and whose it is. */
export type Cast = { uid: string; ballot: Ballot };

/** Whether the ballots close a poll by themselves: all present are done, or a movie of a deck has a yes from all. */
export function closingBy(
  poll: Poll,
  present: readonly string[],
  cast: readonly Cast[],
): Extract<PollResult['closedBy'], 'all-voted' | 'yes-from-all'> | null {
  const ballots = new Map(cast.map(({ uid, ballot }) => [uid, ballot]));
  if (present.length === 0 || !present.every((uid) => ballots.has(uid))) return null;
  if (poll.method === 'deck' && hasYesFromAll(poll, cast)) return 'yes-from-all';
  return present.every((uid) => isDone(poll, ballots.get(uid)!)) ? 'all-voted' : null;
}

function hasYesFromAll({ options, vetoed }: Poll, cast: readonly Cast[]): boolean {
  return options.some(
    ({ movieId, fits }) =>
      fits &&
      !vetoed.includes(movieId) &&
      cast.every(({ ballot }) => ballot.method === 'deck' && ballot.yes.includes(movieId)),
  );
}

/** Who is done since a veto, as it took the only card of the deck that they hadn't answered. */
export function doneSince(former: Poll, poll: Poll, cast: readonly Cast[]): string[] {
  return cast.flatMap(({ uid, ballot }) => (isDone(poll, ballot) && !isDone(former, ballot) ? [uid] : []));
}

/** The poll with its result and its seed, which anybody may check from then on. */
export function closed(
  poll: Poll,
  seed: string,
  closedBy: PollResult['closedBy'],
  cast: readonly Cast[],
): Poll {
  const ballots = cast.map(({ ballot }) => ballot);
  return { ...poll, status: 'closed', seed, result: resultOf(poll, seed, { closedBy, ballots }) };
}

/** The poll with what can't be watched any more marked. */
export function withFits(poll: Poll, fits: (movieId: number) => boolean): Poll {
  return { ...poll, options: poll.options.map((option) => ({ ...option, fits: fits(option.movieId) })) };
}
