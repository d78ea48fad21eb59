import type { Context } from '../../context.ts';
import { transact } from '../../platform/firestore/transact.ts';
import type { IsReferenced } from '../../platform/lifecycle.ts';
import { forgetCustomIndex } from './custom-index.ts';
import { disowned } from './custom-movie.ts';
import { deleteCustomMovie, loadMadeBy, readCustomMovie, writeCustomMovie } from './store.ts';

const page = 50;

/**
 * Erases a user's custom movies, whose own references to them must be gone before. A shared one that others refer to, or
 * that was promoted, stays without naming its maker. Returns how many the user had made.
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
      readCustomMovie(db, tx, movieId),
      isReferenced(context, tx, movieId),
    ]);
    if (!movie) return;
    const isKept = movie.audience === 'group' && (hasReferences || movie.promotedTo !== null);
    if (isKept) writeCustomMovie(db, tx, disowned(movie));
    else deleteCustomMovie(db, tx, movieId);
  });
}
