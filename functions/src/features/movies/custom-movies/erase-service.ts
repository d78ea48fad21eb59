import type { Context } from '../../../context.ts';
import { transact } from '../../../platform/firestore/transact.ts';
import type { IsReferenced } from '../../../platform/lifecycle.ts';
import { forgetCustomIndex } from './custom-index-service.ts';
import { disowned } from './custom-movie.ts';
import { deleteCustomMovie, loadMadeBy, readCustomMovie, writeCustomMovie } from './store.ts';

const page = 50;

/**
 * Erases a user's custom movies, after their own references, and returns how many they made. Shared ones that
 * others refer to, and promoted ones, stay without a maker.
 */
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
    if (isKept) writeCustomMovie(tx, disowned(movie));
    else deleteCustomMovie(tx, movieId);
  });
}
