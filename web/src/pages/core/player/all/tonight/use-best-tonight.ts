import type { Tonight } from '@cine/contract/game/pay/forecast';
import { type Candidate, tonight } from '@cine/contract/operations/together/tonight';
import { useOnline } from '#data/offline/network.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useOpenSessions } from '#data/queries/use-open-sessions.ts';
import type { Progress } from '#data/queries/use-progress.ts';
import type { Suggestions } from '../use-suggestions.ts';
import { type BestMovie, bestMovieOf } from './best-movie.ts';

/** What brings most tonight; `isKnown` once the server answered. */
export type BestTonight = {
  best: BestMovie | null;
  /** Who else is there; null without a session. */
  company: Tonight['company'];
  isKnown: boolean;
};

/**
 * Chooses from the open session's candidates, with the chosen movie first, or else from the suggestions; for
 * a player who has already seen a movie, also one that advances no challenge.
 */
export function useBestTonight(
  uid: string,
  progress: Progress | null,
  suggestions: Suggestions,
): BestTonight {
  const isOnline = useOnline();
  const sessions = useOpenSessions(uid);
  const [open = null, ...others] = sessions.state === 'there' ? sessions.data : [];
  const sessionId = open?.id ?? null;
  const asks = sessionId !== null && others.length === 0;
  const candidates = useAnswer(tonight, asks && isOnline ? { sessionId } : null);
  const answer = asks ? candidates : suggestions;
  const isAnswered = answer.data !== null || answer.refusal !== null || !isOnline || others.length > 0;
  const isKnown = sessions.state !== 'loading' && isAnswered;
  const bestOf = (movies: readonly Candidate[] = []) =>
    progress && bestMovieOf(movies, uid, progress, progress.seen.length > 0);
  if (!open) {
    return { best: bestOf(suggestions.data?.movies), company: null, isKnown };
  }
  const { attendees, hostId, chosen } = open.data;
  const members = Object.entries(attendees).filter(
    ([other, { guest, present }]) => other !== uid && !guest && present,
  );
  const company = { sessionId: open.id, members: members.length, hosted: hostId === uid };
  const left = candidates.data?.candidates.filter(({ movieId }) => !chosen || movieId === chosen.movieId);
  return { best: bestOf(left), company, isKnown };
}
