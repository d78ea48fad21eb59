import { type PointerEvent, useRef, useState } from 'react';

/** How far a card must be drawn for letting go to answer, in pixels. */
const far = 96;

/**
 * Follows a finger or the mouse sideways; when it lets go far from where it began, tells to which side.
 * `pull` is -1 or 1 once letting go answers.
 */
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
    onPointerDown: ({ button, clientX, pointerId, target, currentTarget }: PointerEvent<HTMLElement>) => {
      // A button on the card is pressed, not dragged.
      if (button !== 0 || (target as Element).closest('button')) return;
      from.current = clientX;
      currentTarget.setPointerCapture(pointerId);
    },
    onPointerMove: ({ clientX }: PointerEvent) => {
      if (from.current !== null) setBy(clientX - from.current);
    },
    onPointerUp: () => end(true),
    onPointerCancel: () => end(false),
  };
  return { by, pull: Math.max(-1, Math.min(1, by / far)), handlers };
}
