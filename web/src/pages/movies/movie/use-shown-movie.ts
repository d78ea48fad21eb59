import { type SessionDocument, sessionDocument } from '@cine/contract/documents/sessions';
import { showMovie } from '@cine/contract/operations/movies/movies';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { useDeviceSharers } from '#data/auth/device-sharers.ts';
import { useAccount } from '#data/auth/user.tsx';
import type { Refusal } from '#data/queries/call.ts';
import { useNominations } from '#data/queries/polls/use-nominations.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useDocument } from '#data/queries/use-document.ts';
import { candidateInputs, useRefetchOnChange } from '#data/queries/use-refetch-on-change.ts';
import { useWatchlist } from '#data/queries/use-watchlist.ts';

/** The attendees before the session is read. */
const nobody: SessionDocument['attendees'] = {};

/**
 * A movie for the device's user, with the people of the session it was opened from, if that can be
 * read.
 */
export function useShownMovie(movieId: number, sessionId: string | null) {
  const { uid } = useAccount();
  const live = useDocument(sessionId === null ? null : `sessions/${sessionId}`, sessionDocument);
  const session = live.state === 'there' ? live.data : null;
  const attendees = session?.attendees ?? nobody;
  const { holder, sharers } = useDeviceSharers(sessionId ?? '', uid, attendees);
  const watchlist = useWatchlist(uid, holder);
  const nominations = useNominations(session, holder.uid, holder.seat);
  // The holder is known once the attendees are.
  const isAsked = sessionId !== null && live.state !== 'loading';
  const input = isAsked ? { movieId, sessionId } : null;
  const inSession = useCachedAnswer(showMovie, input, holder.uid, holder.seat);
  // The movie is shown without the session when that is over or another's.
  const isOver = inSession.refusal?.reason.startsWith('session-') ?? false;
  // The device may have kept the movie without the session.
  const isAlone = sessionId === null || isOver || isUnreached(inSession.refusal);
  const alone = useCachedAnswer(showMovie, isAlone ? { movieId } : null, uid);
  const { data: movie, refusal, again, keptAt } = isAlone ? alone : inSession;
  useRefetchOnChange(session && candidateInputs(session), inSession.again);
  useMovedTo(movie?.movieId ?? movieId, movieId);
  const people = { session, attendees, holder, sharers };
  return { movie, refusal, again, keptAt, isOver, isAlone, watchlist, nominations, ...people };
}

/** Redirects a promoted custom movie to the catalogue's movie. */
function useMovedTo(movieId: number, addressed: number): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    if (movieId !== addressed) navigate(`/movies/${movieId}${location.search}`, { replace: true });
  }, [movieId, addressed, navigate]);
}

/** Whether the server was not reached. */
export function isUnreached(refusal: Refusal | null): boolean {
  return refusal !== null && !refusal.isFromServer;
}
