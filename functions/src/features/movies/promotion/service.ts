/** Promotes custom movies to the catalogue's, and repoints what refers to them. */
import * as operations from '@cine/contract/operations/movies/custom-movies';
import type { Context } from '#context.ts';
import { assertMayWrite } from '#core/access/index.ts';
import { requireFacts } from '#core/catalogue/index.ts';
import { isReferencedByOthers } from '#lifecycles.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { enqueueOrLeave } from '#platform/enqueue-or-leave.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { log } from '#platform/log.ts';
import { resumeStalled } from '#platform/resume-stalled.ts';
import {
  asSeenBy,
  type CustomMovie,
  forgetCustomIndex,
  loadRepointingBefore,
  matchesOf,
  postponeRepointing,
  promotedMovie,
  readCustomMovie,
  requireMaker,
  writeCustomMovie,
} from '../custom-movies/index.ts';

export const repointQueue = 'promotion-repoint';

/**
 * Promotes one of the caller's custom movies: its id now means the catalogue's movie, and a task repoints
 * references. Can be repeated. Throws `movie-unknown`, `movie-not-yours`, `movie-promoted` or `movie-unlike`.
 */
export const promoteCustomMovie = serve(
  operations.promoteCustomMovie,
  async (context, caller, { movieId, tmdbId }) => {
    const { db } = context;
    const { id } = await requireFacts(context, tmdbId);
    const isDone = await transact(db, async (tx) => {
      const [movie] = await Promise.all([
        readCustomMovie(tx, movieId),
        assertMayWrite(tx, caller.uid, context.now()),
      ]);
      const isSame = movie?.promotedTo === id && asSeenBy(movie, caller.uid).makerId === caller.uid;
      if (isSame) return movie.repointingSince === null;
      const own = requireMaker(movie, caller.uid);
      await assertIsOffered(context, tx, own, id);
      writeCustomMovie(tx, promotedMovie(own, id, context.now()));
      return false;
    });
    forgetCustomIndex(db, caller.uid);
    if (!isDone) await enqueueRepointing(context, movieId);
    return { movieId: id };
  },
);

/** A movie that others have can only become a suggested one: they can't reverse it. Throws `movie-unlike`. */
async function assertIsOffered(context: Context, tx: Tx, own: CustomMovie, tmdbId: number): Promise<void> {
  if (own.audience === 'private' || own.suggestedMatch === tmdbId) return;
  if (!(await isReferencedByOthers(tx, own.movieId, own.makerId))) return;
  const offered = await matchesOf(context, own);
  if (!offered.some(({ movieId }) => movieId === tmdbId)) throw new AppError('movie-unlike');
}

/** Enqueues repointing; if it can't be queued, the sweep does it later. */
export async function enqueueRepointing(context: Context, movieId: number): Promise<void> {
  await enqueueOrLeave(context, {
    queue: repointQueue,
    about: movieId,
    data: { movieId },
    event: 'promotion left to the sweep',
  });
}

/** Queues promotions anew whose tasks got lost. */
export async function resumePromotions(context: Context): Promise<void> {
  const { db } = context;
  const movies = await resumeStalled(context, 'promotions not resumed', {
    loadBefore: (instant, limit) => loadRepointingBefore(db, instant, limit),
    postpone: (movieId, now) => postponeRepointing(db, movieId, now),
    enqueue: (movieId) => enqueueRepointing(context, movieId),
  });
  if (movies > 0) log.warn('promotions resumed', { movies });
}
