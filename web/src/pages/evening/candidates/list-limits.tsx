import type { Tonight } from '@cine/contract/operations/tonight';
import { useWords } from '../../../words/index.tsx';
import { ago } from '../../../words/relative-time.ts';
import styles from './candidate-list.module.css';

/** Why there are no more: movies without known offers are left out. */
export function ListLimits({ list }: { list: Tonight }) {
  const { say, locale } = useWords();
  const { fresh, stale, unknown, oldestCheckedAt } = list.knowledge;
  return (
    <details className={styles.knowledge}>
      <summary>{say('evening.whyNoMore')}</summary>
      <p>{say('evening.known', { known: fresh + stale, unknown })}</p>
      {stale > 0 && <p>{say('evening.staleOnes', { stale })}</p>}
      {oldestCheckedAt !== null && (
        <p>{say('evening.oldest', { ago: ago(oldestCheckedAt, locale, Date.now()) })}</p>
      )}
    </details>
  );
}
