import * as operations from '@cine/contract/operations/together/sessions';
import { readCalendar } from '#core/account/index.ts';
import { loadFactsToShare, readCurrentFacts } from '#movies/custom-movies/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { emit } from '#platform/events.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { readWatch, watchIdOf, withStampedDay, writeWatch } from '#watching/watches/index.ts';
import { requireAttendee, requireHost } from '../access.ts';
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
  async (context, { uid }, { sessionId, movieId: given }) => {
    const now = context.now();
    const sessionBefore = requireAttendee(await store.readSession(context.db, sessionId), uid, now);
    const wantedId = given ?? sessionBefore.chosen?.movieId;
    if (wantedId === undefined) throw new AppError('no-movie-chosen');
    const factsBefore = await loadFactsToShare(context, uid, wantedId);
    return transact(context.db, async (tx) => {
      const [stored, facts] = await Promise.all([
        store.readSession(tx, sessionId),
        readCurrentFacts(context, tx, factsBefore),
      ]);
      const movieId = facts.id;
      const session = requireAttendee(stored, uid, now);
      // A watch earns XP for everyone present, so only the host records what wasn't agreed on.
      if (watched.isForHostToRecord(session, movieId, now)) requireHost(session, uid, now);
      if (presentIds(session).length === 0) throw new AppError('nobody-present');
      const recorded = watched.recordWatched(session, namesOf(facts), uid, now);
      const watchId = watchIdOf(movieId, sessionId);
      const viewers = await readViewers(tx, recorded, watchId);
      const times = { watchedAt: now, recordedAt: now };
      const shared = { id: watchId, movieId, facts, ...times, sessionId, withdrawn: false };
      const expected = session.chosen?.movieId === movieId ? session.chosen.expected : [];
      await writeWatches(tx, watched.watchesOf(recorded.session, viewers, shared, expected), now);
      saveSession(tx, session, recorded.session);
      const users = recorded.newViewerIds.length;
      if (users > 0) emit({ event: 'movie-watched', users });
      return { movieId, watchId, recordedFor: recorded.recordedFor };
    });
  },
);

/** All for whom the movie is recorded, as new viewers change the company of earlier ones; else none. */
async function readViewers(
  tx: Tx,
  { newViewerIds, recordedFor }: watched.Recorded,
  watchId: string,
): Promise<watched.Viewer[]> {
  if (newViewerIds.length === 0) return [];
  return Promise.all(
    recordedFor.map(async (uid) =>
      newViewerIds.includes(uid)
        ? { uid, isNew: true, calendar: await readCalendar(tx, uid) }
        : { uid, isNew: false, watch: await readWatch(tx, uid, watchId) },
    ),
  );
}

async function writeWatches(
  tx: Tx,
  { created, changed }: ReturnType<typeof watched.watchesOf>,
  now: number,
): Promise<void> {
  const dated = await Promise.all(
    created.map(async ({ uid, calendar, watch }) => ({
      uid,
      watch: calendar ? await withStampedDay(tx, uid, calendar, watch) : watch,
    })),
  );
  for (const { uid, watch } of [...dated, ...changed]) writeWatch(tx, uid, watch, now);
}
