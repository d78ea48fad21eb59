import type { PollDocument } from '@cine/contract/documents/polls';
import type { SessionDocument } from '@cine/contract/documents/sessions';

/** A poll that a screen has followed, and what was chosen while it was under way. */
export type FollowedPoll = { pollId: string; chosenId: number | null };

export function isUnderWay({ status }: Pick<PollDocument, 'status'>): boolean {
  return status === 'nominating' || status === 'open';
}

/**
 * Whether a screen shows a poll: while it is under way, and its result until a movie is chosen or its winner
 * watched. What had been chosen before it ended doesn't hide it.
 */
export function isPollShown(
  pollId: string,
  { status, result }: Pick<PollDocument, 'status' | 'result'>,
  { chosen, watched }: Pick<SessionDocument, 'chosen' | 'watched'>,
  followed: FollowedPoll | null,
): boolean {
  if (isUnderWay({ status })) return true;
  if (status !== 'closed' || !result) return false;
  const chosenId = chosen?.movieId ?? null;
  const formerId = followed?.pollId === pollId ? followed.chosenId : null;
  const isWatched = watched.some(({ movieId }) => movieId === result.winner);
  return chosenId === formerId && (chosenId === null || chosenId !== result.winner) && !isWatched;
}
