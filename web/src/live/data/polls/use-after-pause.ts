import { useEffect, useEffectEvent, useState } from 'react';

/**
 * Changes of a value, shown at once and sent as one after a pause, or at once when the page is hidden or left. `isLast`
 * says of a change that no other is waited for.
 */
export function useAfterPause<T>(
  { value, change: send }: { value: T; change: (next: T) => void },
  pauseMs: number,
): { value: T; change: (next: T, isLast?: boolean) => void } {
  const [waiting, setWaiting] = useState<{ next: T } | null>(null);
  const sendWaiting = useEffectEvent(() => {
    if (waiting === null) return;
    send(waiting.next);
    setWaiting(null);
  });
  useEffect(() => {
    if (waiting === null) return;
    const timer = setTimeout(sendWaiting, pauseMs);
    return () => clearTimeout(timer);
  }, [waiting, pauseMs]);
  useEffect(() => {
    const onHide = () => document.visibilityState === 'hidden' && sendWaiting();
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      sendWaiting();
    };
  }, []);

  function change(next: T, isLast = false) {
    setWaiting(isLast ? null : { next });
    if (isLast) send(next);
  }

  return { value: waiting === null ? value : waiting.next, change };
}
