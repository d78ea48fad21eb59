import { useEffect, useState } from 'react';

/** Whether an instant, in epoch milliseconds, has passed; updates by itself. Null never passes. */
export function useIsPast(instant: number | null): boolean {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (instant === null) return;
    const timer = setTimeout(() => setNow(Date.now()), Math.max(0, instant - Date.now()));
    return () => clearTimeout(timer);
  }, [instant]);
  return instant !== null && instant <= now;
}
