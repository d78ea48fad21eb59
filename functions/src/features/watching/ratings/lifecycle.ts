import type { AccountExport } from '@cine/contract/operations/faces/privacy';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstantOrNull } from '#platform/time/instant.ts';
import { mergeGuestRatings } from './merge-guest-service.ts';
import type { Rating } from './rating.ts';
import { keepRating, repointRatings } from './repoint-service.ts';
import { hasOthersRated, hasRated, loadRatingsById } from './store.ts';

/** Exports, merges and repoints a user's ratings, which are erased with the account. */
export const lifecycle = {
  documents: ['users/{uid}/ratings/{movieId}'],
  exportLists: {
    ratings: async ({ db }, uid, ...page) =>
      (await loadRatingsById(db, uid, ...page)).map((rating) => ({
        id: String(rating.movieId),
        entry: toExport(rating),
      })),
  },
  mergeGuest: async (context, guestId, memberId) => ({
    ratings: await mergeGuestRatings(context, guestId, memberId),
  }),
  movieReferences: { has: hasRated, hasOthers: hasOthersRated },
  repointMovie: async (context, promoted, facts) => ({
    counts: { ratings: await repointRatings(context, promoted, facts) },
  }),
  keepMovie: keepRating,
} satisfies Lifecycle;

function toExport({
  movieId,
  card,
  score,
  ratedAt,
  previous,
  paid,
}: Rating): AccountExport['ratings'][number] {
  return {
    movieId,
    ...card,
    score,
    ratedAt: toInstantOrNull(ratedAt),
    previous: { score: previous.score, ratedAt: toInstantOrNull(previous.ratedAt) },
    ...(paid && { paid }),
  };
}
