import { useEffect } from 'react';

/** Asks again from time to time while the page is looked at, and at once when somebody comes back to it. */
export function useRefetchWhileShown(again: () => void, everyMs: number): void {
  useEffect(() => {
    const isShown = () => document.visibilityState === 'visible';
    const askIfShown = () => {
      if (isShown()) again();
    };
    const timer = setInterval(askIfShown, everyMs);
    document.addEventListener('visibilitychange', askIfShown);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', askIfShown);
    };
  }, [again, everyMs]);
}
