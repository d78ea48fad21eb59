import { useEffect, useState } from 'react';

const storageKey = 'credited';

/** Whether credits roll: once per session on a device, and again on request; never with reduced motion. */
export function useCreditsRoll(sessionId: string, isReady: boolean) {
  const [isStill] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  const [hasEnded, setEnded] = useState(() => isStill || localStorage.getItem(storageKey) === sessionId);
  const isRolling = isReady && !hasEnded;
  useEffect(() => {
    if (isRolling) localStorage.setItem(storageKey, sessionId);
  }, [isRolling, sessionId]);
  return { isRolling, canRoll: !isStill, end: () => setEnded(true), roll: () => setEnded(false) };
}
