import type { Context } from '../../../context.ts';
import { transact } from '../../../platform/firestore/transact.ts';
import {
  deletePromotion,
  loadPromotions,
  type Promotion,
  readPromotion,
  writePromotion,
} from './promotions-store.ts';
import { loadMadeBy, readCustomMovie, writeCustomMovie } from './store.ts';

const page = 50;

/** Moves to the member what promotions did to a guest's entries, and, after these, the guest's movies. */
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
    writePromotion(tx, memberId, both(theirs, own));
  });
}

/** Where both had something, what the member had counts. */
function both(theirs: Promotion, own: Promotion | null): Promotion {
  return { ...theirs, ...own };
}

async function hand({ db }: Context, movieId: number, from: string, to: string): Promise<void> {
  await transact(db, async (tx) => {
    const movie = await readCustomMovie(tx, movieId);
    if (movie?.makerId === from) writeCustomMovie(tx, { ...movie, makerId: to });
  });
}
