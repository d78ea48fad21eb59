import { levelOf, xpForLevel } from '@cine/contract/game/level';
import { LevelArc } from '#components/challenge/level-arc.tsx';
import { useCountUp } from '#components/layout/use-count-up.ts';
import { useWords } from '#i18n/index.tsx';
import styles from './gain-ring.module.css';

type Props = {
  /** The player's XP that count for levels, with what the movie earned. */
  total: number;
  xp: number;
  /** Whether that has arrived. */
  isIn: boolean;
};

/** The XP gained, as a ring that fills up. */
export function GainRing({ total, xp, isIn }: Props) {
  const { say } = useWords();
  const before = Math.max(0, total - xp);
  const counting = useCountUp(isIn ? total : before, before);
  return (
    <figure className={styles.ring}>
      <LevelArc xp={counting} />
      <p className={styles.level} aria-hidden>
        {levelOf(counting)}
      </p>
      <figcaption>
        <span className="unseen">{`${say('player.level')} ${levelOf(total)}. `}</span>
        {say('player.toNext', { xp: xpForLevel(levelOf(total) + 1) - total, level: levelOf(total) + 1 })}
      </figcaption>
    </figure>
  );
}
