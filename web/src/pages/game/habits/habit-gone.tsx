import { Link } from 'wouter';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import tornTicket from '#components/feedback/scenes/torn-ticket.svg?drawing';
import buttons from '#components/form/button.module.css';
import { useWords } from '#i18n/index.tsx';

/** What is shown instead of a habit. For a habit that is gone, or never was theirs. */
export function HabitGone() {
  const { say } = useWords();
  return (
    <EmptyState scene={tornTicket} isPage title={say('habits.gone')} text={say('habits.goneHint')}>
      <Link href="/habits" className={`${buttons.button} ${buttons.plain}`}>
        {say('habits.title')}
      </Link>
    </EmptyState>
  );
}
