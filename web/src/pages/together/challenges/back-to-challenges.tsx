import { BackLink } from '#components/layout/back-link.tsx';
import { useWords } from '#i18n/index.tsx';

export function BackToChallenges() {
  const { say } = useWords();
  return <BackLink href="/challenges">{say('player.allChallenges')}</BackLink>;
}
