import { useEffect, useState, useSyncExternalStore } from 'react';
import { clockSkew } from '../server-time.ts';

/** Whether an instant of the server (epoch milliseconds) has passed; updates by itself. Null never passes. */
export function useIsPast(instant: number | null): boolean {
  const skewMs = useSyncExternalStore(clockSkew.subscribe, clockSkew.now, clockSkew.now);
  const [now, setNow] = useState(() => Date.now());
  const here = instant === null ? null : instant + skewMs;
  useEffect(() => {
    if (here === null) return;
    const timer = setTimeout(() => setNow(Date.now()), Math.max(0, here - Date.now()));
    return () => clearTimeout(timer);
  }, [here]);
  return here !== null && here <= now;
}
