import { BackLink } from '#components/layout/back-link.tsx';
import { useWords } from '#i18n/index.tsx';

/** The link back to all challenges. */
export function BackToChallenges() {
  const { say } = useWords();
  return <BackLink href="/challenges">{say('player.allChallenges')}</BackLink>;
}
