import * as operations from '@cine/contract/operations/together/polls';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import * as ballots from '../ballot.ts';
import * as ballotsStore from '../ballots-store.ts';
import { closeAndRefuse, closeIfComplete } from '../close-service.ts';
import { mayRead } from '../place.ts';
import { readPlace, readPollForVoter } from '../place-service.ts';
import * as domain from '../poll.ts';
import * as store from '../store.ts';
import { toView } from '../view.ts';

/** Casts or changes a ballot. One that comes too late closes the poll first and is refused. */
export const voteInPoll = serve(operations.voteInPoll, async (context, { uid }, { pollId, ballot }) => {
  const { db } = context;
  const openPoll = await transact(db, async (tx) => {
    const now = context.now();
    const pollAtPlace = await readPollForVoter(context, tx, pollId, uid);
    const { poll, place } = pollAtPlace;
    if (domain.isDue(poll, now)) return null;
    domain.assertOpen(poll);
    ballots.assertFits(poll, ballot);
    ballotsStore.writeBallot(tx, poll, {
      uid,
      ballot,
      castAt: now,
      done: ballots.isDone(poll, ballot),
      ...(ballot.method === 'deck' && { yeses: ballots.packYeses(poll, ballot) }),
    });
    const joined = domain.withMostPresent(poll, place.present.length);
    if (joined !== poll) store.writePoll(tx, joined);
    return { poll: joined, place };
  });
  if (!openPoll) return closeAndRefuse(context, pollId);
  return { poll: toView(await closeIfComplete(context, openPoll)) };
});

/** Withdraws the caller's ballot, also for a user who has just left. */
export const withdrawBallot = serve(operations.withdrawBallot, async (context, { uid }, { pollId }) => {
  const { db } = context;
  const isInTime = await transact(db, async (tx) => {
    const [poll, own] = await Promise.all([
      store.readPoll(tx, pollId),
      ballotsStore.readBallotDocument(tx, pollId, uid),
    ]);
    const now = context.now();
    if (!poll || poll.expiresAt <= now) throw new AppError('poll-not-found');
    const cast = own?.ballot;
    if (!cast && !(await isShownTo(tx, poll, uid, now))) throw new AppError('poll-not-found');
    if (domain.isOver(poll)) throw new AppError('poll-closed');
    if (domain.isDue(poll, now)) return false;
    if (cast) ballotsStore.clearBallot(tx, pollId, uid);
    return true;
  });
  return isInTime ? {} : closeAndRefuse(context, pollId);
});

async function isShownTo(tx: Tx, { place: at }: domain.Poll, uid: string, now: number): Promise<boolean> {
  const place = await readPlace(tx, at);
  return place !== null && mayRead(place, uid, now);
}
