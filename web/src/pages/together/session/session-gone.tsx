import { useEffect } from 'react';
import { Link } from 'wouter';
import { EmptyState } from '../../../components/feedback/empty-state.tsx';
import closedCurtain from '../../../components/feedback/scenes/closed-curtain.svg?drawing';
import { JoinByCode } from '../../../components/people/join-by-code.tsx';
import { removeGuestSeats } from '../../../data/auth/guest-seats.ts';
import { useWords } from '../../../i18n/index.tsx';
import layout from '../../../style/layout.module.css';

export function SessionGone({ id }: { id: string }) {
  const { say } = useWords();
  useEffect(() => {
    void removeGuestSeats(id);
  }, [id]);
  return (
    <EmptyState scene={closedCurtain} isPage title={say('session.goneTitle')} text={say('session.gone')}>
      <div className={layout.stackM}>
        <JoinByCode replaces />
        <Link href="/evening">{say('session.toSessions')}</Link>
      </div>
    </EmptyState>
  );
}
