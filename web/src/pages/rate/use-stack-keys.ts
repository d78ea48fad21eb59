import { type RefObject, useEffect, useRef } from 'react';
import type { SkipReason } from '../../live/device/skipped-ratings.ts';

type Deeds = { rate: (score: number) => void; setAside: (why: SkipReason) => void; undo: () => void };

/** Keys of the stack, if it or nothing has the focus: 1 to 9 and 0 rate in tens, space skips as unseen, arrows move. */
export function useStackKeys(stack: RefObject<HTMLElement | null>, deeds: Deeds): void {
  const now = useRef(deeds);
  useEffect(() => {
    now.current = deeds;
  });
  useEffect(() => {
    function heed(event: KeyboardEvent) {
      const { key, target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat) return;
      if (!(target instanceof Element) || !isOfStack(target, stack.current)) return;
      const act = actOf(key, target, now.current);
      if (!act) return;
      event.preventDefault();
      act();
    }
    addEventListener('keydown', heed);
    return () => removeEventListener('keydown', heed);
  }, [stack]);
}

/** Focus in the stack, or nowhere. */
function isOfStack(target: Element, stack: HTMLElement | null): boolean {
  return target === document.body || target.id === 'content' || (stack?.contains(target) ?? false);
}

function actOf(key: string, target: Element, { rate, setAside, undo }: Deeds): (() => void) | null {
  if (/^[0-9]$/.test(key)) return () => rate(key === '0' ? 100 : 10 * Number(key));
  const isField = target.closest('input') !== null;
  if (key === 'ArrowRight' && !isField) return () => setAside('skipped');
  if (key === 'ArrowLeft' && !isField) return undo;
  if (key === ' ' && !isField && !target.closest('button, a')) return () => setAside('unseen');
  return null;
}
