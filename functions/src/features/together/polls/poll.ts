/** A poll before it is counted: nominations, opening, vetoes, and until when ballots may be cast. */
import type { PollDocument } from '@cine/contract/documents/polls';
import { maxOptions, minOptions, nominationShare } from '@cine/contract/polls/ballot';
import type { PollOption } from '@cine/contract/polls/poll';
import { day, second } from '@cine/contract/time';
import { AppError } from '#platform/errors/app-error.ts';

/** `polls/{pollId}` as the domain sees it. */
export type Poll = Omit<PollDocument, 'presentAtOpening'> & {
  id: string;
  /** The most who were ever present: when it opened, or later when somebody voted; absent in older polls. */
  mostPresent?: number | undefined;
};

/** How long a group's poll is kept; an evening's is kept as long as its session. */
export const pollKeptMs = 30 * day;

type Start = Pick<
  Poll,
  | 'id'
  | 'place'
  | 'method'
  | 'secret'
  | 'services'
  | 'strategy'
  | 'startedBy'
  | 'seconds'
  | 'seedHash'
  | 'expiresAt'
>;

export function newPoll(start: Start, now: number): Poll {
  return {
    ...start,
    status: 'nominating',
    options: [],
    vetoed: [],
    createdAt: now,
    closesAt: null,
    seed: null,
    result: null,
  };
}

/** Ends the nominations; the poll's time begins. Throws `poll-movies-few`. */
export function withOpening(poll: Poll, present: number, now: number): Poll {
  if (poll.options.length < minOptions) throw new AppError('poll-movies-few');
  const closesAt = Math.min(now + poll.seconds * second, poll.expiresAt);
  return { ...poll, status: 'open', mostPresent: present, closesAt };
}

/** A poll in which more are present than before; the same one if not. */
export function withMostPresent(poll: Poll, present: number): Poll {
  return present > (poll.mostPresent ?? 0) ? { ...poll, mostPresent: present } : poll;
}

export function hasOption({ options }: Poll, movieId: number): boolean {
  return options.some((option) => option.movieId === movieId);
}

/** Adds a nomination, once. Throws `nominations-used` beyond a user's share, and `poll-movies-many`. */
export function withNomination(
  poll: Poll,
  option: PollOption,
  { own, present }: { own: readonly number[]; present: number },
): Poll {
  if (hasOption(poll, option.movieId)) return poll;
  const limit = nominationShare(present);
  if (own.length >= limit) throw new AppError('nominations-used', { limit });
  if (poll.options.length >= maxOptions) throw new AppError('poll-movies-many', { limit: maxOptions });
  return { ...poll, options: [...poll.options, option] };
}

/** Removes a movie. Throws `movie-not-in-poll`, and `veto-last-movies` if fewer than two would remain. */
export function withVeto(poll: Poll, movieId: number): Poll {
  if (!hasOption(poll, movieId)) throw new AppError('movie-not-in-poll');
  if (poll.vetoed.includes(movieId)) return poll;
  if (poll.options.length - poll.vetoed.length <= minOptions) throw new AppError('veto-last-movies');
  return { ...poll, vetoed: [...poll.vetoed, movieId] };
}

export function withCancelling(poll: Poll): Poll {
  return { ...poll, status: 'cancelled' };
}

export function isOver({ status }: Poll): boolean {
  return status === 'closed' || status === 'cancelled';
}

export function isDue({ status, closesAt }: Poll, now: number): boolean {
  return status === 'open' && closesAt !== null && closesAt <= now;
}

/** Throws `poll-closed`, and `poll-not-open` before the first ballot may be cast. */
export function assertOpen(poll: Poll): void {
  if (isOver(poll)) throw new AppError('poll-closed');
  if (poll.status === 'nominating') throw new AppError('poll-not-open');
}
