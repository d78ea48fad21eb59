import { tonight } from '@cine/contract/operations/tonight';
import { useAnswer } from '../../live/data/use-answer.ts';
import { useOpenSessions } from '../../live/data/use-open-sessions.ts';
import { useOnline } from '../../live/offline/network.ts';
import { type BestMovie, bestMovieOf } from './best-movie.ts';
import type { Suggestions } from './use-suggestions.ts';

/** What brings the player most tonight, and the open session it is a candidate of; `isKnown` once sessions are. */
export type BestTonight = { best: BestMovie | null; sessionId: string | null; isKnown: boolean };

/** Chooses from the open session's candidates, of which the chosen movie comes first, or else from the suggestions. */
export function useBestTonight(uid: string, suggestions: Suggestions): BestTonight {
  const isOnline = useOnline();
  const sessions = useOpenSessions(uid);
  const isKnown = sessions.state === 'there';
  const [open = null, ...others] = isKnown ? sessions.data : [];
  const sessionId = open?.id ?? null;
  const asks = sessionId !== null && others.length === 0 && isOnline;
  const { data } = useAnswer(tonight, asks ? { sessionId } : null);
  if (!open) return { best: bestMovieOf(suggestions.data?.movies ?? [], uid), sessionId, isKnown };
  const chosenId = open.data.chosen?.movieId;
  const candidates = (data?.candidates ?? []).filter(({ movieId }) => !chosenId || movieId === chosenId);
  return { best: bestMovieOf(candidates, uid), sessionId, isKnown };
}
