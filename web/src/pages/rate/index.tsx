import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useAccount } from '../../live/player.tsx';
import { useSetAside } from '../../live/set-aside.ts';
import { useRatings } from '../../live/use-ratings.ts';
import { useWords } from '../../words/index.tsx';
import { Movies } from './movies.tsx';
import { Progress } from './progress.tsx';
import styles from './rate.module.css';

/** Movies to rate, one after the other or many in a list. */
export default function Rate() {
  const { say } = useWords();
  const { uid } = useAccount();
  const [address] = useSearchParams();
  const look = address.has('list') ? 'list' : 'stack';
  const ratings = useRatings(uid);
  const aside = useSetAside(uid);
  // Whoever wants to see again what they set aside begins anew.
  const [round, setRound] = useState(0);

  function beginAnew() {
    aside.clear();
    setRound(round + 1);
  }

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{say('rate.title')}</h1>
        <nav className={styles.looks} aria-label={say('rate.look')}>
          {(['stack', 'list'] as const).map((each) => (
            <Link
              key={each}
              href={each === 'stack' ? '/rate' : '/rate?list'}
              aria-current={look === each ? 'page' : undefined}
            >
              {say(`rate.${each}`)}
            </Link>
          ))}
        </nav>
      </header>
      <Progress count={ratings.isKnown ? ratings.scores.size : null} />
      <Movies key={round} uid={uid} look={look} ratings={ratings} aside={aside} onAnew={beginAnew} />
    </div>
  );
}
