import type { RunCounts } from '@cine/import-run';
import type { Say } from '#i18n/index.tsx';

/** How much there is of each kind, without what there is none of. */
export function figuresOf(counts: RunCounts, say: Say): (readonly [string, number])[] {
  const all = [
    [say('imports.kindWatches', { count: counts.watches }), counts.watches],
    [say('imports.kindRatings', { count: counts.ratings }), counts.ratings],
    [say('imports.kindWatchlist'), counts.watchlist],
    [say('imports.kindLists', { count: counts.lists }), counts.lists],
    [say('imports.kindLikes', { count: counts.likes }), counts.likes],
    [say('imports.kindNotes', { count: counts.notes }), counts.notes],
    [say('imports.kindOwned'), counts.owned],
  ] as const;
  return all.filter(([, count]) => count > 0);
}
