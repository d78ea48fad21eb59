import type { SessionDocument } from '@cine/contract/documents/sessions';
import { useLocation } from 'wouter';
import { Button } from '../../pieces/form/button.tsx';
import { useWords } from '../../words/index.tsx';
import styles from './television.module.css';
import { keepSession } from './television-seat.ts';
import { useFirstFocus } from './use-remote-control.ts';

/** For a session that is over, with a way to the next one. */
export function OverScreen({ session }: { session: SessionDocument }) {
  const { say } = useWords();
  const [, navigate] = useLocation();
  useFirstFocus('over');

  function another() {
    keepSession(null);
    navigate('/tv', { replace: true });
  }

  return (
    <section className={styles.over}>
      <h1>{say('session.overTitle')}</h1>
      <p>
        {say(session.status === 'closed' ? 'session.over' : 'session.overByTime', {
          movies: session.watched.length,
        })}
      </p>
      <Button data-first kind="main" onClick={another}>
        {say('television.another')}
      </Button>
    </section>
  );
}
