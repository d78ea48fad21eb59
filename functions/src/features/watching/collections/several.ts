import type { CollectionOrder } from '@cine/contract/operations/watching/collection-parts';
import type { Collected } from './collected.ts';
import type { Placed } from './move-in-order.ts';
import { unworded, type Worded } from './worded.ts';

/** What a call does to a collection, and what undoes it. */
export type Changed = {
  addedIds: number[];
  removed: Collected[];
  worded?: Worded[];
  placed?: { order: CollectionOrder; movies: Placed };
};

/** An entry of another collection, put into one by a user now, with what was written of it. */
export function movedEntry(entry: Collected, added: Pick<Collected, 'addedAt' | 'addedBy'>): Collected {
  const { addedBy: _, from: __, changed: ___, elsewhere: ____, ...rest } = entry;
  return { ...rest, ...added, watched: false };
}

/** An entry for others than those for whom its note was written. */
export function withoutNote({ note: _, ...entry }: Collected): Collected {
  return entry;
}

/**
 * What undoes a change that was made at an instant: the movies that are still as they were added then are
 * taken out, those that were removed and aren't there again are put back, and what was written of others is
 * as it was unless it was changed since.
 */
export function undoStep(
  { addedIds, removed, worded = [] }: Changed,
  at: number,
  entryOf: (movieId: number) => Collected | null,
): { put: Collected[]; remove: number[] } {
  const remove = addedIds.filter((id) => entryOf(id)?.addedAt === at);
  const put = removed.filter(({ movieId }) => !entryOf(movieId) || remove.includes(movieId));
  put.push(...worded.flatMap((each) => asBefore(entryOf(each.movieId), each)));
  const putIds = new Set(put.map(({ movieId }) => movieId));
  return { put, remove: remove.filter((id) => !putIds.has(id)) };
}

function asBefore(entry: Collected | null, each: Worded): Collected[] {
  const before = entry && unworded(entry, each);
  return before ? [before] : [];
}
