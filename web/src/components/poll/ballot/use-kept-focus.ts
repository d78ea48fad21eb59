import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Gives the focus back to what had it when rows change places. A button that goes with its row hands it to
 * the next one like it, the last one to the list's last row.
 */
export function useKeptFocus(part: RefObject<HTMLElement | null>): () => void {
  const target = useRef<(() => HTMLElement | null | undefined) | null>(null);
  useLayoutEffect(() => {
    const focused = target.current?.();
    target.current = null;
    if (focused && document.activeElement !== focused) focused.focus();
  });
  return () => {
    const before = document.activeElement;
    if (!(before instanceof HTMLElement)) return;
    const { turn } = before.dataset;
    const alike = () => [...part.current!.querySelectorAll<HTMLElement>(`[data-turn="${turn}"]`)];
    const at = alike().indexOf(before);
    target.current = () => {
      if (before.isConnected) return before;
      const others = alike();
      return others[Math.min(at, others.length - 1)] ?? part.current!.querySelector('li:last-child button');
    };
  };
}
