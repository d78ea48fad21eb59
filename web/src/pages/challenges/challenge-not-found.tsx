import { Link } from 'wouter';
import buttons from '../../pieces/form/button.module.css';
import { useWords } from '../../words/index.tsx';
import styles from './challenge-page.module.css';

/** A challenge that does not exist, or that is somebody else's alone. */
export function ChallengeNotFound() {
  const { say } = useWords();
  return (
    <section className={styles.page}>
      <h1>{say('challenges.notFound')}</h1>
      <p className={styles.note}>{say('challenges.notFoundHint')}</p>
      <div className={styles.actions}>
        <Link href="/challenges" className={`${buttons.button} ${buttons.plain}`}>
          {say('player.allChallenges')}
        </Link>
      </div>
    </section>
  );
}
