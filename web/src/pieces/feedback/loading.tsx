import { useEffect, useState } from 'react';
import { useWords } from '../../words/index.tsx';
import styles from './loading.module.css';

/** A loading message; it appears after a moment, so that quick loads don't flicker. */
export function Loading({ label }: { label?: string }) {
  const { say } = useWords();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.waiting} role="status" data-shown={isShown}>
      <span className={styles.reel} aria-hidden />
      <span>{isShown && (label ?? say('common.loading'))}</span>
    </div>
  );
}
