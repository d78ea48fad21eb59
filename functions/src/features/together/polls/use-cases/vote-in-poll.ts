import * as operations from '@cine/contract/operations/together/polls';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { assertFits, newBallot } from '../ballot.ts';
import { clearBallot, readBallotDocument, writeBallot } from '../ballots-store.ts';
import { closeIfVotersDecided, transactInTime } from '../close-service.ts';
import { mayRead } from '../place.ts';
import { readPlace, readPollForVoter } from '../place-service.ts';
import { assertOpen, isOver, type Poll, withMostPresent } from '../poll.ts';
import { readPoll, writePoll } from '../store.ts';
import { pollView } from '../view.ts';

/** Casts or changes a ballot. One that comes too late closes the poll first and is refused. */
export const voteInPoll = serve(operations.voteInPoll, async (context, { uid }, { pollId, ballot }) => {
  const read = (tx: Tx) => readPollForVoter(context, tx, pollId, uid);
  const voted = await transactInTime(context, pollId, read, (tx, { poll, place }) => {
    assertOpen(poll);
    assertFits(poll, ballot);
    writeBallot(tx, poll, newBallot(poll, uid, ballot, context.now()));
    const pollWithTurnout = withMostPresent(poll, place.present.length);
    if (pollWithTurnout !== poll) writePoll(tx, pollWithTurnout);
    return { poll: pollWithTurnout, place };
  });
  return { poll: pollView(await closeIfVotersDecided(context, voted)) };
});

/** Withdraws the caller's ballot, also for a user who has just left. */
export const withdrawBallot = serve(operations.withdrawBallot, async (context, { uid }, { pollId }) => {
  const read = async (tx: Tx) => {
    const [poll, own] = await Promise.all([readPoll(tx, pollId), readBallotDocument(tx, pollId, uid)]);
    const now = context.now();
    if (!poll || poll.expiresAt <= now) throw new AppError('poll-not-found');
    const cast = own?.ballot;
    if (!cast && !(await isShownTo(tx, poll, uid, now))) throw new AppError('poll-not-found');
    return { poll, cast };
  };
  return transactInTime(context, pollId, read, (tx, { poll, cast }) => {
    if (isOver(poll)) throw new AppError('poll-closed');
    if (cast) clearBallot(tx, pollId, uid);
    return {};
  });
});

async function isShownTo(tx: Tx, { place: pollPlace }: Poll, uid: string, now: number): Promise<boolean> {
  const place = await readPlace(tx, pollPlace);
  return place !== null && mayRead(place, uid, now);
}
