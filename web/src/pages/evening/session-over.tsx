import { useEffect } from 'react';
import { Link } from 'wouter';
import { removeGuestSeats } from '../../live/auth/guest-seats.ts';
import { useWords } from '../../words/index.tsx';
import { WatchedMovies } from './movies/watched-movies.tsx';
import styles from './session.module.css';
import { useSession } from './session-context.tsx';

/** What stays of an evening that was closed, or whose twelve hours have gone by: what was watched, and what that earned. */
export function SessionOver() {
  const { say } = useWords();
  const { id, session } = useSession();
  useEffect(() => {
    void removeGuestSeats(id);
  }, [id]);
  return (
    <div className={styles.over}>
      <h1>{say('evening.overTitle')}</h1>
      <p>
        {say(session.status === 'closed' ? 'evening.over' : 'evening.overByTime', {
          movies: session.watched.length,
        })}
      </p>
      <WatchedMovies />
      <Link href="/evening">{say('evening.toEvenings')}</Link>
    </div>
  );
}
