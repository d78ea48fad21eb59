import { maxMadeXpPerWeek } from '@cine/contract/game/pay/rewards';
import { maxTargetCount, maxXpPerMovie } from '@cine/contract/operations/together/challenges';
import { useId } from 'react';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from './builder.module.css';
import { type Draft, mostXp } from './challenge-draft.ts';
import { NumberStepper } from './number-stepper.tsx';

type Props = {
  draft: Pick<Draft, 'targetCount' | 'xpReward'>;
  onTarget: (count: number) => void;
  onXp: (xp: number) => void;
  /** XP that members' challenges may still pay the user this week; null while it isn't known. */
  left: number | null;
};

/** How many movies a new challenge asks for, and how much XP it pays. */
export function RewardFields({ draft: { targetCount, xpReward }, onTarget, onXp, left }: Props) {
  const { say } = useWords();
  const id = useId();
  const most = mostXp(targetCount);
  return (
    <section className={`${layout.stackM} ${styles.group}`} aria-labelledby="reward-title">
      <h2 id="reward-title">{say('challengeBuilder.reward')}</h2>
      <NumberStepper
        label={say('challengeBuilder.target')}
        value={targetCount}
        min={1}
        max={maxTargetCount}
        onChange={onTarget}
      />
      <div className={`${surface.field} ${styles.field}`}>
        <label htmlFor={id}>
          {say('challengeBuilder.xp')} <strong>{say('challenge.reward', { xp: xpReward })}</strong>
        </label>
        <input
          id={id}
          type="range"
          min={0}
          max={most}
          step={xpReward % 5 === 0 ? 5 : 1}
          value={xpReward}
          onChange={(event) => onXp(Number(event.target.value))}
        />
        <p className={styles.hint}>
          {say('challengeBuilder.xpHint', { most, each: maxXpPerMovie, week: maxMadeXpPerWeek })}
        </p>
        {left !== null && left < Math.min(xpReward, maxMadeXpPerWeek) && (
          <p className={styles.hint}>
            {say('challengeBuilder.paysOnly', { xp: left, week: maxMadeXpPerWeek })}
          </p>
        )}
      </div>
    </section>
  );
}
