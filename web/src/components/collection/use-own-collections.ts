import {
  type StandingCollection,
  standingCollections,
} from '@cine/contract/operations/watching/collection-parts';
import { collectionsOf } from '@cine/contract/queries';
import { useMemo } from 'react';
import { useDocuments } from '#data/queries/use-documents.ts';
import type { Told } from '#data/queries/use-live.ts';

export type OwnCollection = { collection: string; name: string | null; movieIds: ReadonlySet<number> };

/** Always offered besides what the user made; the watchlist has a button of its own. */
const always = standingCollections.filter(
  (id): id is Exclude<StandingCollection, 'watchlist'> => id !== 'watchlist',
);

/** The user's own collections that movies are put in, with the ids of those, live. */
export function useOwnCollections(uid: string): Told<OwnCollection[]> {
  const query = useMemo(() => collectionsOf(uid), [uid]);
  const live = useDocuments(query);
  return useMemo(() => {
    if (live.state === 'failed') throw live.error;
    if (live.state === 'unknown') return 'unknown';
    if (live.state !== 'there') return null;
    const own = live.data
      .filter(({ id, data }) => id !== 'watchlist' && data.rules === null)
      .map(({ id, data }) => ({ collection: id, name: data.name, movieIds: new Set(data.movieIds) }));
    const missing = always
      .filter((id) => own.every(({ collection }) => collection !== id))
      .map((id) => ({ collection: id, name: null, movieIds: new Set<number>() }));
    return [...own, ...missing];
  }, [live]);
}
