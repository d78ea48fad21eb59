import type { AccountExport } from '@cine/contract/operations/faces/privacy';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant } from '#platform/time/instant.ts';
import type { Recommended } from './recommended.ts';
import { deleteRecommendations, loadRecommendations, type Recommendations } from './store.ts';

/** Exports a user's recommendations, and erases them at once. */
export const lifecycle = {
  documents: ['recommendations/{uid}'],
  exportParts: async ({ db }, uid) => {
    const recommended = await loadRecommendations(db, uid);
    return { recommended: recommended && toExport(recommended) };
  },
  // A kept list is returned without checking the account.
  eraseAtOnce: deleteRecommendations,
} satisfies Lifecycle;

function toExport({ computedAt, expiresAt, lists }: Recommendations): AccountExport['recommended'] {
  const movies = (list: readonly Recommended[]) =>
    list.map(({ movieId, title, score }) => ({ movieId, title, score }));
  return {
    computedAt: toInstant(computedAt),
    expiresAt: toInstant(expiresAt),
    lists: { taste: movies(lists.taste), neighbours: movies(lists.neighbours), genres: movies(lists.genres) },
  };
}
