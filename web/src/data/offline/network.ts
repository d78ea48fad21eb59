import { second } from '@cine/contract/time';
import { useSyncExternalStore } from 'react';

/** Whether there is a network, by the browser and the last call: phones on trains claim to be connected. */

const probeMs = 10 * second;
const listeners = new Set<() => void>();
let unanswered = false;
let probe: ReturnType<typeof setTimeout> | undefined;

addEventListener('offline', notifyListeners);
addEventListener('online', () => {
  unanswered = false;
  notifyListeners();
});

/** Whether the device has a network and the server answered last time. */
export function isOnline(): boolean {
  return navigator.onLine && !unanswered;
}

export function useOnline(): boolean {
  return useSyncExternalStore(onNetworkChange, isOnline);
}

export function onNetworkChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Notes that the server answered, so that pages count as online again. */
export function noteAnswer(): void {
  clearTimeout(probe);
  if (!unanswered) return;
  unanswered = false;
  notifyListeners();
}

/** Notes that the server did not answer, and tries again from time to time. */
export function noteNoAnswer(): void {
  if (unanswered) return;
  unanswered = true;
  notifyListeners();
  probeLater();
}

function probeLater(): void {
  clearTimeout(probe);
  probe = setTimeout(() => {
    // Not a GET, which the worker would answer from its cache.
    fetch('/', { method: 'HEAD', cache: 'no-store' }).then(noteAnswer, probeLater);
  }, probeMs);
}

function notifyListeners(): void {
  for (const listener of listeners) listener();
}
