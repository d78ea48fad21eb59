import { Link } from 'wouter';
import buttons from '../../pieces/form/button.module.css';
import layout from '../../style/layout.module.css';
import { useWords } from '../../words/index.tsx';
import styles from './challenge-page.module.css';

/** For a challenge that does not exist or is another user's. */
export function ChallengeNotFound() {
  const { say } = useWords();
  return (
    <section className={`${layout.stackXl} ${styles.page}`}>
      <h1>{say('challenges.notFound')}</h1>
      <p className={styles.note}>{say('challenges.notFoundHint')}</p>
      <div className={`${layout.wrapM} ${styles.actions}`}>
        <Link href="/challenges" className={`${buttons.button} ${buttons.plain}`}>
          {say('player.allChallenges')}
        </Link>
      </div>
    </section>
  );
}
