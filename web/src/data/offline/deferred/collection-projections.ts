import type { CollectionEntry } from '@cine/contract/documents/collections';
import { distinctTags, keyOfTag } from '@cine/contract/text/distinct-tags';
import type { DeferredCall, DeferredCalls } from './deferred-calls.ts';

/** A collection's movies as they will be; only the title of one that is added is known. */
export function withWaitingEntries(
  entries: CollectionEntry[],
  calls: DeferredCalls,
  collection: string,
): CollectionEntry[] {
  const waiting = waitingFor(calls, collection);
  if (waiting.length === 0) return entries;
  const all = new Map(entries.map((entry) => [entry.movieId, entry]));
  for (const call of waiting) {
    const { operation, input } = call;
    const formerEntry = 'movieId' in input ? all.get(input.movieId) : undefined;
    if (operation === 'collections-add' && !formerEntry) all.set(input.movieId, addedBy(call, input.movieId));
    if (operation === 'collections-remove') all.delete(input.movieId);
    if (operation === 'collections-removeSeveral') for (const movieId of input.movieIds) all.delete(movieId);
    if (operation === 'collections-note' && formerEntry)
      all.set(formerEntry.movieId, written(formerEntry, input));
    if (operation === 'collections-tag')
      for (const entry of input.movieIds.flatMap((movieId) => all.get(movieId) ?? [])) {
        const removed = new Set(input.remove?.map(keyOfTag));
        const left = (entry.tags ?? []).filter((tag) => !removed.has(keyOfTag(tag)));
        all.set(entry.movieId, { ...entry, tags: distinctTags([...left, ...(input.add ?? [])]) });
      }
  }
  return [...all.values()].sort((one, other) => other.addedAt - one.addedAt || other.movieId - one.movieId);
}

/** Whether a movie will be in a collection; null if nothing waits that says so. */
export function willBeIn(calls: DeferredCalls, collection: string, movieId: number): boolean | null {
  const last = waitingFor(calls, collection).findLast(
    ({ operation, input }) =>
      (operation === 'collections-removeSeveral' && input.movieIds.includes(movieId)) ||
      ((operation === 'collections-add' || operation === 'collections-remove') && input.movieId === movieId),
  );
  return last ? last.operation === 'collections-add' : null;
}

type CollectionCall = Extract<DeferredCall, { operation: `collections-${string}` }>;

function waitingFor(calls: DeferredCalls, collection: string): CollectionCall[] {
  return calls.filter(
    (call): call is CollectionCall =>
      call.refusal === null && 'collection' in call.input && call.input.collection === collection,
  );
}

function addedBy({ about, at }: DeferredCall, movieId: number): CollectionEntry {
  const title = about ?? '';
  const unknown = { year: null, runtime: null, genres: [], directors: [], posterPath: null };
  return {
    movieId,
    addedAt: at,
    watched: false,
    card: { title, originalTitle: title, titles: {}, ...unknown },
  };
}

type Written = {
  note?: string | null | undefined;
  tags?: readonly string[] | undefined;
  medium?: string | null | undefined;
};

function written(entry: CollectionEntry, changes: Written): CollectionEntry {
  const { note: formerNote, tags: formerTags, medium: formerMedium, ...rest } = entry;
  const { note = formerNote, tags = formerTags, medium = formerMedium } = changes;
  return {
    ...rest,
    ...(note != null && { note }),
    ...(tags && tags.length > 0 && { tags: [...tags] }),
    ...(medium != null && { medium }),
  };
}
