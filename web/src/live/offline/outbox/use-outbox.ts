import { useSyncExternalStore } from 'react';
import { outboxOf } from './outbox.ts';
import type { Queue } from './queue.ts';

/** What somebody did and the server does not know of yet, live; null until this device was asked. */
export function useOutbox(uid: string): Queue | null {
  const { subscribe, now } = outboxOf(uid);
  return useSyncExternalStore(subscribe, now);
}
