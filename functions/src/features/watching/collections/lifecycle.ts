import type { AccountExport } from '@cine/contract/operations/faces/privacy';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant } from '#platform/time/instant.ts';
import type { Collected } from './collected.ts';
import { mergeGuestCollections } from './merge-guest-service.ts';
import { keepCollected, repointCollections } from './repoint-service.ts';
import { hasCollected, hasOthersCollected, loadCollectedById } from './store.ts';

export const lifecycle = {
  documents: ['users/{uid}/collections/{name}', 'users/{uid}/collections/{name}/movies/{movieId}'],
  exportLists: {
    collected: async ({ db }, uid, ...page) =>
      (await loadCollectedById(db, uid, 'watchlist', ...page)).map((collected) => ({
        id: String(collected.movieId),
        entry: toExport(collected),
      })),
  },
  mergeGuest: async (context, guestId, memberId) => ({
    collected: await mergeGuestCollections(context, guestId, memberId),
  }),
  movieReferences: { has: hasCollected, hasOthers: hasOthersCollected },
  repointMovie: async (context, former, facts) => ({
    entries: await repointCollections(context, former, facts),
  }),
  keepMovie: keepCollected,
} satisfies Lifecycle;

function toExport({ movieId, addedAt, watched, card }: Collected): AccountExport['collected'][number] {
  return { collection: 'watchlist', movieId, ...card, addedAt: toInstant(addedAt), watched };
}
