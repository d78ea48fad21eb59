import { useEffect } from 'react';

type Lock = { release: () => Promise<void> };
type Device = {
  document: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
  wakeLock: { request: (type: 'screen') => Promise<Lock> } | undefined;
};

/** Keeps a television's or another shared screen awake while this is shown, where the browser can. */
export function useWakeLock(): void {
  useEffect(
    () => keepAwake({ document, wakeLock: 'wakeLock' in navigator ? navigator.wakeLock : undefined }),
    [],
  );
}

/**
 * Keeps the screen awake. Browsers release the lock when their page is hidden, so it is requested again;
 * returns how to stop.
 */
export function keepAwake({ document, wakeLock }: Device): () => void {
  if (!wakeLock) return () => {};
  let isOver = false;
  let held: Promise<Lock | null> = Promise.resolve(null);
  // Refused when the battery is low, for example.
  const release = () => void held.then((lock) => lock?.release()).catch(() => {});
  const ask = () => {
    if (isOver || document.visibilityState !== 'visible') return;
    release();
    held = wakeLock.request('screen').catch(() => null);
  };
  ask();
  document.addEventListener('visibilitychange', ask);
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', ask);
    release();
  };
}
