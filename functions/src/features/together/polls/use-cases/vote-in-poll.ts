import * as operations from '@cine/contract/operations/together/polls';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { assertFits, newBallot } from '../ballot.ts';
import { clearBallot, readBallotDocument, writeBallot } from '../ballots-store.ts';
import { closeIfDecided, refuseLateCall } from '../close-service.ts';
import { mayRead } from '../place.ts';
import { readPlace, readPollForVoter } from '../place-service.ts';
import { assertOpen, isDue, isOver, type Poll, withMostPresent } from '../poll.ts';
import { readPoll, writePoll } from '../store.ts';
import { toView } from '../view.ts';

/** Casts or changes a ballot. One that comes too late closes the poll first and is refused. */
export const voteInPoll = serve(operations.voteInPoll, async (context, { uid }, { pollId, ballot }) => {
  const castInTime = await transact(context.db, async (tx) => {
    const now = context.now();
    const { poll, place } = await readPollForVoter(context, tx, pollId, uid);
    if (isDue(poll, now)) return null;
    assertOpen(poll);
    assertFits(poll, ballot);
    writeBallot(tx, poll, newBallot(poll, uid, ballot, now));
    const pollWithTurnout = withMostPresent(poll, place.present.length);
    if (pollWithTurnout !== poll) writePoll(tx, pollWithTurnout);
    return { poll: pollWithTurnout, place };
  });
  if (!castInTime) return refuseLateCall(context, pollId);
  return { poll: toView(await closeIfDecided(context, castInTime)) };
});

/** Withdraws the caller's ballot, also for a user who has just left. */
export const withdrawBallot = serve(operations.withdrawBallot, async (context, { uid }, { pollId }) => {
  const isInTime = await transact(context.db, async (tx) => {
    const [poll, own] = await Promise.all([readPoll(tx, pollId), readBallotDocument(tx, pollId, uid)]);
    const now = context.now();
    if (!poll || poll.expiresAt <= now) throw new AppError('poll-not-found');
    const cast = own?.ballot;
    if (!cast && !(await isShownTo(tx, poll, uid, now))) throw new AppError('poll-not-found');
    if (isOver(poll)) throw new AppError('poll-closed');
    if (isDue(poll, now)) return false;
    if (cast) clearBallot(tx, pollId, uid);
    return true;
  });
  return isInTime ? {} : refuseLateCall(context, pollId);
});

async function isShownTo(tx: Tx, { place: pollPlace }: Poll, uid: string, now: number): Promise<boolean> {
  const place = await readPlace(tx, pollPlace);
  return place !== null && mayRead(place, uid, now);
}
