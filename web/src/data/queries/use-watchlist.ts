import { type CollectionDocument, collectionDocument } from '@cine/contract/documents/collections';
import { addToCollection, removeFromCollection } from '@cine/contract/operations/watching/collected-movies';
import { useMemo } from 'react';
import type { DeviceSharer } from '../auth/device-sharers.ts';
import type { DeferredCalls } from '../offline/deferred/deferred-calls.ts';
import { watchlistChangesIn } from '../offline/deferred/projections.ts';
import { useDeferrable } from '../offline/deferred/use-deferrable.ts';
import { call } from './call.ts';
import { type OwnMoviesState, useOwnMovies } from './use-own-movies.ts';

/** The user's watchlist, live, with changes that are under way. */
export type Watchlist = {
  ids: ReadonlySet<number>;
  /** Whether it is known; until it is `there`, it has only what was changed here. */
  state: OwnMoviesState;
  /** Adds or removes a movie, in the order of calls. Throws a `Refusal`. */
  want: (movie: { movieId: number; title: string }, isWanted: boolean) => Promise<void>;
};

const source = {
  path: (uid: string) => `users/${uid}/collections/watchlist`,
  codec: collectionDocument,
  storedIn: ({ movieIds }: CollectionDocument) =>
    new Map(movieIds.map((movieId) => [movieId, true as const])),
  waitingIn: (calls: DeferredCalls) =>
    new Map([...watchlistChangesIn(calls)].map(([movieId, isWanted]) => [movieId, isWanted || null])),
};

/** The watchlist of the user who holds the device, which belongs to `owner`. */
export function useWatchlist(owner: string, holder?: DeviceSharer): Watchlist {
  const { values, state, isOwner, from, say } = useOwnMovies(owner, holder, source);
  const addOwn = useDeferrable(addToCollection);
  const removeOwn = useDeferrable(removeFromCollection);
  const ids = useMemo(() => new Set(values.keys()), [values]);

  async function send(movieId: number, title: string, isWanted: boolean): Promise<'done' | 'waiting'> {
    const input = { collection: 'watchlist', movieId } as const;
    if (isOwner) return (await (isWanted ? addOwn : removeOwn)(input, title)).state;
    await (isWanted ? call(addToCollection, input, from) : call(removeFromCollection, input, from));
    return 'done';
  }

  return {
    ids,
    state,
    want: async ({ movieId, title }, isWanted) =>
      void (await say(movieId, isWanted || null, () => send(movieId, title, isWanted))),
  };
}
