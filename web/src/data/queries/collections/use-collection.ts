/** A collection with its movies, live, with what waits to be sent. */
import {
  type CollectionDocument,
  type CollectionEntry,
  collectionDocument,
  moviesIn,
  newCollection,
} from '@cine/contract/documents/collections';
import type { OutputOf } from '@cine/contract/operation';
import {
  type CollectionView,
  standingCollections,
} from '@cine/contract/operations/watching/collection-parts';
import { showCollection } from '@cine/contract/operations/watching/collections';
import { partsOfCollection } from '@cine/contract/queries';
import { useMemo } from 'react';
import { withWaitingEntries } from '../../offline/deferred/collection-projections.ts';
import { useDeferredCalls } from '../../offline/deferred/use-deferred-calls.ts';
import { useOnline } from '../../offline/network.ts';
import { call, leadsNowhere, type Refusal } from '../call.ts';
import { refusalOrThrow } from '../use-answer.ts';
import { useDocument } from '../use-document.ts';
import { useDocuments } from '../use-documents.ts';
import { dataOr, type Live } from '../use-live.ts';
import { useOutcome } from '../use-outcome.ts';
import { collectionPlace } from './collection-place.ts';

export type CollectedEntry = CollectionEntry;

/** What a collection is, besides its movies. */
export type CollectionFacts = Pick<
  CollectionDocument,
  'name' | 'description' | 'cover' | 'order' | 'visibility' | 'rules' | 'manual' | 'madeBy'
> & { editorIds: readonly string[] };

/** A collection with its movies; `shown` is what the server says about it to those who don't keep it. */
export type KeptCollection = {
  facts: CollectionFacts;
  entries: CollectedEntry[];
  shown: CollectionView | null;
};

export type CollectionState =
  | { state: 'loading' | 'missing' | 'unknown' }
  | { state: 'failed'; refusal: Refusal; again: () => void }
  | ({ state: 'there' } & KeptCollection);

/**
 * A collection, with what waits to be sent: live for those who keep it, and as the server shows it to others.
 * A standing one is empty until something is added.
 */
export function useCollection(collection: string, uid: string): CollectionState {
  const result = useStored(collection, uid);
  const deferred = useDeferredCalls(uid);
  return useMemo(() => {
    if (result.state !== 'there' || !deferred) return result;
    const entries = withWaitingEntries(result.entries, deferred, collection);
    return entries === result.entries ? result : { ...result, entries };
  }, [result, deferred, collection]);
}

function useStored(collection: string, uid: string): CollectionState {
  const { path, owner } = collectionPlace(collection, uid);
  const isOnline = useOnline();
  const live = useDocument(path, collectionDocument);
  const header = dataOr(live, 'none');
  const isOthers = owner.kind === 'user' && owner.uid !== uid;
  const isStanding = standingCollections.some((id) => path.endsWith(`/${id}`)) && live.state !== 'failed';
  const isShown = header === 'none' && !isStanding && (isOthers || owner.kind === 'group');
  const query = useMemo(() => partsOfCollection(path), [path]);
  // Others' movies may be read only if the collection may.
  const isReadable = header !== 'none' && (!isOthers || (header !== null && header !== 'unknown'));
  const parts = useDocuments(isReadable ? query : null);
  const sharedCollection = useShown(isShown ? collection : null);
  const entries = useMemo(() => entriesIn(parts), [parts]);
  if (isShown) return sharedCollection;
  if (header === 'none') return isStanding ? unused : { state: 'missing' };
  if (parts.state === 'failed') throw parts.error;
  if (header === 'unknown' || parts.state === 'unknown') return { state: 'unknown' };
  if (header === null || entries === null) return { state: 'loading' };
  const isUnsure = parts.state === 'there' && parts.isFromDevice && entries.length < header.movieIds.length;
  if (isUnsure) return { state: isOnline ? 'loading' : 'unknown' };
  return { state: 'there', facts: header, entries, shown: null };
}

/** A standing collection until something is added. */
const unused: CollectionState = {
  state: 'there',
  facts: newCollection(0),
  entries: [],
  shown: null,
};

function entriesIn(parts: Live<{ data: Parameters<typeof moviesIn>[0][number] }[]>): CollectedEntry[] | null {
  return parts.state === 'there' ? moviesIn(parts.data.map(({ data }) => data)) : null;
}

/** All pages of what the server shows of another user's collection. */
function useShown(collection: string | null): CollectionState {
  const key = collection === null ? null : ['collection shown', collection];
  const { data, error, again } = useOutcome(key, () => askForAll(collection!));
  const refusal = refusalOrThrow(error);
  if (data) return { state: 'there', ...data };
  if (leadsNowhere(refusal, 'collection-not-found')) return { state: 'missing' };
  return refusal ? { state: 'failed', refusal, again } : { state: 'loading' };
}

async function askForAll(collection: string): Promise<KeptCollection> {
  const first = await call(showCollection, { collection });
  const { collection: about, manual } = first;
  const movies = [...first.movies];
  for (let cursor = first.nextCursor; cursor !== null; ) {
    const page = await call(showCollection, { collection, cursor });
    movies.push(...page.movies);
    cursor = page.nextCursor;
  }
  const editorIds = about.editors.map(({ uid }) => uid);
  return { facts: { ...about, editorIds, manual, madeBy: null }, entries: movies.map(asEntry), shown: about };
}

type CollectedMovie = OutputOf<typeof showCollection>['movies'][number];

function asEntry({ movieId, addedAt, addedBy, note, tags, medium, ...card }: CollectedMovie): CollectedEntry {
  return {
    movieId,
    addedAt: Date.parse(addedAt),
    watched: false,
    ...(addedBy !== undefined && { addedBy }),
    ...(note !== undefined && { note }),
    ...(tags && { tags }),
    ...(medium !== undefined && { medium }),
    card,
  };
}
