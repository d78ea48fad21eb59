import { hashKey, type QueryKey, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { isOnline, onNetworkChange } from '../offline/network.ts';
import { Refusal } from './call.ts';
import { queryClient } from './query-client.ts';

/**
 * An answer, or an error along with the former answer. `keptAt` says when an answer from this device was
 * true, in epoch milliseconds.
 */
export type Outcome<T> = { data: T | null; error: unknown; keptAt: number | null };

type Options<T> = {
  isEnabled?: boolean;
  /** Whether the next component that asks begins with this outcome. */
  isRemembered?: boolean;
  /** What this device kept, for when the server can't be reached. */
  readKept?: () => Promise<{ data: T; at: number } | null>;
};

/** Asks, and asks again with the network when the server was not reached. Without a key it waits. */
export function useOutcome<T>(
  key: QueryKey | null,
  ask: (former: T | null) => Promise<T>,
  { isEnabled = true, isRemembered = false, readKept }: Options<T> = {},
) {
  const queryKey = key === null ? nothing : [answers, ...key];
  const query = useQuery<Outcome<T>>(
    {
      queryKey,
      queryFn: async ({ signal }) => {
        const former = queryClient.getQueryData<Outcome<T>>(queryKey);
        const own = former?.keptAt === null ? former.data : null;
        try {
          const data = await ask(own);
          signal.throwIfAborted();
          return { data, error: null, keptAt: null };
        } catch (error) {
          const cached = own === null && isUnreached(error) ? await readKept?.() : null;
          return cached
            ? { data: cached.data, error, keptAt: cached.at }
            : { data: own, error, keptAt: null };
        }
      },
      enabled: key !== null && isEnabled,
      ...(isRemembered && { gcTime: Number.POSITIVE_INFINITY, meta: { isRemembered } }),
    },
    queryClient,
  );
  const hash = key === null ? null : hashKey(queryKey);
  const again = useCallback(() => {
    if (hash !== null) void askAgain(hash);
  }, [hash]);
  const { data, error, keptAt } = (key !== null && query.data) || none;
  return {
    isAsking: key !== null && query.isFetching,
    data: data as T | null,
    error: query.error ?? error,
    keptAt,
    again,
    /** Changes the answer, as by adding a page. */
    change: (to: (former: T | null) => T | null) =>
      queryClient.setQueryData<Outcome<T>>(
        queryKey,
        (former) => former && { ...former, data: to(former.data) },
      ),
  };
}

const answers = 'answer';
const nothing = ['nothing'];
const none: Outcome<never> = { data: null, error: null, keptAt: null };

/** Whether a call failed without an answer of the server. */
export function isUnreached(error: unknown): boolean {
  return error instanceof Refusal && !error.isFromServer;
}

/** Cancels the request under way, which may be older than the change. */
async function askAgain(hash: string): Promise<void> {
  const predicate = ({ queryHash }: { queryHash: string }) => queryHash === hash;
  await queryClient.cancelQueries({ predicate });
  await queryClient.refetchQueries({ predicate, type: 'active' });
}

onNetworkChange(() => {
  if (!isOnline()) return;
  void queryClient.refetchQueries(
    {
      queryKey: [answers],
      type: 'active',
      predicate: ({ state }) => isUnreached((state.data as Outcome<unknown> | undefined)?.error),
    },
    { cancelRefetch: false },
  );
});
