import { type RefObject, useEffect, useRef } from 'react';

/** Whether the address names an element, as `/settings#services` does. */
export function isInAddress(name: string): boolean {
  return name !== '' && location.hash === `#${name}`;
}

/** Leads to an element when the address names it. */
export function useAnchor<E extends HTMLElement>(name: string): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => {
    if (!isInAddress(name)) return;
    element.current?.scrollIntoView({ block: 'start' });
    element.current?.focus({ preventScroll: true });
  }, [name]);
  return element;
}
