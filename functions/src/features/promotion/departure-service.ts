import type { Context } from '../../context.ts';
import { transact } from '../../platform/firestore/transact.ts';
import {
  deleteCustomMovie,
  disowned,
  forgetCustomIndex,
  loadMadeBy,
  readCustomMovie,
  writeCustomMovie,
} from '../custom-movies/index.ts';
import { readIsPointedAt } from './service.ts';

const page = 50;

/**
 * Takes somebody's own movies away. One that they shared and that others have watched or rated, or that became a movie of the
 * catalogue, stays for them as it is and names no maker; all others go. What is their own that points at them must be
 * gone before. Called again it goes on where it stopped. Costs 1 read, and 5 reads and 1 write for each movie.
 */
export async function removeMaker(context: Context, uid: string): Promise<number> {
  let removed = 0;
  for (;;) {
    const made = await loadMadeBy(context.db, uid, null, page);
    for (const { movieId } of made) await disown(context, movieId);
    removed += made.length;
    forgetCustomIndex(context.db, uid);
    if (made.length < page) return removed;
  }
}

async function disown(context: Context, movieId: number): Promise<void> {
  const { db } = context;
  await transact(db, async (tx) => {
    const [movie, isPointedAt] = await Promise.all([
      readCustomMovie(db, tx, movieId),
      readIsPointedAt(context, tx, movieId),
    ]);
    if (!movie) return;
    const isKept = movie.audience === 'group' && (isPointedAt || movie.promotedTo !== null);
    if (isKept) writeCustomMovie(db, tx, disowned(movie));
    else deleteCustomMovie(db, tx, movieId);
  });
}
