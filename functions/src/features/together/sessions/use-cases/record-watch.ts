import * as operations from '@cine/contract/operations/together/sessions';
import { readCalendar } from '#core/account/index.ts';
import { factsForSession, factsNow } from '#movies/custom-movies/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { emit } from '#platform/events.ts';
import { transact } from '#platform/firestore/transact.ts';
import { readWatch, watchId as watchIdOf, withStampedDay, writeWatch } from '#watching/watches/index.ts';
import { asAttendee, asHost } from '../access.ts';
import { saveSession } from '../save-service.ts';
import { namesOf, presentIds } from '../session.ts';
import * as store from '../store.ts';
import * as watched from '../watched.ts';

/**
 * Records a movie for all present, once for each, even if they withdraw it; a watch's id is made of session
 * and movie.
 */
export const recordWatch = serve(
  operations.recordWatch,
  async (context, caller, { sessionId, movieId: given }) => {
    const sessionBefore = asAttendee(
      await store.readSession(context.db, sessionId),
      caller.uid,
      context.now(),
    );
    const wantedId = given ?? sessionBefore.chosen?.movieId;
    if (wantedId === undefined) throw new AppError('no-movie-chosen');
    const factsBefore = await factsForSession(context, caller.uid, wantedId);
    const now = context.now();
    return transact(context.db, async (tx) => {
      const [stored, facts] = await Promise.all([
        store.readSession(tx, sessionId),
        factsNow(context, tx, factsBefore),
      ]);
      const session = asAttendee(stored, caller.uid, now);
      const movieId = facts.id;
      // A watch earns XP for everyone present, so only the host records what wasn't agreed on.
      if (watched.isForHostToRecord(session, movieId, now)) asHost(session, caller.uid, now);
      if (presentIds(session).length === 0) throw new AppError('nobody-present');
      const recorded = watched.recordWatched(session, namesOf(facts), caller.uid, now);
      const watchId = watchIdOf(movieId, sessionId);
      // Users who come later make it a movie watched together for those before them, too.
      const viewerIds = recorded.news.length > 0 ? recorded.recordedFor : [];
      const viewers = await Promise.all(
        viewerIds.map(async (uid): Promise<watched.RecordedFor> => {
          const isNew = recorded.news.includes(uid);
          return isNew
            ? { uid, isNew, calendar: await readCalendar(tx, uid) }
            : { uid, isNew, watch: await readWatch(tx, uid, watchId) };
        }),
      );
      const own = {
        id: watchId,
        movieId,
        facts,
        watchedAt: now,
        recordedAt: now,
        sessionId,
        withdrawn: false,
      };
      const expected = session.chosen?.movieId === movieId ? session.chosen.expected : [];
      const { created, changed } = watched.watchesOf(recorded.session, viewers, own, expected);
      const dated = await Promise.all(
        created.map(async ({ uid, calendar, watch }) => ({
          uid,
          watch: calendar ? await withStampedDay(tx, uid, calendar, watch) : watch,
        })),
      );
      for (const { uid, watch } of [...dated, ...changed]) writeWatch(tx, uid, watch, now);
      saveSession(tx, session, recorded.session);
      if (recorded.news.length > 0) emit({ event: 'movie-watched', users: recorded.news.length });
      return { movieId, watchId, recordedFor: recorded.recordedFor };
    });
  },
);
