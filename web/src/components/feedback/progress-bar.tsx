import styles from './progress-bar.module.css';

/** How much of something is done, from 0 to 1. */
export function ProgressBar({ words, share }: { words: string; share: number }) {
  return (
    <div
      className={styles.bar}
      role="progressbar"
      aria-label={words}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      style={{ '--part': share }}
    />
  );
}
