import type { AccountExport } from '@cine/contract/operations/privacy';
import type { Lifecycle } from '../../platform/lifecycle.ts';
import { toInstant } from '../../platform/time/instant.ts';
import { deleteRecommendations, loadRecommendations, type Recommendations } from './store.ts';

export const lifecycle = {
  documents: ['recommendations/{uid}'],
  exportParts: async ({ db }, uid) => {
    const recommended = await loadRecommendations(db, uid);
    return { recommended: recommended && toExport(recommended) };
  },
  // A cached list is returned without checking the account.
  eraseAtOnce: deleteRecommendations,
} satisfies Lifecycle;

function toExport({ computedAt, expiresAt, lists }: Recommendations): AccountExport['recommended'] {
  return {
    computedAt: toInstant(computedAt),
    expiresAt: toInstant(expiresAt),
    movies: lists.taste.map(({ movieId, title, score }) => ({ movieId, title, score })),
  };
}
