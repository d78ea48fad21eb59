import { type RefObject, useLayoutEffect } from 'react';
import { flightMs } from './beats.ts';

/** Lets an element fly from its place to the middle of another one, and vanish there. */
export function useFlight(
  what: RefObject<HTMLElement | null>,
  to: RefObject<HTMLElement | null>,
  isFlying: boolean,
): void {
  useLayoutEffect(() => {
    if (!isFlying || !what.current || !to.current) return;
    const [from, goal] = [what.current, to.current].map((each) => each.getBoundingClientRect());
    const across = goal!.x + goal!.width / 2 - (from!.x + from!.width / 2);
    const down = goal!.y + goal!.height / 2 - (from!.y + from!.height / 2);
    const flight = what.current.animate(
      [
        { transform: 'none', opacity: 1 },
        {
          transform: `translate(${across * 0.35}px, ${down * 0.5 - 40}px) scale(1.15)`,
          opacity: 1,
          offset: 0.45,
        },
        { transform: `translate(${across}px, ${down}px) scale(0.4)`, opacity: 0 },
      ],
      { duration: flightMs, easing: 'ease-in-out' },
    );
    return () => flight.cancel();
  }, [what, to, isFlying]);
}
