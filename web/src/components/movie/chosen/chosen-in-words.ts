import type { SessionDocument } from '@cine/contract/documents/sessions';
import type { Say } from '#i18n/index.tsx';
import { decisionIn } from './use-reveal.ts';

/** How a poll's winner was chosen, in words; null for a movie that a user chose. */
export function votedInWords(session: Pick<SessionDocument, 'chosen' | 'decided'>, say: Say): string | null {
  const decision = decisionIn(session);
  if (!decision) return null;
  const { votes } = decision;
  if (votes === null) return say('reveal.byVote');
  return votes.yeses === votes.of ? say('reveal.byAll') : say('reveal.byVotes', votes);
}
