import { levelOf, xpForLevel } from '@cine/contract/level';
import { useWords } from '../words/index.tsx';
import styles from './level-ring.module.css';

const radius = 54;
const around = 2 * Math.PI * radius;

/** The level, and around it how far it is to the next one. */
export function LevelRing({ totalXp }: { totalXp: number }) {
  const { say } = useWords();
  const level = levelOf(totalXp);
  const [from, to] = [xpForLevel(level), xpForLevel(level + 1)];
  const done = (totalXp - from) / (to - from);
  return (
    <figure className={styles.ring}>
      <svg viewBox="0 0 128 128" aria-hidden="true">
        <circle className={styles.track} cx="64" cy="64" r={radius} />
        <circle
          className={styles.done}
          cx="64"
          cy="64"
          r={radius}
          strokeDasharray={around}
          strokeDashoffset={around * (1 - done)}
        />
      </svg>
      <p className={styles.level}>
        <span>{say('player.level')}</span>
        <strong>{level}</strong>
      </p>
      <figcaption>{say('player.toNext', { xp: to - totalXp, level: level + 1 })}</figcaption>
    </figure>
  );
}
