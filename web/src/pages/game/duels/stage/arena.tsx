import type { Turn } from '@cine/combat';
import { otherSide } from '@cine/contract/game/duels/duel-rules';
import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { useKeysOf } from '#components/form/use-keys-of.ts';
import { useClosedByBack } from '#components/layout/going-back/dialog-entries.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from './arena.module.css';
import { blowMs } from './blows.ts';
import { Controls } from './controls.tsx';
import { directionsOf } from './directions.ts';
import { Scene, type Sides, type Told } from './scene.tsx';
import { isStill, useReplay } from './use-replay.ts';

type Props = {
  sides: Sides;
  told: Told;
  onClose: () => void;
  /** What came of it, once its end was shown. */
  children?: ReactNode;
};

/** Plays a duel over the whole screen, blow by blow; where nothing should move, shows how it ended. */
export function Arena({ sides, told, onClose, children }: Props) {
  const { say } = useWords();
  const arena = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = arena.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  useClosedByBack(onClose);
  const { blows } = told;
  const replay = useReplay({ count: blows.length, pace: blowMs });
  const { at, isActed, isOver, isPlaying, next, skip } = replay;
  useBlowAnimation(arena, isActed ? blows[at - 1]! : null);
  useKeysOf(arena, (key) => {
    if (isOver) return null;
    if (key === 'ArrowRight') return next;
    return key === 'End' ? skip : null;
  });
  return (
    <dialog
      ref={arena}
      className={`${layout.wholeScreen} ${styles.arena}`}
      data-theme="dark"
      aria-label={say('duels.stage')}
      onClose={onClose}
    >
      <div className={styles.content}>
        <Scene sides={sides} told={told} at={at} isActed={isActed} isOver={isOver} isSaid={!isPlaying} />
        {isOver && children && <div className={styles.ending}>{children}</div>}
        <Controls replay={replay} count={blows.length} onClose={onClose} />
      </div>
    </dialog>
  );
}

/** Lets both figures act a blow; null is none. */
function useBlowAnimation(arena: RefObject<HTMLElement | null>, blow: Turn | null): void {
  useLayoutEffect(() => {
    if (!blow || !arena.current || isStill()) return;
    const acting = directionsOf(blow).flatMap(({ who, part, frames }) => {
      const side = who === 'attacker' ? blow.attacker : otherSide(blow.attacker);
      const element = partOf(arena.current!, side, part);
      return element ? [element.animate([...frames], { duration: blowMs, easing: 'ease-in-out' })] : [];
    });
    return () => {
      for (const animation of acting) animation.cancel();
    };
  }, [arena, blow]);
}

function partOf(arena: HTMLElement, side: Turn['attacker'], part: string): Element | null {
  const figure = arena.querySelector(`[data-side="${side}"] [data-figure]`);
  return part === 'whole' ? figure : (figure?.querySelector(`[data-limb="${part}"]`) ?? null);
}
