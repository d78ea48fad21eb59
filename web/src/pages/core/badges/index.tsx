import { listBadges } from '@cine/contract/operations/core/badges';
import { useState } from 'react';
import { Link } from 'wouter';
import { AnsweredAt } from '../../../components/feedback/answered-at.tsx';
import { EmptyState } from '../../../components/feedback/empty-state.tsx';
import { RetryNotice } from '../../../components/feedback/retry-notice.tsx';
import emptySeats from '../../../components/feedback/scenes/empty-seats.svg?drawing';
import { Skeleton } from '../../../components/feedback/skeleton.tsx';
import buttons from '../../../components/form/button.module.css';
import { FilterPills } from '../../../components/form/pills.tsx';
import { useAccount } from '../../../data/auth/user.tsx';
import { useCachedAnswer } from '../../../data/queries/use-answer.ts';
import { useWords } from '../../../i18n/index.tsx';
import layout from '../../../style/layout.module.css';
import { BadgeTile } from './badge-tile.tsx';
import { inOrder, type Side, sides } from './in-order.ts';

export default function Badges() {
  const { say } = useWords();
  const { uid } = useAccount();
  const [side, setSide] = useState<Side>('all');
  const { data, refusal, again, keptAt } = useCachedAnswer(listBadges, {}, uid);
  const badges = data ? inOrder(data.badges, side) : [];
  return (
    <div className={layout.stackL}>
      <header className={layout.baselineRow}>
        <h1>{say('badges.title')}</h1>
        {data && <p>{say('badges.count', { earned: data.earned, total: data.badges.length })}</p>}
      </header>
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      <FilterPills
        legend={say('badges.which')}
        all={sides}
        chosen={side}
        nameOf={(each) => say(`badges.${each}`)}
        onChoose={setSide}
      />
      {!data && refusal && <RetryNotice refusal={refusal} onRetry={again} />}
      {!data && !refusal && <Skeleton count={4} />}
      {data && badges.length === 0 && (
        <EmptyState scene={emptySeats} title={say('badges.noneHere')} text={say('badges.noneHint')}>
          <Link href="/search" className={`${buttons.button} ${buttons.plain}`}>
            {say('review.noneAction')}
          </Link>
        </EmptyState>
      )}
      <ul className={layout.cardGrid}>
        {badges.map((badge) => (
          <li key={badge.id}>
            <BadgeTile badge={badge} />
          </li>
        ))}
      </ul>
    </div>
  );
}
