import { levelOf, xpForLevel } from '@cine/contract/game/level';
import styles from './level-arc.module.css';

const radius = 54;
const circumference = 2 * Math.PI * radius;

/** A level as an arc that fills up. */
export function LevelArc({ xp }: { xp: number }) {
  const level = levelOf(xp);
  const begin = xpForLevel(level);
  const end = xpForLevel(level + 1);
  return (
    <svg className={styles.arc} viewBox="0 0 128 128" aria-hidden="true">
      <circle className={styles.track} cx="64" cy="64" r={radius} />
      <circle
        className={styles.done}
        cx="64"
        cy="64"
        r={radius}
        strokeDasharray={circumference}
        strokeDashoffset={circumference * (1 - (xp - begin) / (end - begin))}
      />
    </svg>
  );
}
