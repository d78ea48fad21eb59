import { useSyncExternalStore } from 'react';
import { outboxOf } from './outbox.ts';
import type { Queue } from './queue.ts';

/** The user's actions that wait to be sent, live; null until they are read. */
export function useOutbox(uid: string): Queue | null {
  const { subscribe, now } = outboxOf(uid);
  return useSyncExternalStore(subscribe, now);
}
