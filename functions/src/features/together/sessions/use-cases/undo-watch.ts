import * as operations from '@cine/contract/operations/together/sessions';
import { readPromotedFacts } from '#movies/custom-movies/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { emit } from '#platform/events.ts';
import { transact } from '#platform/firestore/transact.ts';
import { planWithdrawal, watchIdOf } from '#watching/watches/index.ts';
import { requireAttendee } from '../access.ts';
import { undoWatched } from '../recording.ts';
import { saveSession } from '../save-service.ts';
import { readSession } from '../store.ts';

/** Withdraws a movie for all users who have it from the session. What they withdrew themselves stays so. */
export const undoWatch = serve(
  operations.undoWatch,
  async (context, { uid }, { sessionId, movieId: requestedId }) =>
    transact(context.db, async (tx) => {
      const [storedSession, promoted] = await Promise.all([
        readSession(tx, sessionId),
        readPromotedFacts(context, tx, requestedId),
      ]);
      const session = requireAttendee(storedSession, uid, context.now());
      const isListed = session.watched.some(({ movieId }) => movieId === requestedId);
      const movieId = isListed ? requestedId : (promoted?.id ?? requestedId);
      const { session: updatedSession, undoneFor } = undoWatched(session, movieId, uid);
      const watchId = watchIdOf(movieId, sessionId);
      const plans = await Promise.all(
        undoneFor.map((viewerId) => planWithdrawal(context, tx, viewerId, watchId, uid)),
      );
      for (const plan of plans) plan.write();
      saveSession(tx, session, updatedSession);
      emit({ event: 'watch-withdrawn', users: undoneFor.length });
      return { movieId, undoneFor };
    }),
);
