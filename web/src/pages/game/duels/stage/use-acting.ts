import type { Turn } from '@cine/combat';
import { type DuelSide, otherSide } from '@cine/contract/game/duels/duel-rules';
import { type RefObject, useLayoutEffect } from 'react';
import { directionsOf } from './directions.ts';
import { isStill } from './use-replay.ts';

/** Lets both figures on a stage act a turn; null is none. */
export function useActing(stage: RefObject<HTMLElement | null>, turn: Turn | null, pace: number): void {
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
