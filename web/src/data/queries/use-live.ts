/** Firestore's documents and queries, live. */
import { type QueryKey, queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import { queryClient } from './query-client.ts';

/** Firestore's current value. `isFromDevice`: from the device's cache, not confirmed by the server yet. */
export type Live<T> = { state: 'loading' } | LiveResult<T>;

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
  const { data } = useQuery(liveQuery(key, listen), queryClient);
  return (key !== null && data) || loading;
}

/** A query that stays pending while it is shown, and takes each value of its listener. */
export function liveQuery<T>(key: QueryKey | null, listen: Listen<T>) {
  return queryOptions<Live<T>>({
    queryKey: key ?? ['nothing'],
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

/** A document's data, or `otherwise` if it is missing or the rules refuse it; null while it is on its way. */
export function dataOr<T, Other>(live: Live<T>, otherwise: Other): T | Other | null {
  if (live.state === 'there') return live.data;
  if (live.state === 'failed' && !isRefused(live.error)) throw live.error;
  return live.state === 'loading' || (live.state === 'missing' && live.isFromDevice) ? null : otherwise;
}

export function isRefused(error: Error): boolean {
  return 'code' in error && error.code === 'permission-denied';
}
