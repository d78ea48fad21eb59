import { type RefObject, useEffect, useEffectEvent } from 'react';
import { areSingleKeysOn } from '#data/device/single-keys.ts';

/**
 * Keys of a part of the page, if it or nothing has the focus. `actOf` tells what a key does, null for one
 * that does nothing here.
 */
export function useKeysOf(
  part: RefObject<HTMLElement | null>,
  actOf: (key: string, target: Element) => (() => void) | null,
): void {
  const heed = useEffectEvent((event: KeyboardEvent) => {
    const { key, target } = event;
    if (event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat) return;
    if (!(target instanceof Element) || !isOf(target, part.current, key)) return;
    const act = actOf(key, target);
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => heed(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}

/** Focus in the part, or nowhere: there, a sign or digit counts only where such keys are on. */
function isOf(target: Element, part: HTMLElement | null, key: string): boolean {
  if (part?.contains(target)) return true;
  const isNowhere = target === document.body || target.id === 'content';
  return isNowhere && (key.length > 1 || areSingleKeysOn());
}
