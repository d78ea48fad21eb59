import { levelOf } from '@cine/contract/game/level';
import { useEffect, useState } from 'react';
import { useWords } from '#i18n/index.tsx';
import { useCountUp } from '../layout/use-count-up.ts';
import { LevelArc } from './level-arc.tsx';
import styles from './level-ring.module.css';

/** The last value shown for each player, so that XP earned elsewhere counts up on return. */
const shownLast = new Map<string, number>();

type Props = { xp: number; uid: string; isSmall?: boolean };

/** The player's level in a ring that fills with XP; a small one has only the number. */
export function LevelRing({ xp, uid, isSmall = false }: Props) {
  const { say } = useWords();
  const [start] = useState(() => shownLast.get(uid) ?? xp);
  const flowing = useCountUp(xp, start);
  const [from, setFrom] = useState(start);
  useEffect(() => {
    shownLast.set(uid, xp);
    // The next gain starts from here.
    if (flowing === xp) setFrom(xp);
  }, [uid, xp, flowing]);
  const level = levelOf(xp);
  return (
    <figure className={styles.ring}>
      <LevelArc xp={flowing} />
      <p className={styles.level}>
        <span className={isSmall ? 'unseen' : undefined}>{say('player.level')}</span>
        <strong aria-hidden>{levelOf(flowing)}</strong>
        <span className="unseen">{level}</span>
      </p>
      {flowing < xp && (
        <p className={styles.gain} aria-hidden>
          {say('challenge.reward', { xp: xp - from })}
        </p>
      )}
    </figure>
  );
}
