import { second } from '@cine/contract/time';
import { useEffect, useState } from 'react';
import styles from './news.module.css';

const shownMs = 6 * second;

/**
 * A line that says what has just changed. Shown for a moment, and announced; the latest news replaces the
 * former.
 */
export function News({ of: news }: { of: { text: string } | null }) {
  const [over, setOver] = useState(news);
  useEffect(() => {
    const timer = setTimeout(() => setOver(news), shownMs);
    return () => clearTimeout(timer);
  }, [news]);
  return (
    <div className={styles.news} role="status">
      {news !== over && <p>{news?.text}</p>}
    </div>
  );
}
