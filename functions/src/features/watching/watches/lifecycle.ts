import type { AccountExport } from '@cine/contract/operations/faces/privacy';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant } from '#platform/time/instant.ts';
import { countLinked } from './count-linked-service.ts';
import { mergeGuestWatches } from './merge-guest-service.ts';
import { countWatches, hasOthersWatches, hasWatches, loadWatches } from './store.ts';
import type { WatchEvent } from './watch.ts';

/** Exports and merges a user's watches, erased with the account; `settlement` repoints them with progress. */
export const lifecycle = {
  documents: ['users/{uid}/watches/{watchId}'],
  exportLists: {
    watches: async ({ db }, uid, ...page) =>
      (await loadWatches(db, uid, ...page)).map((watch) => ({ id: watch.id, entry: toExport(watch) })),
  },
  count: async ({ db }, uid) => ({ watches: await countWatches(db, uid) }),
  mergeGuest: async (context, guestId, memberId) => {
    const watches = await mergeGuestWatches(context, guestId, memberId);
    await countLinked(context, memberId);
    return { watches };
  },
  movieReferences: { has: hasWatches, hasOthers: hasOthersWatches },
} satisfies Lifecycle;

function toExport({
  watchedAt,
  recordedAt,
  changedAt,
  ...watch
}: WatchEvent): AccountExport['watches'][number] {
  return {
    ...watch,
    watchedAt: toInstant(watchedAt),
    recordedAt: toInstant(recordedAt),
    ...(changedAt !== undefined && { changedAt: toInstant(changedAt) }),
  };
}
