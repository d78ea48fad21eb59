import type { Context } from '#context.ts';
import { updateWatchlistEntries, withElsewhere, withWatches } from '../collections/index.ts';
import {
  type Imports,
  instantsOf,
  isSeenSince,
  isWatched,
  type Statement,
  type StatementsBy,
} from '../statements/index.ts';
import { readNewestWatchesOfMovie } from '../watches/index.ts';

/** What may take a movie off the watchlist. */
export type WatchEvidence = {
  statements: readonly Statement[];
  /** Whether it was watched here. */
  isHere: boolean;
  /** Whether the file wants it without saying since when. */
  isUndated: boolean;
};

/** Watches here, the last ones, of which one that wasn't withdrawn counts. */
const watchesRead = 3;

/**
 * Takes movies off the watchlist that were watched since they were wanted: by what imports say, or here since
 * an export was made. One that a file wants without a day was wanted before. Can be repeated.
 */
export async function leaveWatchlist(
  context: Context,
  uid: string,
  importId: string,
  imports: Imports,
  seen: ReadonlyMap<number, WatchEvidence>,
): Promise<void> {
  await updateWatchlistEntries(context, uid, [...seen.keys()], async (tx, entry) => {
    const { statements, isHere, isUndated } = seen.get(entry.movieId)!;
    const marked = withElsewhere(entry, isSeenSince(statements, entry, instantsOf(imports)));
    if (!isHere || entry.from !== importId) return marked;
    const watches = await readNewestWatchesOfMovie(tx, uid, entry.movieId, watchesRead);
    const last = watches.find(({ withdrawn }) => !withdrawn);
    const isBefore = isUndated && last !== undefined && last.recordedAt < marked.addedAt;
    return withWatches(isBefore ? { ...marked, addedAt: last.recordedAt } : marked, watches);
  });
}

/** Gives movies back to the watchlist of which an undone import said that they were watched. */
export async function returnToWatchlist(
  context: Context,
  uid: string,
  { imports, own, counting }: StatementsBy,
): Promise<void> {
  const movieIds = own.filter((statement) => isWatched([statement])).map(({ movieId }) => movieId);
  await updateWatchlistEntries(context, uid, movieIds, async (_tx, entry) => {
    const statements = counting.get(entry.movieId) ?? [];
    return withElsewhere(entry, isSeenSince(statements, entry, instantsOf(imports)));
  });
}
