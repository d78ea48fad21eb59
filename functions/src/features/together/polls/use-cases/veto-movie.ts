import * as operations from '@cine/contract/operations/together/polls';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { isAlreadyExists } from '#platform/errors/known-error.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { closeIfVotersDecided, transactUnlessDue } from '../close-service.ts';
import { readPollForVoter } from '../place-service.ts';
import { assertOpen, withVeto } from '../poll.ts';
import { createVeto, writePoll } from '../store.ts';
import { planVotersAfterVetoes } from '../veto-service.ts';
import { pollView } from '../view.ts';

/**
 * Removes a movie from an open poll; nobody learns who did it. Each user may veto once an evening, or
 * once in a group's poll.
 */
export const vetoMovie = serve(operations.vetoMovie, async (context, { uid }, { pollId, movieId }) => {
  const readVotablePoll = (tx: Tx) => readPollForVoter(context, tx, pollId, uid);
  try {
    const vetoed = await transactUnlessDue(context, pollId, readVotablePoll, async (tx, { poll, place }) => {
      assertOpen(poll);
      const updatedPoll = withVeto(poll, movieId);
      if (updatedPoll === poll) return { poll, place };
      const voters = await planVotersAfterVetoes(tx, { poll, place }, updatedPoll);
      const usedIn = place.kind === 'session' ? place.id : pollId;
      createVeto(tx, { uid, usedIn, pollId, movieId, expiresAt: poll.expiresAt });
      writePoll(tx, updatedPoll);
      voters.write();
      return { poll: updatedPoll, place };
    });
    return pollView(await closeIfVotersDecided(context, vetoed));
  } catch (error) {
    if (isAlreadyExists(error)) throw new AppError('veto-used');
    throw error;
  }
});
