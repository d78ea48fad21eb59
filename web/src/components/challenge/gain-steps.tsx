import type { GainDocument } from '@cine/contract/documents/gains';
import { challengeTitle } from '@cine/contract/text/challenge-title';
import { ArrowUp, Star } from 'lucide-react';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { useCountUp } from '../layout/use-count-up.ts';
import styles from './gain-steps.module.css';
import { ProgressPips } from './progress-pips.tsx';

type Props = {
  gain: GainDocument;
  /** Limit of steps; the others are counted. */
  most?: number;
  /** Two lines each at most, for use side by side. */
  dense?: boolean;
};

/** What a movie brought: steps in challenges, and a new level; nothing where it brought neither. */
export function GainSteps({ gain, most = gain.steps.length, dense = false }: Props) {
  const { say, locale } = useWords();
  const { steps, level, levelBefore } = gain;
  if (steps.length === 0 && level === levelBefore) return null;
  const inOrder = [...steps].sort((one, other) => Number(other.completed) - Number(one.completed));
  return (
    <ul className={`${layout.stackM} ${styles.steps}`} data-dense={dense || undefined}>
      {inOrder.slice(0, most).map(({ challengeId, titles, count, target, completed }) => (
        <li key={challengeId} className={styles.step} data-completed={completed || undefined}>
          <span>{challengeTitle(titles, locale) ?? say('session.ownChallenge')}</span>
          <strong>
            {completed && <Star aria-hidden />}
            {completed ? say('session.completed') : say('movie.step', { count, target })}
          </strong>
          {!dense && <ProgressPips count={count} target={target} isNew />}
        </li>
      ))}
      {steps.length > most && (
        <li className={prose.soft}>{say('television.more', { count: steps.length - most })}</li>
      )}
      {level > levelBefore && (
        <li className={styles.level}>
          <ArrowUp aria-hidden />
          {say('session.levelUp', { level })}
        </li>
      )}
    </ul>
  );
}

/** The XP of a movie, counting up; none for an older gain. */
export function GainXp({ xp, className }: { xp: number; className: string | undefined }) {
  const { say } = useWords();
  const counting = useCountUp(xp, 0);
  if (xp === 0) return null;
  return (
    <p className={className}>
      <span className="unseen">{say('session.xp', { xp })}</span>
      <span aria-hidden>{say('session.xp', { xp: Math.round(counting) })}</span>
    </p>
  );
}
