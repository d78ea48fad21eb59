import * as operations from '@cine/contract/operations/together/polls';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { isExisting } from '#platform/firestore/existing.ts';
import { transact } from '#platform/firestore/transact.ts';
import * as ballots from '../ballot.ts';
import * as ballotsStore from '../ballots-store.ts';
import { changedVoters } from '../closing.ts';
import { closeAndRefuse, closeIfComplete } from '../decide-service.ts';
import { mayRead } from '../place.ts';
import { readPlace, readPollForVoter } from '../place-service.ts';
import * as domain from '../poll.ts';
import * as store from '../store.ts';
import { toView } from '../view.ts';

/** Casts or changes a ballot. One that comes too late closes the poll first and is refused. */
export const votePoll = serve(operations.votePoll, async (context, { uid }, { pollId, ballot }) => {
  const { db } = context;
  const open = await transact(db, async (tx) => {
    const entry = await readPollForVoter(context, tx, pollId, uid);
    const { poll } = entry;
    if (domain.isDue(poll, context.now())) return null;
    domain.assertOpen(poll);
    ballots.assertFits(poll, ballot);
    ballotsStore.writeBallot(tx, poll, {
      uid,
      ballot,
      castAt: context.now(),
      done: ballots.isDone(poll, ballot),
      ...(ballot.method === 'deck' && { yeses: ballots.packYeses(poll, ballot) }),
    });
    return entry;
  });
  if (!open) return closeAndRefuse(context, pollId);
  return { poll: toView(await closeIfComplete(context, open)) };
});

/** Withdraws the caller's ballot, also for somebody who has just left. */
export const withdrawBallot = serve(operations.withdrawBallot, async (context, { uid }, { pollId }) => {
  const { db } = context;
  const isInTime = await transact(db, async (tx) => {
    const [poll, own] = await Promise.all([
      store.readPoll(tx, pollId),
      ballotsStore.readBallotDocument(tx, pollId, uid),
    ]);
    const now = context.now();
    if (!poll || poll.expiresAt <= now) throw new AppError('poll-not-found');
    const place = own?.ballot ? null : await readPlace(tx, poll.place);
    if (!own?.ballot && !(place && mayRead(place, uid, now))) throw new AppError('poll-not-found');
    if (domain.isOver(poll)) throw new AppError('poll-closed');
    if (domain.isDue(poll, now)) return false;
    if (own?.ballot) ballotsStore.clearBallot(tx, pollId, uid);
    return true;
  });
  return isInTime ? {} : closeAndRefuse(context, pollId);
});

/**
 * Removes a movie from an open poll; nobody learns who did it. Each user may once an evening, or once in a
 * group's poll.
 */
export const vetoMovie = serve(operations.vetoMovie, async (context, { uid }, { pollId, movieId }) => {
  const { db } = context;
  try {
    const open = await transact(db, async (tx) => {
      const { poll, place } = await readPollForVoter(context, tx, pollId, uid);
      if (domain.isDue(poll, context.now())) return null;
      domain.assertOpen(poll);
      const vetoed = domain.withVeto(poll, movieId);
      if (vetoed === poll) return { poll, place };
      const cast =
        poll.method === 'deck'
          ? await ballotsStore.readCastBallots(tx, pollId, Object.keys(place.names))
          : [];
      const usedIn = place.kind === 'session' ? place.id : pollId;
      store.createVeto(tx, { uid, usedIn, pollId, movieId, expiresAt: poll.expiresAt });
      store.writePoll(tx, vetoed);
      for (const { uid: voter, done } of changedVoters(poll, vetoed, cast))
        ballotsStore.writeVoter(tx, pollId, voter, { done, expiresAt: poll.expiresAt });
      return { poll: vetoed, place };
    });
    if (open) return toView(await closeIfComplete(context, open));
  } catch (error) {
    if (isExisting(error)) throw new AppError('veto-used');
    throw error;
  }
  return closeAndRefuse(context, pollId);
});
