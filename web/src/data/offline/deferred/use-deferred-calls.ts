import { useSyncExternalStore } from 'react';
import type { DeferredCalls } from './deferred-calls.ts';
import { deferredStoreOf } from './deferred-store.ts';

/** The user's deferred calls, live; null until they are read. */
export function useDeferredCalls(uid: string): DeferredCalls | null {
  const { subscribe, now } = deferredStoreOf(uid);
  return useSyncExternalStore(subscribe, now);
}
