/** Firestore's documents and queries, live. */
import { type QueryKey, queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import { useOnline } from '../offline/network.ts';
import { distinguishUnknown, hasNothing } from './known-empty.ts';
import { queryClient } from './query-client.ts';

/**
 * Firestore's current value. `isFromDevice`: from the device's cache, not confirmed by the server yet.
 * `unknown`: offline, and the server never told this device.
 */
export type Live<T> = { state: 'loading' } | { state: 'unknown' } | LiveResult<T>;

/** A value, or why there is none. */
export type LiveResult<T> =
  | { state: 'missing'; isFromDevice: boolean }
  | { state: 'there'; data: T; isFromDevice: boolean }
  | { state: 'failed'; error: Error };

const loading = { state: 'loading' } as const;

/** Begins to listen, calls `set` with each value, and returns how to stop. */
export type Listen<T> = (set: (value: Live<T>) => void) => Promise<() => void>;

/** Listens while a component shows it; components with the same key share a listener. Waits without a key. */
export function useLive<T>(key: QueryKey | null, listen: Listen<T>): Live<T> {
  const told = key === null ? listen : distinguishUnknown(key, listen);
  const { data } = useQuery(liveQuery(key, told), queryClient);
  const isOnline = useOnline();
  return key === null || !data ? loading : shownOf(data, isOnline);
}

/** What to show of a value: what this device lacks is on its way while there is a network. */
export function shownOf<T>(live: Live<T>, isOnline: boolean): Live<T> {
  const isLacking = live.state === 'unknown' || (hasNothing(live) && live.isFromDevice);
  return isLacking && isOnline ? loading : live;
}

/** A query that stays pending while it is shown, and takes each value of its listener. */
export function liveQuery<T>(key: QueryKey | null, listen: Listen<T>) {
  return queryOptions<Live<T>>({
    queryKey: key ?? ['nothing'],
    meta: { isLive: true },
    queryFn:
      key === null
        ? skipToken
        : ({ signal, queryKey }) =>
            listenUntil(signal, listen, (value) => queryClient.setQueryData(queryKey, value)),
  });
}

/** Never resolves: a listener has no last value. */
function listenUntil<T>(
  signal: AbortSignal,
  listen: Listen<T>,
  set: (value: Live<T>) => void,
): Promise<never> {
  listen((value) => !signal.aborted && set(value)).then(
    (stop) => {
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop, { once: true });
    },
    (error: Error) => !signal.aborted && set({ state: 'failed', error }),
  );
  return new Promise(() => {});
}

/** A value in a page's words: null while it is on its way, `unknown` as a live one is. */
export type Told<T> = T | 'unknown' | null;

/** A document's data, or `otherwise` if it is missing or the rules refuse it. */
export function dataOr<T, Other>(live: Live<T>, otherwise: Other): Told<T | Other> {
  if (live.state === 'there') return live.data;
  if (live.state === 'failed' && !isRefused(live.error)) throw live.error;
  if (live.state === 'unknown') return 'unknown';
  return live.state === 'loading' ? null : otherwise;
}

/** The value where it is known, for what says nothing without it. */
export function ifKnown<T>(told: Told<T>): T | null {
  return told === 'unknown' ? null : told;
}

/** Whether security rules refused a listener. */
export function isRefused(error: Error): boolean {
  return 'code' in error && error.code === 'permission-denied';
}
