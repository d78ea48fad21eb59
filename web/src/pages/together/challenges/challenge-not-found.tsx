import { Link } from 'wouter';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import tornTicket from '#components/feedback/scenes/torn-ticket.svg?drawing';
import buttons from '#components/form/button.module.css';
import { useWords } from '#i18n/index.tsx';

/** What is shown of a challenge that doesn't exist or isn't for the user. */
export function ChallengeNotFound() {
  const { say } = useWords();
  return (
    <EmptyState
      scene={tornTicket}
      isPage
      title={say('challenges.notFound')}
      text={say('challenges.notFoundHint')}
    >
      <Link href="/challenges" className={`${buttons.button} ${buttons.plain}`}>
        {say('player.allChallenges')}
      </Link>
    </EmptyState>
  );
}
