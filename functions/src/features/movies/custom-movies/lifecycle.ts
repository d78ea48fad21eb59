import type { AccountExport } from '@cine/contract/operations/faces/privacy';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import { eraseCustomMovies, mergeGuestPromotions } from './maker-service.ts';
import { loadPromotions, type Promotion } from './promotions-store.ts';
import { loadMadeBy } from './store.ts';
import { customMovieView } from './view.ts';

/** Exports a user's custom movies, erases or disowns them, and merges a guest's promotions. */
export const lifecycle = {
  documents: ['customMovies/{movieId}', 'users/{uid}/promotions/{movieId}'],
  exportLists: {
    customMovies: async ({ db }, uid, ...page) =>
      (await loadMadeBy(db, uid, ...page)).map((movie) => ({
        id: String(movie.movieId),
        entry: { ...customMovieView(movie), ...(movie.agreed && { agreed: movie.agreed }) },
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

function toExport({
  at,
  rating,
  collected,
  collectedIn,
  imported,
  ...promotion
}: Promotion): AccountExport['promotions'][number] {
  const standing = ({ score, ratedAt }: Standing) => ({ score, ratedAt: toInstantOrNull(ratedAt) });
  const rated = (rating: Standing & { previous: Standing }) => ({
    ...standing(rating),
    previous: standing(rating.previous),
  });
  const added = ({ addedAt }: Added) => ({ addedAt: toInstant(addedAt) });
  const both = ({ former, own }: { former: Added; own: Added | null }) => ({
    former: added(former),
    own: own && added(own),
  });
  return {
    ...promotion,
    at: toInstant(at),
    ...(rating && { rating: { former: rated(rating.former), own: rating.own && rated(rating.own) } }),
    ...(collected && { collected: both(collected) }),
    ...(collectedIn && {
      collectedIn: Object.fromEntries(Object.entries(collectedIn).map(([id, noted]) => [id, both(noted)])),
    }),
    ...(imported && { imported: saidOf(imported) }),
  };
}

function saidOf({ former, own, imports }: NonNullable<Promotion['imported']>) {
  const ids = new Map(imports.map(({ number, id }) => [number, id]));
  const withId = (statements: typeof former) =>
    statements.map(({ by, ...statement }) => ({ ...statement, importId: ids.get(by)! }));
  return { former: withId(former), own: withId(own) };
}

type Added = { addedAt: number };
type Standing = { score: number | null; ratedAt: number | null };
