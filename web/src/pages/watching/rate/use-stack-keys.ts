import type { RefObject } from 'react';
import { useKeysOf } from '#components/form/use-keys-of.ts';
import type { SkipReason } from '#data/device/skipped-ratings.ts';

type Actions = { rate: (score: number) => void; skip: (reason: SkipReason) => void; undo: () => void };

/** Keys of the stack: 1 to 9 and 0 rate in tens, space skips as unseen, arrows move. */
export function useStackKeys(stack: RefObject<HTMLElement | null>, actions: Actions): void {
  useKeysOf(stack, (key, target) => actOf(key, target, actions));
}

function actOf(key: string, target: Element, { rate, skip, undo }: Actions): (() => void) | null {
  if (/^[0-9]$/.test(key)) return () => rate(key === '0' ? 100 : 10 * Number(key));
  const isField = target.closest('input') !== null;
  if (key === 'ArrowRight' && !isField) return () => skip('skipped');
  if (key === 'ArrowLeft' && !isField) return undo;
  if (key === ' ' && !isField && !target.closest('button, a')) return () => skip('unseen');
  return null;
}
