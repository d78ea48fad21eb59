import { useEffect, useRef, useState } from 'react';

const flowMs = 1100;

/**
 * A number that counts up to its target: from `start` at first, then from its current value. Jumps for users
 * who prefer reduced motion.
 */
export function useCountUp(target: number, start: number): number {
  const [count, setShown] = useState(start);
  const at = useRef(start);
  useEffect(() => {
    const from = at.current;
    if (from === target) return;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const began = performance.now();
    let frame = requestAnimationFrame(step);
    function step(now: number) {
      const part = isStill ? 1 : Math.min(1, Math.max(0, now - began) / flowMs);
      at.current = part === 1 ? target : from + (target - from) * (1 - (1 - part) ** 3);
      setShown(at.current);
      if (part < 1) frame = requestAnimationFrame(step);
    }
    return () => cancelAnimationFrame(frame);
  }, [target]);
  return count;
}
