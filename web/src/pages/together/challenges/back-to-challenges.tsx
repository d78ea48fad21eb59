import { BackLink } from '../../../pieces/layout/back-link.tsx';
import { useWords } from '../../../words/index.tsx';

/** Leads back to all challenges. */
export function BackToChallenges() {
  const { say } = useWords();
  return <BackLink href="/challenges">{say('player.allChallenges')}</BackLink>;
}
