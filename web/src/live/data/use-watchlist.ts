import { collectionDocument } from '@cine/contract/documents/collections';
import { addToCollection, removeFromCollection } from '@cine/contract/operations/watching/collections';
import { useCallback, useMemo } from 'react';
import type { DeviceSharer } from '../auth/device-sharers.ts';
import { seat } from '../firebase.ts';
import { watchlistChangesIn } from '../offline/deferred/deferred-calls.ts';
import { useDeferrable } from '../offline/deferred/use-deferrable.ts';
import { useDeferredCalls } from '../offline/deferred/use-deferred-calls.ts';
import { useOnline } from '../offline/network.ts';
import { call } from './call.ts';
import { useDocument } from './use-document.ts';
import { useOptimisticChanges } from './use-optimistic-changes.ts';

/** The user's watchlist, live, with changes that are under way. */
export type Watchlist = {
  ids: ReadonlySet<number>;
  /** Whether it is known; until then it is empty. */
  isKnown: boolean;
  /** Adds a movie or removes it, in the order of calls. Throws a `Refusal` when the server refuses. */
  want: (movie: { movieId: number; title: string }, isWanted: boolean) => Promise<void>;
};

type Wishes = ReadonlyMap<number, boolean>;
const none: ReadonlySet<number> = new Set();
const noWishes: Wishes = new Map();

/**
 * The watchlist of the user who holds the device, which belongs to `owner`. The owner's changes wait while
 * offline; a guest's don't.
 */
export function useWatchlist(owner: string, holder?: DeviceSharer): Watchlist {
  const uid = holder?.uid ?? owner;
  const live = useDocument(`users/${uid}/collections/watchlist`, collectionDocument, holder?.seat);
  const isOnline = useOnline();
  const addOwn = useDeferrable(addToCollection);
  const removeOwn = useDeferrable(removeFromCollection);
  const deferred = useDeferredCalls(owner);
  const data = live.state === 'there' ? live.data : null;
  const stored = useMemo(() => (data ? new Set(data.movieIds) : none), [data]);
  const isStored = useCallback(
    (movieId: number, isWanted: boolean) => stored.has(movieId) === isWanted,
    [stored],
  );
  const { underWay, say } = useOptimisticChanges(isStored);
  const waiting = useMemo(
    () => (uid === owner && deferred ? watchlistChangesIn(deferred) : noWishes),
    [uid, owner, deferred],
  );
  const ids = useMemo(() => withWishes(stored, [...waiting, ...underWay]), [stored, waiting, underWay]);
  if (live.state === 'failed') throw live.error;

  async function send(movieId: number, title: string, isWanted: boolean): Promise<'done' | 'waiting'> {
    const input = { collection: 'watchlist', movieId } as const;
    if (uid === owner) return (await (isWanted ? addOwn : removeOwn)(input, title)).state;
    if (isWanted) await call(addToCollection, input, holder?.seat ?? seat());
    else await call(removeFromCollection, input, holder?.seat ?? seat());
    return 'done';
  }

  async function want({ movieId, title }: { movieId: number; title: string }, isWanted: boolean) {
    await say(movieId, isWanted, () => send(movieId, title, isWanted));
  }

  // What the device does not have may still be on the server.
  const isKnown = data !== null || (live.state === 'missing' && (!live.isFromDevice || !isOnline));
  return { ids, isKnown, want };
}

function withWishes(
  stored: ReadonlySet<number>,
  wishes: readonly (readonly [movieId: number, isWanted: boolean])[],
): ReadonlySet<number> {
  if (wishes.length === 0) return stored;
  const ids = new Set(stored);
  for (const [movieId, isWanted] of wishes) {
    if (isWanted) ids.add(movieId);
    else ids.delete(movieId);
  }
  return ids;
}
