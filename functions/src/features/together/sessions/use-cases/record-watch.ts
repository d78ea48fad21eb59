import * as operations from '@cine/contract/operations/together/sessions';
import { readCalendar } from '#core/account/index.ts';
import { loadFactsToShare, readCurrentFacts } from '#movies/custom-movies/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { emit } from '#platform/events.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { readStampedDay, readWatch, type WatchEvent, writeWatch } from '#watching/watches/index.ts';
import { requireAttendee, requireHost } from '../access.ts';
import { saveSession } from '../save-service.ts';
import { presentIds } from '../session.ts';
import { readSession } from '../store.ts';
import {
  isForHostToRecord,
  type NewWatch,
  type Recording,
  recordingOf,
  type Viewer,
  watchChangesOf,
} from '../watched.ts';

/**
 * Records a movie for all present, once for each, even if they withdraw it; a watch's id is made of session
 * and movie.
 */
export const recordWatch = serve(
  operations.recordWatch,
  async (context, { uid }, { sessionId, movieId: given }) => {
    const now = context.now();
    const sessionBefore = requireAttendee(await readSession(context.db, sessionId), uid, now);
    const wantedId = given ?? sessionBefore.chosen?.movieId;
    if (wantedId === undefined) throw new AppError('no-movie-chosen');
    const factsBefore = await loadFactsToShare(context, uid, wantedId);
    return transact(context.db, async (tx) => {
      const [stored, facts] = await Promise.all([
        readSession(tx, sessionId),
        readCurrentFacts(context, tx, factsBefore),
      ]);
      const session = requireAttendee(stored, uid, now);
      // A watch earns XP for everyone present, so only the host records what wasn't agreed on.
      if (isForHostToRecord(session, facts.id, now)) requireHost(session, uid, now);
      if (presentIds(session).length === 0) throw new AppError('nobody-present');
      const recording = recordingOf(session, facts, uid, now);
      const { created, changed } = watchChangesOf(recording, await readViewers(tx, recording));
      const dated = await dateNewWatches(tx, created);
      for (const { uid: viewerId, watch } of [...dated, ...changed]) writeWatch(tx, viewerId, watch, now);
      saveSession(tx, session, recording.sessionAfter);
      const users = recording.newViewerIds.length;
      if (users > 0) emit({ event: 'movie-watched', users });
      return { movieId: facts.id, watchId: recording.watch.id, recordedFor: recording.recordedFor };
    });
  },
);

/** All for whom the movie is recorded, as new viewers change the company of earlier ones; else none. */
async function readViewers(tx: Tx, { newViewerIds, recordedFor, watch }: Recording): Promise<Viewer[]> {
  if (newViewerIds.length === 0) return [];
  return Promise.all(
    recordedFor.map(async (uid) =>
      newViewerIds.includes(uid)
        ? { uid, isNew: true, calendar: await readCalendar(tx, uid) }
        : { uid, isNew: false, watch: await readWatch(tx, uid, watch.id) },
    ),
  );
}

/** The new watches with their local days, by each viewer's own calendar. */
async function dateNewWatches(
  tx: Tx,
  created: readonly NewWatch[],
): Promise<{ uid: string; watch: WatchEvent }[]> {
  return Promise.all(
    created.map(async ({ uid, calendar, watch }) => ({
      uid,
      watch: calendar ? await readStampedDay(tx, uid, calendar, watch) : watch,
    })),
  );
}
