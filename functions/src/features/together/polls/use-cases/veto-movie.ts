import * as operations from '@cine/contract/operations/together/polls';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { isExisting } from '../../../../platform/firestore/existing.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { readCast, writeVoter } from '../ballots-store.ts';
import { changedBy } from '../closing.ts';
import { decideIfComplete, refuseLate } from '../decide-service.ts';
import { readForVoter } from '../place-service.ts';
import * as domain from '../poll.ts';
import * as store from '../store.ts';
import { toView } from '../view.ts';

/**
 * Removes a movie from an open poll. Nobody learns who did, and each user may once an evening, or once in a
 * group's poll.
 */
export const vetoMovie = serve(operations.vetoMovie, async (context, { uid }, { pollId, movieId }) => {
  const { db } = context;
  try {
    const found = await transact(db, async (tx) => {
      const { poll, place } = await readForVoter(context, tx, pollId, uid);
      if (domain.isDue(poll, context.now())) return null;
      domain.assertOpen(poll);
      const vetoed = domain.veto(poll, movieId);
      if (vetoed === poll) return { poll, place };
      const cast = poll.method === 'deck' ? await readCast(db, tx, pollId, Object.keys(place.names)) : [];
      const usedIn = place.kind === 'session' ? place.id : pollId;
      store.createVeto(db, tx, { uid, usedIn, pollId, movieId, expiresAt: poll.expiresAt });
      store.writePoll(db, tx, vetoed);
      for (const { uid: voter, done } of changedBy(poll, vetoed, cast))
        writeVoter(db, tx, pollId, voter, { done, expiresAt: poll.expiresAt });
      return { poll: vetoed, place };
    });
    if (found) return toView(await decideIfComplete(context, found));
  } catch (error) {
    if (isExisting(error)) throw new AppError('veto-used');
    throw error;
  }
  return refuseLate(context, pollId);
});
