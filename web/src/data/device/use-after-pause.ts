import { useEffect, useEffectEvent, useState } from 'react';

type AfterPause<T> = {
  value: T;
  change: (next: T) => void;
};

/** Changes of a value, shown at once and sent as one after a pause, or when the page is hidden or left. */
export function useAfterPause<T>(
  { value, change: send }: { value: T; change: (next: T) => void },
  pauseMs: number,
): AfterPause<T> {
  const [waiting, setWaiting] = useState<{ next: T } | null>(null);
  function sendNow() {
    if (waiting === null) return;
    send(waiting.next);
    setWaiting(null);
  }
  const sendWaiting = useEffectEvent(sendNow);
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
  const change = (next: T) => setWaiting({ next });
  return { value: waiting === null ? value : waiting.next, change };
}
