import type { Context } from '#context.ts';
import { transact } from '#platform/firestore/transact.ts';
import type { IsReferenced } from '#platform/lifecycle.ts';
import { forgetCustomIndex } from './custom-index-service.ts';
import { disownedMovie } from './custom-movie.ts';
import { deletePromotion, loadPromotions, readPromotion, writePromotion } from './promotions-store.ts';
import { deleteCustomMovie, loadMadeBy, readCustomMovie, writeCustomMovie } from './store.ts';

const page = 50;

/** Erases a user's movies, and returns how many; those that others have lose their maker. */
export async function eraseCustomMovies(
  context: Context,
  uid: string,
  isReferenced: IsReferenced,
): Promise<number> {
  let erased = 0;
  for (;;) {
    const made = await loadMadeBy(context.db, uid, null, page);
    for (const { movieId } of made) await disown(context, movieId, isReferenced);
    erased += made.length;
    forgetCustomIndex(context.db, uid);
    if (made.length < page) return erased;
  }
}

async function disown(context: Context, movieId: number, isReferenced: IsReferenced): Promise<void> {
  const { db } = context;
  await transact(db, async (tx) => {
    const [movie, hasReferences] = await Promise.all([
      readCustomMovie(tx, movieId),
      isReferenced(tx, movieId),
    ]);
    if (!movie) return;
    const isKept = movie.audience === 'group' && (hasReferences || movie.promotedTo !== null);
    if (isKept) writeCustomMovie(tx, disownedMovie(movie));
    else deleteCustomMovie(tx, movieId);
  });
}

/** Moves what promotions did to a guest's entries, and, after these, their movies. */
export async function mergeGuestPromotions(
  context: Context,
  guestId: string,
  memberId: string,
): Promise<void> {
  const { db } = context;
  for (;;) {
    const promotions = await loadPromotions(db, guestId, null, page);
    for (const { formerId } of promotions) await mergePromotion(context, guestId, memberId, formerId);
    if (promotions.length < page) break;
  }
  for (;;) {
    const movies = await loadMadeBy(db, guestId, null, page);
    for (const { movieId } of movies) await hand(context, movieId, guestId, memberId);
    if (movies.length < page) return;
  }
}

async function mergePromotion(
  { db }: Context,
  guestId: string,
  memberId: string,
  formerId: number,
): Promise<void> {
  await transact(db, async (tx) => {
    const [theirs, own] = await Promise.all([
      readPromotion(tx, guestId, formerId),
      readPromotion(tx, memberId, formerId),
    ]);
    if (!theirs) return;
    deletePromotion(tx, guestId, formerId);
    // Where both had something, what the member had counts.
    writePromotion(tx, memberId, { ...theirs, ...own });
  });
}

async function hand({ db }: Context, movieId: number, from: string, to: string): Promise<void> {
  await transact(db, async (tx) => {
    const movie = await readCustomMovie(tx, movieId);
    if (movie?.makerId === from) writeCustomMovie(tx, { ...movie, makerId: to });
  });
}
