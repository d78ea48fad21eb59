import { Star } from 'lucide-react';
import { useWords } from '../../words/index.tsx';
import styles from './stars.module.css';

/** The star after the name of somebody who began again at level 1, with how often where that is more than once. */
export function Stars({ count }: { count: number }) {
  const { say } = useWords();
  if (count === 0) return null;
  return (
    <>
      {' '}
      <span className={styles.stars} role="img" aria-label={say('person.stars', { count })}>
        <Star aria-hidden />
        {count > 1 && say('player.number', { count })}
      </span>
    </>
  );
}
