import { type PointerEvent, useRef, useState } from 'react';

/** How far a card must be drawn for letting go to answer, in pixels. */
const far = 96;

/** Follows a finger or the mouse sideways; when it lets go far from where it began, tells to which side. */
export function useSwipe(onSwipe: (isRight: boolean) => void) {
  const [by, setBy] = useState(0);
  const from = useRef<number | null>(null);

  function end(isKept: boolean) {
    const swiped = from.current !== null && isKept && Math.abs(by) >= far;
    from.current = null;
    setBy(0);
    if (swiped) onSwipe(by > 0);
  }

  const handlers = {
    onPointerDown: ({ button, clientX, pointerId, currentTarget }: PointerEvent<HTMLElement>) => {
      if (button !== 0) return;
      from.current = clientX;
      currentTarget.setPointerCapture(pointerId);
    },
    onPointerMove: ({ clientX }: PointerEvent) => {
      if (from.current !== null) setBy(clientX - from.current);
    },
    onPointerUp: () => end(true),
    onPointerCancel: () => end(false),
  };
  return { by, isFar: Math.abs(by) >= far, handlers };
}
