import { fight } from '@cine/combat';
import type { DuelSide } from '@cine/contract/game/duels/duel-rules';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useKeysOf } from '../../../../components/form/use-keys-of.ts';
import { useWords } from '../../../../i18n/index.tsx';
import layout from '../../../../style/layout.module.css';
import surface from '../../../../style/surface.module.css';
import { Caption } from './caption.tsx';
import type { Combatant } from './combatant.ts';
import { Controls } from './controls.tsx';
import { Corner } from './corner.tsx';
import { leftAfter, paceOf, poseOf } from './directions.ts';
import styles from './stage.module.css';
import { turnInWords } from './turn-in-words.ts';
import { useActing } from './use-acting.ts';
import { isStill, useReplay } from './use-replay.ts';

type Props = Readonly<Record<DuelSide, Combatant>> & {
  seed: string;
  /** It has just been fought, and nobody knows how it ends. */
  isPlayedAtOnce: boolean;
  /** What came of it, which is told once its end was shown. */
  children?: ReactNode;
};

/** A duel that was fought, from its seed: played, stepped through, or as it ended; and always as a list. */
export function Stage({ challenger, opponent, seed, isPlayedAtOnce, children }: Props) {
  const { say } = useWords();
  const stage = useRef<HTMLElement>(null);
  const [isListed] = useState(isStill);
  const { log, winner, left } = useMemo(
    () => fight(challenger.fighter, opponent.fighter, seed),
    [challenger.fighter, opponent.fighter, seed],
  );
  const pace = paceOf(log.length);
  const replay = useReplay({ count: log.length, pace, isPlayedAtOnce });
  const { at, isActed, isOver, next, skip } = replay;
  const [isKnown, setKnown] = useState(isOver);
  if (isOver && !isKnown) setKnown(true);
  const turn = isActed ? log[at - 1]! : null;
  useActing(stage, turn, pace);
  useKeysOf(stage, (key) => {
    if (isListed || isOver) return null;
    if (key === 'ArrowRight') return next;
    return key === 'End' ? skip : null;
  });
  const names = { challenger: challenger.name, opponent: opponent.name };
  const full = { challenger: challenger.hitPoints, opponent: opponent.hitPoints };
  const now = leftAfter(log, at, full);
  const cornerOf = (side: DuelSide, of: Combatant) => (
    <Corner
      side={side}
      of={of}
      left={now[side]}
      pose={isOver ? poseOf(side, winner, left[side]) : null}
      suffers={turn && turn.attacker !== side ? { turn, at } : null}
    />
  );
  return (
    <section ref={stage} className={layout.stackM} aria-label={say('duels.stage')}>
      <div
        className={styles.stage}
        data-theme="dark"
        data-over={isOver || undefined}
        style={{ '--pace': `${pace}ms` }}
      >
        {cornerOf('challenger', challenger)}
        {cornerOf('opponent', opponent)}
        <Caption replay={replay} log={log} winner={winner} left={left} names={names} />
      </div>
      {!isListed && <Controls replay={replay} count={log.length} />}
      <details className={surface.disclosure} open={isListed}>
        <summary>{say('duels.log')}</summary>
        <ol className={styles.log}>
          {log.map((each, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a log never changes.
            <li key={index}>{turnInWords(each, names, say)}</li>
          ))}
        </ol>
      </details>
      {isKnown && children}
    </section>
  );
}
