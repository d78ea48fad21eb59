import type { Tonight } from '@cine/contract/game/pay/forecast';
import { tonight } from '@cine/contract/operations/evenings/tonight';
import { useAnswer } from '../../../live/data/use-answer.ts';
import { useOpenSessions } from '../../../live/data/use-open-sessions.ts';
import { useOnline } from '../../../live/offline/network.ts';
import type { Suggestions } from '../use-suggestions.ts';
import { type BestMovie, bestMovieOf } from './best-movie.ts';

/** What brings the player most tonight, and the open session it is a candidate of; `isKnown` once the server has answered. */
export type BestTonight = {
  best: BestMovie | null;
  sessionId: string | null;
  /** Who is there, too; null without a session. */
  company: Tonight['company'];
  isKnown: boolean;
};

/**
 * Chooses from the open session's candidates, of which the chosen movie comes first, or else from the suggestions; `anyway`
 * also without one that advances a challenge.
 */
export function useBestTonight(uid: string, suggestions: Suggestions, anyway: boolean): BestTonight {
  const isOnline = useOnline();
  const sessions = useOpenSessions(uid);
  const [open = null, ...others] = sessions.state === 'there' ? sessions.data : [];
  const sessionId = open?.id ?? null;
  const asks = sessionId !== null && others.length === 0;
  const candidates = useAnswer(tonight, asks && isOnline ? { sessionId } : null);
  const answer = asks ? candidates : suggestions;
  const isAnswered = answer.data !== null || answer.refusal !== null || !isOnline || others.length > 0;
  const isKnown = sessions.state !== 'loading' && isAnswered;
  if (!open) {
    const best = bestMovieOf(suggestions.data?.movies ?? [], uid, anyway);
    return { best, sessionId, company: null, isKnown };
  }
  const { attendees, hostId, chosen } = open.data;
  const members = Object.entries(attendees).filter(
    ([other, { guest, present }]) => other !== uid && !guest && present,
  );
  const company = { sessionId: open.id, members: members.length, hosted: hostId === uid };
  const left = candidates.data?.candidates.filter(({ movieId }) => !chosen || movieId === chosen.movieId);
  return { best: bestMovieOf(left ?? [], uid, anyway), sessionId, company, isKnown };
}
