import { fight, type Turn } from '@cine/combat';
import { type DuelSide, otherSide } from '@cine/contract/game/duels/duel-rules';
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useKeysOf } from '#components/form/use-keys-of.ts';
import { scrollToElement } from '#components/layout/scroll-to-element.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import type { Combatant } from './combatant.ts';
import { Controls } from './controls.tsx';
import { Corner } from './corner.tsx';
import { directionsOf, leftAfter, paceOf, poseOf } from './directions.ts';
import styles from './stage.module.css';
import { turnInWords, winnerInWords } from './turn-in-words.ts';
import { isStill, type Replay, useReplay } from './use-replay.ts';

type Props = Readonly<Record<DuelSide, Combatant>> & {
  seed: string;
  /** Whether it has just been fought, so that its end isn't known yet. */
  isPlayedAtOnce: boolean;
  /** What came of it, which is told once its end was shown. */
  children?: ReactNode;
};

/** Plays a fought duel turn by turn; a fresh one comes into view. */
export function Stage({ challenger, opponent, seed, isPlayedAtOnce, children }: Props) {
  const { say } = useWords();
  const stage = useRef<HTMLElement>(null);
  const [prefersReducedMotion] = useState(isStill);
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
  useTurnAnimation(stage, turn, pace);
  useEffect(() => {
    if (isPlayedAtOnce) scrollToElement(stage.current!, 'start');
  }, [isPlayedAtOnce]);
  useKeysOf(stage, (key) => {
    if (prefersReducedMotion || isOver) return null;
    if (key === 'ArrowRight') return next;
    return key === 'End' ? skip : null;
  });
  const names = { challenger: challenger.name, opponent: opponent.name };
  const full = { challenger: challenger.hitPoints, opponent: opponent.hitPoints };
  const hitPoints = leftAfter(log, at, full);
  const fighters = { challenger, opponent };
  const cornerOf = (side: DuelSide) => (
    <Corner
      side={side}
      of={fighters[side]}
      left={hitPoints[side]}
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
        {cornerOf('challenger')}
        {cornerOf('opponent')}
        <Caption replay={replay} log={log} winner={winner} left={left} names={names} />
      </div>
      {!prefersReducedMotion && <Controls replay={replay} count={log.length} />}
      <details className={surface.disclosure} open={prefersReducedMotion}>
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

type CaptionProps = {
  replay: Replay;
  log: readonly Turn[];
  winner: DuelSide | null;
  left: Readonly<Record<DuelSide, number>>;
  names: Readonly<Record<DuelSide, string>>;
};

/** Below the figures: what is happening, and at the end the title card. */
function Caption({ replay: { at, isPlaying, isOver }, log, winner, left, names }: CaptionProps) {
  const { say } = useWords();
  const turn = log[at - 1];
  const isKnockOut = left.challenger === 0 || left.opponent === 0;
  return (
    // While it plays, one sentence a second would be too much to listen to.
    <div className={styles.caption} aria-live={isPlaying ? 'off' : 'polite'}>
      {isOver ? (
        <div className={styles.card}>
          <p className={styles.winner}>{winnerInWords(winner, names, say)}</p>
          <p>{say(isKnockOut ? 'duels.knockOut' : 'duels.onPoints', { count: log.length })}</p>
        </div>
      ) : (
        <p>{turn ? turnInWords(turn, names, say) : say('duels.begins')}</p>
      )}
    </div>
  );
}

/** Lets both figures on a stage act a turn; null is none. */
function useTurnAnimation(stage: RefObject<HTMLElement | null>, turn: Turn | null, pace: number): void {
  useLayoutEffect(() => {
    if (!turn || !stage.current || isStill()) return;
    const acting = directionsOf(turn).flatMap(({ who, part, frames }) => {
      const side = who === 'attacker' ? turn.attacker : otherSide(turn.attacker);
      const element = partOf(stage.current!, side, part);
      return element ? [element.animate([...frames], { duration: pace, easing: 'ease-in-out' })] : [];
    });
    return () => {
      for (const animation of acting) animation.cancel();
    };
  }, [stage, turn, pace]);
}

function partOf(stage: HTMLElement, side: DuelSide, part: string): Element | null {
  const figure = stage.querySelector(`[data-side="${side}"] [data-figure]`);
  return part === 'whole' ? figure : (figure?.querySelector(`[data-limb="${part}"]`) ?? null);
}
