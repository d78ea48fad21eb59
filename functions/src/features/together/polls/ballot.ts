/** Which ballots a poll takes, when a voter is done, and the yeses of a deck as two sums. */
import type { BallotDocument } from '@cine/contract/documents/polls';
import { type Ballot, maxOptions } from '@cine/contract/polls/ballot';
import { AppError } from '#platform/errors/app-error.ts';
import type { Poll } from './poll.ts';

/**
 * Throws `ballot-unfit` for a ballot of another method, or with yes and no to one movie, and
 * `movie-not-in-poll`.
 */
export function assertValidBallot({ method, options }: Poll, ballot: Ballot): void {
  if (ballot.method !== method) throw new AppError('ballot-unfit');
  if (ballot.method === 'deck' && ballot.yes.some((id) => ballot.no.includes(id)))
    throw new AppError('ballot-unfit');
  const ids = new Set(options.map(({ movieId }) => movieId));
  if (!moviesIn(ballot).every((id) => ids.has(id))) throw new AppError('movie-not-in-poll');
}

function moviesIn(ballot: Ballot): number[] {
  return ballot.method === 'deck' ? [...ballot.yes, ...ballot.no] : chosenMoviesIn(ballot);
}

/** The movies that a ballot says yes to, or ranks, best first. */
export function chosenMoviesIn(ballot: Ballot): number[] {
  return ballot.method === 'ranked' ? ballot.ranking : ballot.yes;
}

/** Whether a voter is done: with a deck, once every movie that isn't vetoed has its answer. */
export function isDone({ options, vetoed }: Poll, ballot: Ballot): boolean {
  if (ballot.method !== 'deck') return true;
  const answered = new Set([...vetoed, ...moviesIn(ballot)]);
  return options.every(({ movieId }) => answered.has(movieId));
}

/** A ballot to be stored, and whether its voter is done. */
export type NewBallot = Required<Pick<BallotDocument, 'uid' | 'ballot' | 'castAt'>> &
  Pick<BallotDocument, 'yeses'> & { done: boolean };

export function newBallot(poll: Poll, uid: string, ballot: Ballot, now: number): NewBallot {
  const yeses = ballot.method === 'deck' ? { yeses: packYeses(poll, ballot) } : {};
  return { uid, ballot, castAt: now, done: isDone(poll, ballot), ...yeses };
}

/** Larger than `maxMembers` and `maxAttendees`, so that no digit overflows. */
const base = 128;
/** Half of the options. With one digit for the ballots, they make a number that is exact, below 2^53. */
const perNumber = maxOptions / 2;

type Sums = NonNullable<BallotDocument['yeses']>;

/**
 * Packs yeses into two numbers that the database can add up, so that one read tells whether all agree: the
 * first digit of the sums counts ballots, every other digit the yeses to a movie.
 */
export function packYeses(
  { options }: Pick<Poll, 'options'>,
  { yes }: Extract<Ballot, { method: 'deck' }>,
): Sums {
  const packed = (from: number) =>
    options
      .slice(from, from + perNumber)
      .reduce((sum, { movieId }, at) => sum + (yes.includes(movieId) ? base ** (at + 1) : 0), 0);
  return { first: 1 + packed(0), second: packed(perNumber) };
}

/**
 * Whether, by their sums, all ballots (at least `least`) may say yes to one movie that isn't vetoed. True for
 * too many ballots, whose sums overflow.
 */
export function mayHaveYesFromAll(
  { options, vetoed }: Poll,
  { first, second, ballotCount }: Sums & { ballotCount: number },
  least: number,
): boolean {
  if (ballotCount >= base) return true;
  const ballots = first % base;
  const yesesAt = (at: number) => {
    const sum = at < perNumber ? first : second;
    return Math.floor(sum / base ** ((at % perNumber) + 1)) % base;
  };
  return (
    ballots >= Math.max(1, least) &&
    options.some(({ movieId }, at) => !vetoed.includes(movieId) && yesesAt(at) === ballots)
  );
}
