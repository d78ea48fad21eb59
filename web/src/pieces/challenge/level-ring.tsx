import { levelOf } from '@cine/contract/game/level';
import { useEffect, useState } from 'react';
import { useWords } from '../../words/index.tsx';
import { useCountUp } from '../layout/use-count-up.ts';
import { LevelArc } from './level-arc.tsx';
import styles from './level-ring.module.css';

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
  const level = levelOf(totalXp);
  return (
    <figure className={styles.ring}>
      <LevelArc xp={flowing} />
      <p className={styles.level}>
        <span>{say('player.level')}</span>
        <strong aria-hidden>{levelOf(flowing)}</strong>
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
