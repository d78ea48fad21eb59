import type { ReactNode } from 'react';
import { useOnline } from '#data/offline/network.ts';
import type { Progress } from '#data/queries/use-progress.ts';
import { type Say, useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { RetryNotice } from '../../feedback/retry-notice.tsx';
import { Skeleton } from '../../feedback/skeleton.tsx';
import { useWeek } from './use-week.ts';
import type { WeekChallenge } from './week-challenges.ts';
import styles from './week-section.module.css';

type Props = {
  progress: Progress | null;
  /** The shape of a challenge while it loads. */
  size: 'card' | 'row';
  children: (challenge: WeekChallenge) => ReactNode;
};

/** The section of the week's three challenges. */
export function WeekSection({ progress, size, children }: Props) {
  const { say } = useWords();
  const isOnline = useOnline();
  const { challenges, daysLeft, isKnown, refusal, again } = useWeek(progress);
  const isDone = challenges?.every(({ isCompleted }) => isCompleted);
  const isAwaited = !isKnown && isOnline;
  return (
    <section
      className={`${layout.stackM} ${styles.section}`}
      aria-labelledby="week-title"
      aria-busy={isAwaited && !refusal}
    >
      <header className={layout.headingRow}>
        <h2 id="week-title">{say('challenge.week')}</h2>
        {challenges && <p className={prose.soft}>{leftInWords(daysLeft, say)}</p>}
      </header>
      {isAwaited && refusal && <RetryNotice isSmall refusal={refusal} onRetry={again} />}
      {isAwaited && !refusal && (
        <div className={size === 'card' ? layout.cardGrid : layout.stackS}>
          <Skeleton count={3} size={size} />
        </div>
      )}
      {!isKnown && !isOnline && <p className={prose.soft}>{say('challenge.weekOffline')}</p>}
      {isKnown && !challenges && (
        <p className={prose.soft}>{say(isOnline ? 'challenge.weekNone' : 'challenge.weekOffline')}</p>
      )}
      {challenges && (
        <>
          <p className={prose.soft}>{say(isDone ? 'challenge.weekDone' : 'challenge.weekHint')}</p>
          <ul className={size === 'card' ? `${layout.cardGrid} ${styles.cards}` : layout.stackM}>
            {challenges.map((challenge) => (
              <li key={challenge.id}>{children(challenge)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function leftInWords(days: number, say: Say): string {
  if (days > 2) return say('challenge.weekLeft', { days });
  return say('challenge.weekEnds', { when: days === 1 ? 'today' : 'tomorrow' });
}
