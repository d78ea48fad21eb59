import * as operations from '@cine/contract/operations/together/sessions';
import { readCalendar } from '#core/account/index.ts';
import { loadFactsToShare, readCurrentFacts } from '#movies/custom-movies/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { emit } from '#platform/events.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { readDatedWatch, readWatch, type WatchEvent, writeWatch } from '#watching/watches/index.ts';
import { requireAttendee, requireHost } from '../access.ts';
import {
  type NewWatch,
  onlyHostMayRecord,
  type Recording,
  recordingOf,
  type Viewer,
  watchChangesOf,
} from '../recording.ts';
import { saveSession } from '../save-service.ts';
import { presentIds } from '../session.ts';
import { readSession } from '../store.ts';

/**
 * Records a movie for all present. Each gets one watch, whose id is made of session and movie: a repeated
 * call adds none, even after a withdrawal.
 */
export const recordWatch = serve(
  operations.recordWatch,
  async (context, { uid }, { sessionId, movieId: requestedId }) => {
    const now = context.now();
    const sessionBefore = requireAttendee(await readSession(context.db, sessionId), uid, now);
    const movieId = requestedId ?? sessionBefore.chosen?.movieId;
    if (movieId === undefined) throw new AppError('no-movie-chosen');
    const factsBefore = await loadFactsToShare(context, uid, movieId);
    return transact(context.db, async (tx) => {
      const [storedSession, facts] = await Promise.all([
        readSession(tx, sessionId),
        readCurrentFacts(context, tx, factsBefore),
      ]);
      const session = requireAttendee(storedSession, uid, now);
      // A watch earns XP for everyone present, so only the host records what wasn't agreed on.
      if (onlyHostMayRecord(session, facts.id, now)) requireHost(session, uid, now);
      if (presentIds(session).length === 0) throw new AppError('nobody-present');
      const recording = recordingOf(session, facts, uid, now);
      const { created, changed } = watchChangesOf(recording, await readViewers(tx, recording));
      const datedWatches = await dateNewWatches(tx, created);
      for (const { uid: viewerId, watch } of [...datedWatches, ...changed])
        writeWatch(tx, viewerId, watch, now);
      saveSession(tx, session, recording.updatedSession);
      const users = recording.newViewerIds.length;
      if (users > 0) emit({ event: 'movie-watched', users });
      return { movieId: facts.id, watchId: recording.watch.id, recordedFor: recording.recordedFor };
    });
  },
);

/**
 * Everybody for whom the movie is recorded, since new viewers change the company of earlier ones; nobody if
 * no viewer is new.
 */
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
      watch: calendar ? await readDatedWatch(tx, uid, calendar, watch) : watch,
    })),
  );
}
