import { Link } from 'wouter';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import tornTicket from '#components/feedback/scenes/torn-ticket.svg?drawing';
import buttons from '#components/form/button.module.css';
import { useWords } from '#i18n/index.tsx';

/** What an unknown address leads to. */
export default function NotFound() {
  const { say } = useWords();
  return (
    <EmptyState scene={tornTicket} isPage title={say('common.notFoundTitle')} text={say('common.notFound')}>
      <Link href="/" className={`${buttons.button} ${buttons.plain}`}>
        {say('common.home')}
      </Link>
    </EmptyState>
  );
}
