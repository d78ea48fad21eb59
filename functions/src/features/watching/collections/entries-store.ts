/** Opens a collection's parts that a change needs, and writes what changed. */
import { newCollection } from '@cine/contract/documents/collections';
import type { Firestore } from 'firebase-admin/firestore';
import { markForRecount } from '#core/standings/index.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { isForCollectors, type StoredCollection } from './access/access.ts';
import type { Collected } from './collected.ts';
import { isUnpacked, partsHolding, partsToMerge, roomiestPart, withEntries } from './parts.ts';
import { isWatchlist, type Place } from './place.ts';
import {
  deleteLegacyMovie,
  deletePart,
  loadParts,
  readCollection,
  readLegacyMovies,
  readParts,
  removeCollection,
  writeCollection,
  writePart,
} from './store.ts';
import { namedIn } from './writers.ts';

export type EntryChanges = {
  put?: readonly Collected[];
  remove?: Iterable<number>;
  /** What else changes of the collection. */
  fields?: Partial<Omit<StoredCollection, 'movieIds' | 'parts'>>;
  /** The owners who are marked already in this attempt, where it changes many collections. */
  marked?: Set<string>;
};

/** Some of a collection's movies, to be changed in the same transaction. */
export type OpenedCollection = {
  /** What the collection is; null if it was never used. */
  document: StoredCollection | null;
  /** All movies in it, without those that left a watchlist. */
  movieIds: ReadonlySet<number>;
  /** What was loaded: the movies it was opened for, and the others. */
  entries: ReadonlyMap<number, Collected>;
  /** The entry of one of the movies it was opened for, also of a watched one; null if it isn't there. */
  entryOf: (movieId: number) => Collected | null;
  /** Writes changes of the movies it was opened for, in the parts where they are; returns what it is then. */
  save: (changes: EntryChanges, now: number) => StoredCollection;
  /** Deletes the collection with all that is in it. */
  discard: () => void;
};

/**
 * Opens a collection for some of its movies, or for such that are added. One that a former release wrote is
 * read whole, and whatever is saved packs it.
 */
export async function openCollection(
  tx: Tx,
  place: Place,
  movieIds: Iterable<number>,
  storedCollection?: StoredCollection | null,
): Promise<OpenedCollection> {
  const movieIdSet = new Set(movieIds);
  const document = storedCollection === undefined ? await readCollection(tx, place) : storedCollection;
  const legacy = isUnpacked(document) ? await readLegacyMovies(tx, place) : [];
  const parts = document?.parts ?? [];
  const held = new Set(parts.flatMap((part) => part.movieIds));
  const roomiest = [...movieIdSet].every((id) => held.has(id)) ? null : roomiestPart(parts);
  const ids = new Set([
    ...partsHolding(parts, movieIdSet),
    ...(roomiest === null ? [] : [roomiest]),
    ...partsToMerge(parts),
  ]);
  const loaded = await readParts(tx, place, [...ids]);
  const entries = new Map([...loaded.values(), legacy].flat().map((entry) => [entry.movieId, entry]));
  return {
    document,
    movieIds: new Set(document?.movieIds ?? []),
    entries,
    entryOf: (movieId) => entries.get(movieId) ?? null,
    save: ({ put = [], remove = [], fields = {}, marked = new Set() }, now) => {
      const removed = new Set(remove);
      const putIds = new Set(put.map(({ movieId }) => movieId));
      const stay = legacy.filter(({ movieId }) => !removed.has(movieId) && !putIds.has(movieId));
      const changes = withEntries(parts, loaded, [...stay, ...put], removed);
      const before = document ?? newCollection(now);
      const idsBefore = isUnpacked(document) ? stay.flatMap(onList) : before.movieIds;
      const listed = listedAfter(idsBefore, removed, put);
      const after = { ...before, ...fields };
      const coverId = after.cover?.movieId ?? 0;
      const saved: StoredCollection = {
        ...after,
        ...(removed.has(coverId) && !putIds.has(coverId) && { cover: null }),
        movieIds: [...listed],
        addedByIds: namesIn(after.addedByIds, put, place),
        parts: changes.parts,
        editedAt: now,
        ...(isWatchlist(place) && { changedAt: now }),
      };
      writeCollection(tx, place, saved);
      const isSame = listed.size === before.movieIds.length && before.movieIds.every((id) => listed.has(id));
      if (!isSame) markForCollectors(tx, place, marked);
      for (const [id, written] of changes.written) writePart(tx, place, id, written);
      for (const id of changes.emptied) deletePart(tx, place, id);
      for (const { movieId } of legacy) deleteLegacyMovie(tx, place, movieId);
      return saved;
    },
    discard: () => {
      if (document) removeCollection(tx, place, document);
      if (document && document.movieIds.length > 0) markForCollectors(tx, place);
      for (const { movieId } of legacy) deleteLegacyMovie(tx, place, movieId);
    },
  };
}

/** The movies of a collection once some were removed and others put; a watchlist shows no watched ones. */
function listedAfter(
  before: readonly number[],
  removed: ReadonlySet<number>,
  put: readonly Collected[],
): Set<number> {
  const listed = new Set(before);
  for (const id of removed) listed.delete(id);
  for (const { movieId, watched } of put) {
    if (watched) listed.delete(movieId);
    else listed.add(movieId);
  }
  return listed;
}

/** What collectors are paid for their owner's movies is counted anew once they change. */
function markForCollectors(tx: Tx, place: Place, marked = new Set<string>()): void {
  if (!isForCollectors(place) || marked.has(place.ownerId)) return;
  marked.add(place.ownerId);
  markForRecount(tx, place.ownerId);
}

/** All movies of a collection, also watched ones; `document` is what it was read as. */
export async function loadEntries(
  db: Firestore,
  place: Place,
  document: StoredCollection | null,
): Promise<Collected[]> {
  if (isUnpacked(document)) return readLegacyMovies(db, place);
  if (!document?.parts) return [];
  return loadParts(
    db,
    place,
    document.parts.map(({ id }) => id),
  );
}

function onList({ movieId, watched }: Collected): number[] {
  return watched ? [] : [movieId];
}

function namesIn(former: readonly string[], put: readonly Collected[], place: Place): string[] {
  return [...new Set([...former, ...put.flatMap((entry) => namedIn(entry, place))])].sort();
}
