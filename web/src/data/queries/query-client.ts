import { second } from '@cine/contract/time';
import { QueryClient } from '@tanstack/react-query';

/** Longer than React takes from rendering a component to running its effects. */
const lingerMs = second;

/** Caches what pages show. Firestore's own cache and `answer-cache.ts` keep what outlives a page. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      gcTime: lingerMs,
      retry: false,
      // Calls find out by themselves whether there is a network: on a train the browser doesn't know.
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      structuralSharing: false,
    },
  },
});

// A page that is opened again starts with current data, not with a former answer or refusal. One that takes
// the place of another goes on with what that one listened to: React removes the former observer first.
queryClient.getQueryCache().subscribe(({ type, query }) => {
  if (type !== 'observerRemoved' || query.meta?.isRemembered) return;
  const forget = () => {
    if (query.getObserversCount() === 0)
      query.setState({ data: undefined, dataUpdatedAt: 0, error: null, status: 'pending' });
  };
  const isThere = (query.state.data as { state?: unknown } | undefined)?.state === 'there';
  if (query.meta?.isLive && isThere) queueMicrotask(forget);
  else forget();
});
