import type { OutputOf } from '@cine/contract/operation';
import type { listRecommendations } from '@cine/contract/operations/watching/recommendations';
import { Button } from '#components/form/button.tsx';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import { ago } from '#i18n/relative-time.ts';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './for-you.module.css';

type Props = {
  list: OutputOf<typeof listRecommendations>;
  /** When a rating last changed, in epoch milliseconds. */
  changedAt: number | null;
  isAsking: boolean;
  onRenew: () => void;
};

/** What the recommendations are based on, since when, and a button to renew them. */
export function RecommendationBasis({ list, changedAt, isAsking, onRenew }: Props) {
  const { say, locale } = useWords();
  const { basis, ratings, computedAt } = list;
  const isOlder = changedAt !== null && changedAt > Date.parse(computedAt);
  return (
    <div>
      <p className={prose.note}>
        {say(`forYou.basis_${basis}`, { ratings })}{' '}
        {say('forYou.computed', { ago: ago(computedAt, { say, locale }, serverNow()) })}
        {list.movies.length > 0 && ` ${say('forYou.anywhere')}`}
      </p>
      {isOlder && (
        <p className={`${surface.live} ${styles.changed}`} role="status">
          {say('forYou.changed')}
          <Button kind="quiet" busy={isAsking} onClick={onRenew}>
            {say('forYou.renew')}
          </Button>
        </p>
      )}
    </div>
  );
}
