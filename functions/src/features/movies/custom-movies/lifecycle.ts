import type { AccountExport } from '@cine/contract/operations/faces/privacy';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import { eraseCustomMovies, mergeGuestPromotions } from './maker-service.ts';
import { loadPromotions, type Promotion } from './promotions-store.ts';
import { loadMadeBy } from './store.ts';
import { toView } from './view.ts';

export const lifecycle = {
  documents: ['customMovies/{movieId}', 'users/{uid}/promotions/{movieId}'],
  exportLists: {
    customMovies: async ({ db }, uid, ...page) =>
      (await loadMadeBy(db, uid, ...page)).map((movie) => ({
        id: String(movie.movieId),
        entry: { ...toView(movie), ...(movie.agreed && { agreed: movie.agreed }) },
      })),
    promotions: async ({ db }, uid, ...page) =>
      (await loadPromotions(db, uid, ...page)).map((promotion) => ({
        id: String(promotion.formerId),
        entry: toExport(promotion),
      })),
  },
  mergeGuest: async (context, guestId, memberId) => {
    await mergeGuestPromotions(context, guestId, memberId);
    return {};
  },
  erase: async (context, uid, isReferenced) => ({
    customMovies: await eraseCustomMovies(context, uid, isReferenced),
  }),
} satisfies Lifecycle;

function toExport({ at, rating, collected, ...promotion }: Promotion): AccountExport['promotions'][number] {
  const standing = ({ score, ratedAt }: Standing) => ({ score, ratedAt: toInstantOrNull(ratedAt) });
  const rated = (given: Standing & { previous: Standing }) => ({
    ...standing(given),
    previous: standing(given.previous),
  });
  const added = ({ addedAt }: { addedAt: number }) => ({ addedAt: toInstant(addedAt) });
  return {
    ...promotion,
    at: toInstant(at),
    ...(rating && { rating: { former: rated(rating.former), own: rating.own && rated(rating.own) } }),
    ...(collected && {
      collected: { former: added(collected.former), own: collected.own && added(collected.own) },
    }),
  };
}

type Standing = { score: number | null; ratedAt: number | null };
