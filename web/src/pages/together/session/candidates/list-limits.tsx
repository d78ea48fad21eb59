import type { Tonight } from '@cine/contract/operations/together/tonight';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import { ago } from '#i18n/relative-time.ts';
import surface from '#style/surface.module.css';
import styles from './candidate-list.module.css';

/** Why there are no more: movies without known offers are left out. */
export function ListLimits({ list }: { list: Tonight }) {
  const { say, locale } = useWords();
  const { fresh, stale, unknown, oldestCheckedAt } = list.knowledge;
  return (
    <details className={`${surface.disclosure} ${styles.knowledge}`}>
      <summary>{say('session.whyNoMore')}</summary>
      <p>{say('session.known', { known: fresh + stale, unknown })}</p>
      {stale > 0 && <p>{say('session.staleOnes', { stale })}</p>}
      {oldestCheckedAt !== null && (
        <p>{say('session.oldest', { ago: ago(oldestCheckedAt, { say, locale }, serverNow()) })}</p>
      )}
    </details>
  );
}
