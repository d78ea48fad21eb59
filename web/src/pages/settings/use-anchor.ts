import { type RefObject, useEffect, useRef } from 'react';

/** Leads to an element when the address names it: `/settings#services`. */
export function useAnchor<E extends HTMLElement>(name: string): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => {
    if (location.hash !== `#${name}`) return;
    element.current?.scrollIntoView({ block: 'start' });
    element.current?.focus({ preventScroll: true });
  }, [name]);
  return element;
}
