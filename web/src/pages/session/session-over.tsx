import { useEffect } from 'react';
import { Link } from 'wouter';
import { removeGuestSeats } from '../../live/auth/guest-seats.ts';
import { Farewell } from '../../pieces/people/farewell.tsx';
import layout from '../../style/layout.module.css';
import { useWords } from '../../words/index.tsx';
import { WatchedMovies } from './movies/gains/watched-movies.tsx';
import { useSession } from './session-context.tsx';

/** A session that was closed or is past its twelve hours: what was watched and earned. */
export function SessionOver() {
  const { say } = useWords();
  const { id, session, gains } = useSession();
  useEffect(() => {
    void removeGuestSeats(id);
  }, [id]);
  return (
    <div className={layout.stackL}>
      <Farewell session={session} gains={gains && [...gains.values()]} />
      <WatchedMovies />
      <Link href="/evening">{say('session.toSessions')}</Link>
    </div>
  );
}
