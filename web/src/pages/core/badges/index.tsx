import { listBadges } from '@cine/contract/operations/core/badges';
import { useState } from 'react';
import { Link } from 'wouter';
import { useAccount } from '../../../live/auth/user.tsx';
import { useCachedAnswer } from '../../../live/data/use-answer.ts';
import { AnsweredAt } from '../../../pieces/feedback/answered-at.tsx';
import { EmptyState } from '../../../pieces/feedback/empty-state.tsx';
import { RetryNotice } from '../../../pieces/feedback/retry-notice.tsx';
import emptySeats from '../../../pieces/feedback/scenes/empty-seats.svg?drawing';
import { Skeleton } from '../../../pieces/feedback/skeleton.tsx';
import buttons from '../../../pieces/form/button.module.css';
import { FilterPills } from '../../../pieces/form/pills.tsx';
import layout from '../../../style/layout.module.css';
import { useWords } from '../../../words/index.tsx';
import { BadgeTile } from './badge-tile.tsx';
import { inOrder, type Side, sides } from './in-order.ts';

/** The wall of badges: those that the user has, and the silhouettes of the others. */
export default function Badges() {
  const { say } = useWords();
  const { uid } = useAccount();
  const [side, setSide] = useState<Side>('all');
  const { data, refusal, again, keptAt } = useCachedAnswer(listBadges, {}, uid);
  const shown = data ? inOrder(data.badges, side) : [];
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
      {data && shown.length === 0 && (
        <EmptyState scene={emptySeats} title={say('badges.noneHere')} text={say('badges.noneHint')}>
          <Link href="/search" className={`${buttons.button} ${buttons.plain}`}>
            {say('review.noneAction')}
          </Link>
        </EmptyState>
      )}
      <ul className={layout.cardGrid}>
        {shown.map((badge) => (
          <li key={badge.id}>
            <BadgeTile badge={badge} />
          </li>
        ))}
      </ul>
    </div>
  );
}
