import type { SessionDocument } from '@cine/contract/documents/sessions';
import type { Say } from '#i18n/index.tsx';

/** How a poll's winner was chosen, in words; null for a movie that a user chose. */
export function votedInWords(
  { chosen, decided }: Pick<SessionDocument, 'chosen' | 'decided'>,
  say: Say,
): string | null {
  if (!chosen || !decided) return null;
  if (chosen.movieId !== decided.movieId && chosen.formerId !== decided.movieId) return null;
  const { votes } = decided;
  if (votes === null) return say('reveal.byVote');
  return votes.yeses === votes.of ? say('reveal.byAll') : say('reveal.byVotes', votes);
}
