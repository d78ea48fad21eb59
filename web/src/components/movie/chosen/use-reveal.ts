import type { SessionDocument } from '@cine/contract/documents/sessions';
import { useEffect, useState } from 'react';
import { withViewTransition } from '../../layout/view-transition.ts';

/** What a vote decided, if the chosen movie is its winner. */
export function decisionIn({
  chosen,
  decided,
}: Pick<SessionDocument, 'chosen' | 'decided'>): SessionDocument['decided'] {
  const isWinner = chosen && [chosen.movieId, chosen.formerId].includes(decided?.movieId);
  return isWinner ? decided : undefined;
}

/** Where a device keeps what it revealed last: for its user's page, and for a screen. */
type Place = 'revealed' | 'revealed-on-screen';

/** Whether a choice is being revealed, once per device, and how to end that. */
export function useReveal(
  place: Place,
  sessionId: string,
  session: Pick<SessionDocument, 'chosen' | 'decided' | 'watched'>,
) {
  const { chosen, watched } = session;
  const movieId = chosen?.movieId ?? null;
  const by = decisionIn(session)?.pollId ?? chosen?.by;
  const choice = movieId === null ? null : `${sessionId} ${movieId} ${by}`;
  const [revealed, setRevealed] = useState(() => localStorage.getItem(place));
  const isWatched = watched.some((each) => each.movieId === movieId);
  const isRevealing = choice !== null && revealed !== choice && !isWatched;
  useEffect(() => {
    // From its first moment on, so that a reload doesn't repeat it.
    if (isRevealing) localStorage.setItem(place, choice);
  }, [isRevealing, choice, place]);
  return { isRevealing, end: () => withViewTransition(() => setRevealed(choice), movieId!) };
}
