/** Closes a poll: in time, by its host, or once its voters have decided. */
import type { PollResult } from '@cine/contract/polls/result';
import type { Context } from '#context.ts';
import { viewingOf, watchableBy } from '#movies/availability/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { emit } from '#platform/events.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { loadShelvesAt } from '../sessions/index.ts';
import { mayHaveYesFromAll } from './ballot.ts';
import { areDone, readCastBallots, sumYeses } from './ballots-store.ts';
import {
  type CastBallot,
  hasEnoughBallots,
  votersReasonToClose,
  withClosing,
  withStandingVetoes,
  withWatchableMarked,
} from './closing.ts';
import { votersWithBallots } from './names.ts';
import { mayVote, type VotingPlace } from './place.ts';
import { type PollAtPlace, readPlace, readPollFor } from './place-service.ts';
import { assertOpen, isDue, isOver, type Poll } from './poll.ts';
import { deleteSeed, readPoll, readSeed, readVetoesIn, writeNames, writePoll } from './store.ts';

/** The poll with the movies that still stand, what was cast, and the seed of the lots that break ties. */
type Votes = {
  countedPoll: Poll;
  cast: CastBallot[];
  /** Null once the poll is closed or the lots have expired. */
  seed: string | null;
};

/**
 * Reads the votes in the transaction that closes the poll, so that there is one result; and loads, outside
 * of it, what can still be watched.
 */
async function readVotes(context: Context, tx: Tx, { poll, place }: PollAtPlace): Promise<Votes> {
  const [cast, vetoes, seed] = await Promise.all([
    readCastBallots(tx, poll.id, Object.keys(place.voterNames)),
    readVetoesIn(tx, poll),
    readSeed(tx, poll.id),
  ]);
  const standing = vetoes.filter(({ uid }) => mayVote(place, uid));
  return { countedPoll: await markWatchable(context, withStandingVetoes(poll, standing), place), cast, seed };
}

/** Writes the result of a poll. One whose lots have expired stays as it is: it expires at the same time. */
function writeResult(
  tx: Tx,
  { poll, place }: PollAtPlace,
  { countedPoll, cast, seed }: Votes,
  closedBy: PollResult['closedBy'],
): Poll {
  return seed === null ? poll : writeClosedPoll(tx, countedPoll, { place, seed, closedBy, cast });
}

/** Writes a poll with its result, and who voted what unless it is secret. */
export function writeClosedPoll(
  tx: Tx,
  poll: Poll,
  {
    place,
    seed,
    closedBy,
    cast,
  }: { place: VotingPlace; seed: string; closedBy: PollResult['closedBy']; cast: CastBallot[] },
): Poll {
  const closed = withClosing(poll, seed, closedBy, cast);
  writePoll(tx, closed);
  deleteSeed(tx, poll.id);
  if (!poll.secret) writeNames(tx, closed, votersWithBallots(place, cast));
  emit({ event: 'poll-decided', method: poll.method, ballots: cast.length, closedBy });
  return closed;
}

/** Marks movies that those present can't watch any more; none if nobody is present. */
export async function markWatchable(context: Context, poll: Poll, place: VotingPlace): Promise<Poll> {
  const evening = place.eveningWith(poll.services, context.now());
  const viewing = viewingOf(evening);
  if (viewing.viewers.length === 0) return poll;
  const { ownersOf } = await loadShelvesAt(context.db, evening);
  return withWatchableMarked(poll, await watchableBy(context, viewing, ownersOf));
}

/** Closes a poll if its time is up; null if there is none. */
export async function closeIfTimeIsUp(context: Context, pollId: string): Promise<Poll | null> {
  const { db } = context;
  return transact(db, async (tx) => {
    const poll = await readPoll(tx, pollId);
    if (!poll || !isDue(poll, context.now())) return poll;
    const place = await readPlace(tx, poll.place);
    if (!place) return poll;
    return writeResult(tx, { poll, place }, await readVotes(context, tx, { poll, place }), 'time');
  });
}

/**
 * Runs a call's `readWithPoll` and `answer` in one transaction. If the poll's time is up, closes it instead
 * and throws `poll-closed`.
 */
export async function transactUnlessDue<PollAndMore extends { poll: Poll }, Answer>(
  context: Context,
  pollId: string,
  readWithPoll: (tx: Tx) => Promise<PollAndMore>,
  answer: (tx: Tx, pollAndMore: PollAndMore) => Promise<Answer> | Answer,
): Promise<Answer> {
  const inTime = await transact(context.db, async (tx) => {
    const pollAndMore = await readWithPoll(tx);
    return isDue(pollAndMore.poll, context.now()) ? null : { answer: await answer(tx, pollAndMore) };
  });
  if (inTime) return inTime.answer;
  await closeIfTimeIsUp(context, pollId);
  throw new AppError('poll-closed');
}

/**
 * Closes a poll for a caller: if its time is up, or `early` for its host. Throws `poll-not-found`,
 * `poll-not-open`, `poll-not-yours`, `poll-not-due` and `poll-ballots-few`.
 */
export async function closeForCaller(
  context: Context,
  pollId: string,
  uid: string,
  early: boolean,
): Promise<Poll> {
  return transact(context.db, async (tx) => {
    const { poll, place } = await readPollFor(context, tx, pollId, uid);
    if (isOver(poll)) return poll;
    assertOpen(poll);
    const isLate = isDue(poll, context.now());
    if (!isLate && place.hostId !== uid) throw new AppError('poll-not-yours');
    // A host's device closes it when its own clock says so, which may be ahead.
    if (!isLate && !early) throw new AppError('poll-not-due');
    const votes = await readVotes(context, tx, { poll, place });
    if (!isLate && !hasEnoughBallots(poll, place, votes.cast)) throw new AppError('poll-ballots-few');
    return writeResult(tx, { poll, place }, votes, isLate ? 'time' : 'host');
  });
}

/**
 * Closes a poll if all present are done or agree on a movie. Reads the ballots only if counts say that it
 * may be so.
 */
export async function closeIfVotersDecided(
  context: Context,
  { poll: updatedPoll, place: { present } }: PollAtPlace,
): Promise<Poll> {
  const { db } = context;
  if (isOver(updatedPoll)) return updatedPoll;
  const [isComplete, sums] = await Promise.all([
    areDone(db, updatedPoll.id, present),
    updatedPoll.method === 'deck' ? sumYeses(db, updatedPoll.id) : null,
  ]);
  if (!isComplete && !(sums && mayHaveYesFromAll(updatedPoll, sums, present.length))) return updatedPoll;
  return transact(db, async (tx) => {
    const poll = await readPoll(tx, updatedPoll.id);
    const place = poll && (await readPlace(tx, poll.place));
    if (!poll || !place) return updatedPoll;
    if (poll.status !== 'open') return poll;
    const votes = await readVotes(context, tx, { poll, place });
    const closedBy = votersReasonToClose(votes.countedPoll, place, votes.cast);
    return closedBy === null ? poll : writeResult(tx, { poll, place }, votes, closedBy);
  });
}
