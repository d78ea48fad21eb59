import { type RefObject, useLayoutEffect, useState } from 'react';
import { scrolling } from '../use-fitting-rows.ts';

/** From everything to the least that is worth a look. */
export const densities = ['roomy', 'dense', 'bare'] as const;
export type Density = (typeof densities)[number];

/** The roomiest density at which a list's rows fit; one step closer whenever they don't. */
export function useDensity(list: RefObject<HTMLElement | null>): Density {
  const [steps, setSteps] = useState(0);
  const at = Math.min(steps, densities.length - 1);
  useLayoutEffect(() => {
    const box = list.current;
    if (!box) return;
    const measure = () => {
      const isCut = heightOf([...box.children]) > box.clientHeight + 1 && !matchMedia(scrolling).matches;
      if (isCut && at < densities.length - 1) setSteps((now) => now + 1);
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const each of [box, ...box.children]) observer.observe(each);
    return () => observer.disconnect();
  });
  return densities[at]!;
}

/**
 * The height from the top of the first row to the bottom of the last, wherever an animation has moved them.
 */
function heightOf(rows: readonly Element[]): number {
  const boxes = rows.filter((row) => row instanceof HTMLElement);
  const bottom = Math.max(...boxes.map(({ offsetTop, offsetHeight }) => offsetTop + offsetHeight));
  return bottom - Math.min(...boxes.map(({ offsetTop }) => offsetTop));
}
