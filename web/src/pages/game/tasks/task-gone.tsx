import { Link } from 'wouter';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import tornTicket from '#components/feedback/scenes/torn-ticket.svg?drawing';
import buttons from '#components/form/button.module.css';
import { useWords } from '#i18n/index.tsx';

/** What is shown instead of a task. For a task that is gone, or never was theirs. */
export function TaskGone() {
  const { say } = useWords();
  return (
    <EmptyState scene={tornTicket} isPage title={say('tasks.gone')} text={say('tasks.goneHint')}>
      <Link href="/tasks" className={`${buttons.button} ${buttons.plain}`}>
        {say('tasks.title')}
      </Link>
    </EmptyState>
  );
}
