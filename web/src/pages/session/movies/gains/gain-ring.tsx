import { levelOf, xpForLevel } from '@cine/contract/game/level';
import { useCountUp } from '../../../../pieces/layout/use-count-up.ts';
import { useWords } from '../../../../words/index.tsx';
import styles from './gain-ring.module.css';

const radius = 42;
const around = 2 * Math.PI * radius;

type Props = {
  /** The player's XP, with what the movie earned. */
  total: number;
  xp: number;
  /** Whether that has arrived. */
  isIn: boolean;
};

/** The player's level, in a ring that turns as XP arrives. */
export function GainRing({ total, xp, isIn }: Props) {
  const { say } = useWords();
  const before = Math.max(0, total - xp);
  const shown = useCountUp(isIn ? total : before, before);
  const level = levelOf(Math.round(shown));
  const [begin, end] = [xpForLevel(level), xpForLevel(level + 1)];
  return (
    <figure className={styles.ring}>
      <svg viewBox="0 0 100 100" aria-hidden>
        <circle className={styles.track} cx="50" cy="50" r={radius} />
        <circle
          className={styles.done}
          cx="50"
          cy="50"
          r={radius}
          strokeDasharray={around}
          strokeDashoffset={around * (1 - (shown - begin) / (end - begin))}
        />
      </svg>
      <p className={styles.level} aria-hidden>
        {level}
      </p>
      <figcaption>
        <span className="unseen">{`${say('player.level')} ${levelOf(total)}. `}</span>
        {say('player.toNext', { xp: xpForLevel(levelOf(total) + 1) - total, level: levelOf(total) + 1 })}
      </figcaption>
    </figure>
  );
}
