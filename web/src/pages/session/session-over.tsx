import { useEffect } from 'react';
import { Link } from 'wouter';
import { removeGuestSeats } from '../../live/auth/guest-seats.ts';
import layout from '../../style/layout.module.css';
import { useWords } from '../../words/index.tsx';
import { WatchedMovies } from './movies/watched-movies.tsx';
import { useSession } from './session-context.tsx';

/** A session that was closed or is past its twelve hours: what was watched and earned. */
export function SessionOver() {
  const { say } = useWords();
  const { id, session } = useSession();
  useEffect(() => {
    void removeGuestSeats(id);
  }, [id]);
  return (
    <div className={layout.stackL}>
      <h1>{say('session.overTitle')}</h1>
      <p>
        {say(session.status === 'closed' ? 'session.over' : 'session.overByTime', {
          movies: session.watched.length,
        })}
      </p>
      <WatchedMovies />
      <Link href="/evening">{say('session.toSessions')}</Link>
    </div>
  );
}
