import { maxMadeXpPerDay, maxTargetCount, maxXpPerMovie } from '@cine/contract/challenges';
import { useId } from 'react';
import { useWords } from '../../../words/index.tsx';
import styles from './builder.module.css';
import { type Draft, mostXp } from './challenge-draft.ts';
import { Stepper } from './number-stepper.tsx';

type Props = {
  draft: Pick<Draft, 'targetCount' | 'xpReward'>;
  onTarget: (count: number) => void;
  onXp: (xp: number) => void;
};

/** How many movies, and how much XP they give: never more than they may. */
export function Reward({ draft: { targetCount, xpReward }, onTarget, onXp }: Props) {
  const { say } = useWords();
  const id = useId();
  const most = mostXp(targetCount);
  return (
    <section className={styles.group} aria-labelledby="reward-title">
      <h2 id="reward-title">{say('build.reward')}</h2>
      <Stepper
        label={say('build.target')}
        value={targetCount}
        min={1}
        max={maxTargetCount}
        onChange={onTarget}
      />
      <div className={styles.field}>
        <label htmlFor={id}>
          {say('build.xp')} <strong>{say('quests.reward', { xp: xpReward })}</strong>
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
          {say('build.xpHint', { most, each: maxXpPerMovie, day: maxMadeXpPerDay })}
        </p>
      </div>
    </section>
  );
}
