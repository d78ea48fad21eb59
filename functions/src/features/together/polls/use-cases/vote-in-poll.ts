/** Casts, changes and withdraws a ballot. */
import * as operations from '@cine/contract/operations/together/polls';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { assertValidBallot, newBallot } from '../ballot.ts';
import { clearBallot, readBallotDocument, writeBallot } from '../ballots-store.ts';
import { closeIfVotersDecided, transactUnlessDue } from '../close-service.ts';
import { mayRead } from '../place.ts';
import { readPlace, readPollForVoter } from '../place-service.ts';
import { assertOpen, isOver, type Poll, withMostPresent } from '../poll.ts';
import { readPoll, writePoll } from '../store.ts';
import { pollView } from '../view.ts';

/** Casts or changes a ballot. One that comes too late closes the poll first and is refused. */
export const voteInPoll = serve(operations.voteInPoll, async (context, { uid }, { pollId, ballot }) => {
  const readVotablePoll = (tx: Tx) => readPollForVoter(context, tx, pollId, uid);
  const voted = await transactUnlessDue(context, pollId, readVotablePoll, (tx, { poll, place }) => {
    assertOpen(poll);
    assertValidBallot(poll, ballot);
    writeBallot(tx, poll, newBallot(poll, uid, ballot, context.now()));
    const pollWithMostPresent = withMostPresent(poll, place.present.length);
    if (pollWithMostPresent !== poll) writePoll(tx, pollWithMostPresent);
    return { poll: pollWithMostPresent, place };
  });
  return { poll: pollView(await closeIfVotersDecided(context, voted)) };
});

/** Withdraws the caller's ballot, also for a user who has just left. */
export const withdrawBallot = serve(operations.withdrawBallot, async (context, { uid }, { pollId }) => {
  const readPollAndBallot = async (tx: Tx) => {
    const [poll, document] = await Promise.all([readPoll(tx, pollId), readBallotDocument(tx, pollId, uid)]);
    const now = context.now();
    if (!poll || poll.expiresAt <= now) throw new AppError('poll-not-found');
    const ballot = document?.ballot;
    if (!ballot && !(await isShownTo(tx, poll, uid, now))) throw new AppError('poll-not-found');
    return { poll, ballot };
  };
  return transactUnlessDue(context, pollId, readPollAndBallot, (tx, { poll, ballot }) => {
    if (isOver(poll)) throw new AppError('poll-closed');
    if (ballot) clearBallot(tx, pollId, uid);
    return {};
  });
});

async function isShownTo(tx: Tx, { place: pollPlace }: Poll, uid: string, now: number): Promise<boolean> {
  const place = await readPlace(tx, pollPlace);
  return place !== null && mayRead(place, uid, now);
}
