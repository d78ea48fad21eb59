/** What a call does to a collection's movies, and what undoes it. */
import type { CollectionOrder } from '@cine/contract/operations/watching/collection-parts';
import type { StoredCollection } from './access/access.ts';
import { type Collected, withTextsOf } from './collected.ts';
import {
  isAsWritten,
  type WordsChange,
  type Written,
  withFormerWords,
  withWords,
  wordsBetween,
} from './entry-words.ts';
import type { FormerPositions } from './order/manual-order.ts';
import type { Place } from './place.ts';
import { withWriterAfter } from './writers.ts';

/** What a call does to a collection, and what undoes it. */
export type MovieChanges = {
  addedIds: number[];
  /** What was written of added ones with them; unknown in what a former release kept. */
  written?: Written[];
  removed: Collected[];
  coverId?: number;
  worded?: WordsChange[];
  placed?: { order: CollectionOrder; movies: FormerPositions };
};

/** What undoes that movies are removed from a collection. */
export function removalFrom(
  document: Pick<StoredCollection, 'cover'> | null,
  removed: readonly Collected[],
): MovieChanges {
  const coverId = document?.cover?.movieId;
  const isCoverRemoved = removed.some(({ movieId }) => movieId === coverId);
  return { addedIds: [], removed: [...removed], ...(isCoverRemoved && { coverId: coverId! }) };
}

/** An entry of another collection, put into one by a user now, with what was written of it. */
export function copyEntry(entry: Collected, added: Pick<Collected, 'addedAt' | 'addedBy'>): Collected {
  const { movieId, card, note, dismissed, tags, medium, writtenBy } = entry;
  return {
    movieId,
    card,
    ...added,
    watched: false,
    ...(note !== undefined && { note }),
    ...(dismissed && { dismissed }),
    ...(tags !== undefined && { tags }),
    ...(medium !== undefined && { medium }),
    ...(writtenBy !== undefined && { writtenBy }),
  };
}

/**
 * An entry with what a writer wrote of its movie in another collection, as far as there is room; the same
 * object if that is nothing new.
 */
export function withWordsOf(own: Collected, other: Collected, place: Place, writer: string): Collected {
  const between = wordsBetween(own, withTextsOf(own, other));
  return between ? withWriterAfter(own, withWords(own, between.after), place, writer) : own;
}

/** An entry for readers for whom its note wasn't written. */
export function withoutNote({ note: _, dismissed: __, ...entry }: Collected): Collected {
  return entry;
}

/**
 * What undoes a change that was made at an instant: the movies that are still as they were added then are
 * taken out, those that were removed and aren't there again are put back, and what was written of others is
 * as it was unless it was changed since.
 */
export function planUndo(
  { addedIds, written, removed, worded = [] }: MovieChanges,
  at: number,
  entryOf: (movieId: number) => Collected | null,
): { put: Collected[]; remove: number[] } {
  const remove = addedIds.filter((id) => {
    const entry = entryOf(id);
    return entry?.addedAt === at && (!written || isAsWritten(entry, written));
  });
  const put = removed.filter(({ movieId }) => !entryOf(movieId) || remove.includes(movieId));
  put.push(...worded.flatMap((each) => restoreWords(entryOf(each.movieId), each)));
  const putIds = new Set(put.map(({ movieId }) => movieId));
  return { put, remove: remove.filter((id) => !putIds.has(id)) };
}

function restoreWords(entry: Collected | null, each: WordsChange): Collected[] {
  const before = entry && withFormerWords(entry, each);
  return before ? [before] : [];
}
