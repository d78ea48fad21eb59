import { useSyncExternalStore } from 'react';
import { onNetworkChange } from './network.ts';

/** How many wait for code that couldn't be loaded. */
let waiting = 0;
const listeners = new Set<() => void>();

/** Resolves with the next change of the network, when code that couldn't be loaded is worth another try. */
export function untilCodeMayLoad(): Promise<void> {
  countMissing(1);
  return new Promise((resolve) => {
    const stop = onNetworkChange(() => {
      stop();
      countMissing(-1);
      resolve();
    });
  });
}

/** Whether the page waits for code. Chromium never asks again for what failed: only a reload brings it. */
export function isCodeMissing(): boolean {
  return waiting > 0;
}

export function useIsCodeMissing(): boolean {
  return useSyncExternalStore(subscribe, isCodeMissing);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function countMissing(by: number): void {
  waiting += by;
  for (const listener of listeners) listener();
}
