import { useEffect } from 'react';
import { Link } from 'wouter';
import { removeGuestSeats } from '../../../live/auth/guest-seats.ts';
import { EmptyState } from '../../../pieces/feedback/empty-state.tsx';
import closedCurtain from '../../../pieces/feedback/scenes/closed-curtain.svg?drawing';
import { JoinByCode } from '../../../pieces/people/join-by-code.tsx';
import layout from '../../../style/layout.module.css';
import { useWords } from '../../../words/index.tsx';

/** For a session that is gone or that the user is not in. */
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
