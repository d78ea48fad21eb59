import { type CollectionEntry, collectionDocument, moviesIn } from '@cine/contract/documents/collections';
import { listCollectionMovies } from '@cine/contract/operations/watching/collected-movies';
import { watchlistOf } from '@cine/contract/queries';
import { useEffect, useMemo } from 'react';
import { call } from './call.ts';
import { useDocument } from './use-document.ts';
import { useDocuments } from './use-documents.ts';
import type { Live } from './use-live.ts';

/** The movies on a user's watchlist, live, the last added first. */
export function useWatchlistMovies(uid: string): Live<CollectionEntry[]> {
  const query = useMemo(() => watchlistOf(uid), [uid]);
  const parts = useDocuments(query);
  const watchlist = useDocument(`users/${uid}/collections/watchlist`, collectionDocument);
  const isFormer = watchlist.state === 'there' && watchlist.data.parts === null;
  useEffect(() => {
    // Listing it packs what a former release wrote.
    if (isFormer) void call(listCollectionMovies, { collection: 'watchlist', pageSize: 1 }).catch(() => {});
  }, [isFormer]);
  return useMemo(() => {
    if (parts.state !== 'there') return parts;
    return isFormer ? { state: 'loading' } : { ...parts, data: moviesIn(parts.data.map(({ data }) => data)) };
  }, [parts, isFormer]);
}
