import { useEffect, useState } from 'react';

const risingMs = 900;

/** A number on its way up from 0 to what it is; at once where people ask for stillness. */
export function useRising(to: number): number {
  const [shown, setShown] = useState(() => (isStill() ? to : 0));
  useEffect(() => {
    if (isStill()) {
      setShown(to);
      return;
    }
    const started = performance.now();
    let frame = requestAnimationFrame(function rise(now) {
      const done = Math.min(1, (now - started) / risingMs);
      setShown(Math.round(to * (1 - (1 - done) ** 3)));
      if (done < 1) frame = requestAnimationFrame(rise);
    });
    return () => cancelAnimationFrame(frame);
  }, [to]);
  return shown;
}

function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
