import { levelOf, xpForLevel } from '@cine/contract/game/level';
import { useEffect, useState } from 'react';
import { useWords } from '../../words/index.tsx';
import { useCountUp } from '../layout/use-count-up.ts';
import styles from './level-ring.module.css';

const radius = 54;
const around = 2 * Math.PI * radius;

/** The last value shown for each player, so that XP earned elsewhere counts up on return. */
const shownLast = new Map<string, number>();

/** The level and a ring for the progress to the next one; gains flow in. */
export function LevelRing({ totalXp, uid }: { totalXp: number; uid: string }) {
  const { say } = useWords();
  const [start] = useState(() => shownLast.get(uid) ?? totalXp);
  const flowing = useCountUp(totalXp, start);
  const [from, setFrom] = useState(start);
  useEffect(() => {
    shownLast.set(uid, totalXp);
    // The next gain starts from here.
    if (flowing === totalXp) setFrom(totalXp);
  }, [uid, totalXp, flowing]);
  const shown = levelOf(flowing);
  const [begin, end] = [xpForLevel(shown), xpForLevel(shown + 1)];
  const level = levelOf(totalXp);
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
          strokeDashoffset={around * (1 - (flowing - begin) / (end - begin))}
        />
      </svg>
      <p className={styles.level}>
        <span>{say('player.level')}</span>
        <strong aria-hidden>{shown}</strong>
        <span className="unseen">{level}</span>
      </p>
      {flowing < totalXp && (
        <p className={styles.gain} aria-hidden>
          {say('challenge.reward', { xp: totalXp - from })}
        </p>
      )}
    </figure>
  );
}
