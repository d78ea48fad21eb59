/** Records the movie that a session watched for those present, and undoes that. */
import { isDeepStrictEqual } from 'node:util';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { type ExpectedScore, maxWatchedInSession } from '@cine/contract/operations/together/sessions';
import type { Company } from '@cine/contract/operations/watching/watches';
import { minute } from '@cine/contract/time';
import type { Calendar } from '#core/account/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type WatchEvent, watchIdOf } from '#watching/watches/index.ts';
import { concessionOf } from './concession.ts';
import { movieNamesOf, presentIds, type SessionState } from './session.ts';

/** So long after the last recorded movie, every attendee may record the next one; before, only the host. */
const nextMovieAfterMs = 30 * minute;

/** Whether only the host may record a movie: one that wasn't chosen, or follows the last one too soon. */
export function onlyHostMayRecord(session: SessionState, movieId: number, now: number): boolean {
  const lastAt = Math.max(0, ...session.watched.map(({ recordedAt }) => recordedAt));
  const isKnown = session.watched.some((watched) => watched.movieId === movieId);
  return movieId !== session.chosen?.movieId || (!isKnown && now - lastAt < nextMovieAfterMs);
}

/** A movie recorded for all present, and what the watches of its new viewers have in common. */
export type Recording = {
  updatedSession: SessionState;
  recordedFor: string[];
  newViewerIds: string[];
  watch: Omit<WatchEvent, 'company'>;
  predictions: readonly ExpectedScore[];
};

/** The recording of a movie for all present. Throws `watched-too-many`. */
export function recordingOf(session: SessionState, facts: MovieFacts, byUid: string, now: number): Recording {
  const movieId = facts.id;
  const formerEntry = session.watched.find((watched) => watched.movieId === movieId);
  if (!formerEntry && session.watched.length >= maxWatchedInSession) {
    throw new AppError('watched-too-many', { limit: maxWatchedInSession });
  }
  const recordedBefore = formerEntry?.recordedFor ?? [];
  const newViewerIds = presentIds(session).filter((uid) => !recordedBefore.includes(uid));
  const recordedFor = [...recordedBefore, ...newViewerIds];
  const { recordedAt, recordedBy } = formerEntry ?? { recordedAt: now, recordedBy: byUid };
  const predictions = session.chosen?.movieId === movieId ? session.chosen.expected : formerEntry?.expected;
  const expected = predictions?.filter(({ uid }) => recordedFor.includes(uid));
  const entry = {
    ...movieNamesOf(facts),
    recordedAt,
    recordedBy,
    recordedFor,
    ...(expected && { expected }),
  };
  const others = session.watched.filter((watched) => watched !== formerEntry);
  return {
    updatedSession: { ...session, watched: [...others, entry] },
    recordedFor,
    newViewerIds,
    watch: {
      id: watchIdOf(movieId, session.id),
      movieId,
      facts,
      watchedAt: now,
      recordedAt: now,
      sessionId: session.id,
      withdrawn: false,
    },
    predictions: predictions ?? [],
  };
}

/** A user for whom a movie is recorded: at first with their calendar, later with the watch they have. */
export type Viewer = { uid: string } & (
  | { isNew: true; calendar: Calendar | null }
  | { isNew: false; watch: WatchEvent | null }
);

/** A new viewer's watch, not yet dated by their calendar. */
export type NewWatch = { uid: string; calendar: Calendar | null; watch: WatchEvent };

/** What recording a movie writes: the watches of those who are new, and others' whose company changed. */
export function watchChangesOf(
  { updatedSession, watch: sharedWatch, predictions }: Recording,
  viewers: readonly Viewer[],
): { created: NewWatch[]; changed: { uid: string; watch: WatchEvent }[] } {
  const created = viewers.flatMap((viewer) => {
    if (!viewer.isNew) return [];
    const { uid, calendar } = viewer;
    const concession = concessionOf(predictions, uid);
    const predicted = predictions.find((each) => each.uid === uid)?.score;
    const watch = {
      ...sharedWatch,
      company: companyOf(updatedSession, viewers, viewer),
      ...(concession !== null && { concession }),
      ...(predicted !== undefined && { predicted }),
    };
    return [{ uid, calendar, watch }];
  });
  const changed = viewers.flatMap((viewer) => {
    // The watch of a guest who has become a member meanwhile moves by itself.
    if (viewer.isNew || !viewer.watch) return [];
    const company = companyOf(updatedSession, viewers, viewer);
    const isSame = isDeepStrictEqual(viewer.watch.company, company);
    return isSame ? [] : [{ uid: viewer.uid, watch: { ...viewer.watch, company } }];
  });
  return { created, changed };
}

/** How many other members there were, at least as many as before, and whether the viewer was the host. */
function companyOf(session: SessionState, viewers: readonly Viewer[], viewer: Viewer): Company {
  const others = viewers.filter((other) => other.uid !== viewer.uid && isMember(other));
  const othersBefore = viewer.isNew ? 0 : (viewer.watch?.company?.members ?? 0);
  return {
    members: Math.max(others.length, othersBefore),
    hosted: session.hostId === viewer.uid,
    ...(!isMember(viewer) && { asGuest: true as const }),
    ...(session.groupId !== undefined && { groupId: session.groupId }),
  };
}

/** Whether a viewer counts as a member: not a guest when the movie was first recorded for them. */
function isMember(viewer: Viewer): boolean {
  if (viewer.isNew) return viewer.calendar?.isGuest === false;
  return viewer.watch !== null && viewer.watch.company?.asGuest === undefined;
}

/**
 * Removes a recorded movie; returns for whom it was recorded. Throws `watch-not-found`, and `host-only`
 * unless its recorder or the host calls.
 */
export function undoWatched(
  session: SessionState,
  movieId: number,
  byUid: string,
): { session: SessionState; undoneFor: string[] } {
  const undone = session.watched.find((watched) => watched.movieId === movieId);
  if (!undone) throw new AppError('watch-not-found');
  if (byUid !== undone.recordedBy && byUid !== session.hostId) throw new AppError('host-only');
  const watched = session.watched.filter((other) => other !== undone);
  return { session: { ...session, watched }, undoneFor: undone.recordedFor };
}
