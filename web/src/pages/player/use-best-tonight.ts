import { tonight } from '@cine/contract/operations/evenings/tonight';
import { useAnswer } from '../../live/data/use-answer.ts';
import { useOpenSessions } from '../../live/data/use-open-sessions.ts';
import { useOnline } from '../../live/offline/network.ts';
import { type BestMovie, bestMovieOf } from './best-movie.ts';
import type { Suggestions } from './use-suggestions.ts';

/** What brings the player most tonight, and the open session it is a candidate of; `isKnown` once the server has answered. */
export type BestTonight = {
  best: BestMovie | null;
  sessionId: string | null;
  /** Whether another member is there, too. */
  together: boolean;
  isKnown: boolean;
};

/** Chooses from the open session's candidates, of which the chosen movie comes first, or else from the suggestions. */
export function useBestTonight(uid: string, suggestions: Suggestions): BestTonight {
  const isOnline = useOnline();
  const sessions = useOpenSessions(uid);
  const [open = null, ...others] = sessions.state === 'there' ? sessions.data : [];
  const sessionId = open?.id ?? null;
  const asks = sessionId !== null && others.length === 0;
  const candidates = useAnswer(tonight, asks && isOnline ? { sessionId } : null);
  const answer = asks ? candidates : suggestions;
  const isAnswered = answer.data !== null || answer.refusal !== null || !isOnline || others.length > 0;
  const isKnown = sessions.state !== 'loading' && isAnswered;
  if (!open)
    return { best: bestMovieOf(suggestions.data?.movies ?? [], uid), sessionId, together: false, isKnown };
  const together = Object.entries(open.data.attendees).some(
    ([other, { guest, present }]) => other !== uid && !guest && present,
  );
  const chosenId = open.data.chosen?.movieId;
  const left = candidates.data?.candidates.filter(({ movieId }) => !chosenId || movieId === chosenId);
  return { best: bestMovieOf(left ?? [], uid), sessionId, together, isKnown };
}
