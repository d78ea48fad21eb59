import { useEffect, useEffectEvent, useState } from 'react';

type AfterPause<T> = {
  value: T;
  /** Whether what is shown waits for its user's word. */
  isHeld: boolean;
  change: (next: T) => void;
  sendNow: () => void;
};

/**
 * Changes of a value, shown at once and sent as one after a pause, or at once when the page is hidden or
 * left. A value that `isHeldBack` isn't sent by a pause.
 */
export function useAfterPause<T>(
  { value, change: send }: { value: T; change: (next: T) => void },
  pauseMs: number,
  isHeldBack: (next: T) => boolean,
): AfterPause<T> {
  const [waiting, setWaiting] = useState<{ next: T } | null>(null);
  const isHeld = waiting !== null && isHeldBack(waiting.next);
  function sendNow() {
    if (waiting === null) return;
    send(waiting.next);
    setWaiting(null);
  }
  const sendWaiting = useEffectEvent(sendNow);
  useEffect(() => {
    if (waiting === null || isHeld) return;
    const timer = setTimeout(sendWaiting, pauseMs);
    return () => clearTimeout(timer);
  }, [waiting, isHeld, pauseMs]);
  useEffect(() => {
    const onHide = () => document.visibilityState === 'hidden' && sendWaiting();
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      sendWaiting();
    };
  }, []);
  const change = (next: T) => setWaiting({ next });
  return { value: waiting === null ? value : waiting.next, isHeld, change, sendNow };
}
