import { Star } from 'lucide-react';
import { useWords } from '#i18n/index.tsx';
import styles from './stars.module.css';

/**
 * Stars of players who began again. The star after the name of a user who restarted at level 1; with the
 * number of times if more than one.
 */
export function Stars({ count }: { count: number }) {
  const { say } = useWords();
  if (count === 0) return null;
  return (
    <>
      {' '}
      <span className={styles.stars} role="img" aria-label={say('profile.stars', { count })}>
        <Star aria-hidden />
        {count > 1 && say('player.number', { count })}
      </span>
    </>
  );
}
