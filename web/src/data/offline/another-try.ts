import { useSyncExternalStore } from 'react';
import { onNetworkChange } from './network.ts';

/** What waits because its code couldn't be loaded. */
const waiting = new Set<() => void>();
const listeners = new Set<() => void>();

/** Resolves once the user wants another try, or the network changes. */
export function untilAnotherTry(): Promise<void> {
  return new Promise((resolve) => {
    const goOn = () => {
      stop();
      waiting.delete(goOn);
      notifyListeners();
      resolve();
    };
    const stop = onNetworkChange(goOn);
    waiting.add(goOn);
    notifyListeners();
  });
}

/** What tries again; null while nothing waits for it. */
export function useAnotherTry(): (() => void) | null {
  return useSyncExternalStore(subscribe, () => (waiting.size > 0 ? tryAgain : null));
}

export function tryAgain(): void {
  for (const goOn of [...waiting]) goOn();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function notifyListeners(): void {
  for (const listener of listeners) listener();
}
