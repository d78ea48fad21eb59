import * as operations from '@cine/contract/operations/together/sessions';
import { promotedFacts } from '#movies/custom-movies/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { emit } from '#platform/events.ts';
import { transact } from '#platform/firestore/transact.ts';
import { planWithdrawal, watchIdOf } from '#watching/watches/index.ts';
import { requireAttendee } from '../access.ts';
import { saveSession } from '../save-service.ts';
import * as store from '../store.ts';
import * as watched from '../watched.ts';

/** Withdraws a movie for everyone it was recorded for. What a user withdrew themselves stays so. */
export const undoWatch = serve(operations.undoWatch, async (context, caller, { sessionId, movieId: given }) =>
  transact(context.db, async (tx) => {
    const [stored, became] = await Promise.all([
      store.readSession(tx, sessionId),
      promotedFacts(context, tx, given),
    ]);
    const session = requireAttendee(stored, caller.uid, context.now());
    const isListed = session.watched.some((watched) => watched.movieId === given);
    const movieId = isListed ? given : (became?.id ?? given);
    const undone = watched.undoWatched(session, movieId, caller.uid);
    const watchId = watchIdOf(movieId, sessionId);
    const plans = await Promise.all(
      undone.undoneFor.map((uid) => planWithdrawal(context, tx, uid, watchId, caller.uid)),
    );
    for (const plan of plans) plan.apply();
    saveSession(tx, session, undone.session);
    emit({ event: 'watch-withdrawn', users: undone.undoneFor.length });
    return { movieId, undoneFor: undone.undoneFor };
  }),
);
