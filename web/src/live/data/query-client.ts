import { QueryClient } from '@tanstack/react-query';

/** Longer than React takes from drawing a component to its effects. */
const lingerMs = 1_000;

/**
 * Holds what is shown: the server's answers and Firestore's listeners. Firestore's own cache and `answer-cache.ts` hold
 * what must outlive a page.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      gcTime: lingerMs,
      retry: false,
      // Calls find out by themselves whether there is a network: the browser doesn't know on a train.
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      structuralSharing: false,
    },
  },
});

// A page that is opened again begins with what is true then, not with a former answer or refusal.
queryClient.getQueryCache().subscribe(({ type, query }) => {
  if (type !== 'observerRemoved' || query.getObserversCount() > 0 || query.meta?.isRemembered) return;
  query.setState({ data: undefined, dataUpdatedAt: 0, error: null, status: 'pending' });
});
