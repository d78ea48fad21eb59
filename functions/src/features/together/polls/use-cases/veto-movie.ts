import * as operations from '@cine/contract/operations/together/polls';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { isAlreadyExists } from '#platform/errors/known-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import * as ballotsStore from '../ballots-store.ts';
import { closeAndRefuse, closeIfComplete } from '../close-service.ts';
import { changedVoters } from '../closing.ts';
import { readPollForVoter } from '../place-service.ts';
import * as domain from '../poll.ts';
import * as store from '../store.ts';
import { toView } from '../view.ts';

/**
 * Removes a movie from an open poll; nobody learns who did it. Each user may veto once an evening, or
 * once in a group's poll.
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
    if (isAlreadyExists(error)) throw new AppError('veto-used');
    throw error;
  }
  return closeAndRefuse(context, pollId);
});
