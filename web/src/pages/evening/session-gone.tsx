import { useEffect } from 'react';
import { Link } from 'wouter';
import { clearSeats } from '../../live/auth/guest-seats.ts';
import { Empty } from '../../pieces/feedback/empty-state.tsx';
import { JoinByCode } from '../../pieces/people/join-by-code.tsx';
import { useWords } from '../../words/index.tsx';

/** An evening that is no more, or that one is not in (any more). */
export function Gone({ id }: { id: string }) {
  const { say } = useWords();
  useEffect(() => {
    void clearSeats(id);
  }, [id]);
  return (
    <Empty isPage title={say('evening.goneTitle')} text={say('evening.gone')}>
      <JoinByCode />
      <Link href="/evening">{say('evening.toEvenings')}</Link>
    </Empty>
  );
}
