import type * as operations from '@cine/contract/custom-movies';
import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type { Transaction } from 'firebase-admin/firestore';
import type { Context } from '../../context.ts';
import type { Caller } from '../../platform/endpoints/caller.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { assertNotDeleted } from '../../platform/firestore/deletion-mark.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { log } from '../../platform/log.ts';
import { factsOf } from '../catalogue/index.ts';
import { hasCollected, hasOthersCollected } from '../collections/index.ts';
import {
  asMaker,
  asSeenBy,
  type CustomMovie,
  deleteCustomMovie,
  findUnfinished,
  forgetCustomIndex,
  matchesOf,
  promoted,
  readCustomMovie,
  unlisted,
  writeCustomMovie,
} from '../custom-movies/index.ts';
import { hasOthersRated, hasRated } from '../ratings/index.ts';
import { hasOthersSessions, hasSessions } from '../sessions/index.ts';
import { hasOthersWatches, hasWatches } from '../watches/index.ts';

type Operations = typeof operations;

export const repointQueue = 'movies-repoint';

/** By then the queue has given up what fails. */
const stalledAfterMs = 2 * 60 * 60_000;

/** What one sweep hands in again at most. */
const atOnce = 200;

/**
 * Makes one of the caller's own movies the movie of the catalogue that it is: from the next moment on its id means that
 * one, and a task leads to it all that points at it, of everybody. Asked again for the same one it does what is left.
 * Throws `movie-unknown`, `movie-not-yours`, `movie-promoted` once it became another one, and `movie-unlike` for one that is
 * not offered while others have theirs.
 */
export async function promote(
  context: Context,
  caller: Caller,
  { movieId, tmdbId }: ParsedInputOf<Operations['promoteCustomMovie']>,
): Promise<OutputOf<Operations['promoteCustomMovie']>> {
  const { db } = context;
  const { id } = await factsOf(context, tmdbId);
  const isDone = await transact(db, async (tx) => {
    const [movie] = await Promise.all([
      readCustomMovie(db, tx, movieId),
      assertNotDeleted(db, tx, caller.uid, context.now()),
    ]);
    const isSame = movie?.promotedTo === id && asSeenBy(movie, caller.uid).makerId === caller.uid;
    if (isSame) return movie.repointingSince === null;
    const own = asMaker(movie, caller.uid);
    await assertIsOffered(context, tx, own, id);
    writeCustomMovie(db, tx, promoted(own, id, context.now()));
    return false;
  });
  forgetCustomIndex(db, caller.uid);
  if (!isDone) await handIn(context, movieId);
  return { movieId: id };
}

/**
 * What others have watched, chosen, listed or rated becomes only what is offered for it: nobody can take it back for them. Else
 * throws `movie-unlike`. Costs nothing for a private one, and for a shared one 7 reads or more, and 1 or 2 for the search
 * where others have it and it is not what was suggested.
 */
async function assertIsOffered(
  context: Context,
  tx: Transaction,
  own: CustomMovie,
  tmdbId: number,
): Promise<void> {
  if (own.audience === 'private' || own.suggestedMatch === tmdbId) return;
  const ofOthers = await Promise.all(
    [hasOthersWatches, hasOthersSessions, hasOthersCollected, hasOthersRated].map((hasOthers) =>
      hasOthers(context.db, tx, own.movieId, own.makerId),
    ),
  );
  if (!ofOthers.includes(true)) return;
  const offered = await matchesOf(context, own);
  if (!offered.some(({ movieId }) => movieId === tmdbId)) throw new AppError('movie-unlike');
}

/** Hands in what is left to do for a movie that became another; where the queue is out of reach, the sweep does it later. */
async function handIn(context: Context, movieId: number): Promise<void> {
  try {
    await context.enqueue(repointQueue, `${movieId}-${context.now()}`, { movieId });
  } catch (error) {
    log.warn('promotion left to the sweep', { error: String(error) });
  }
}

/** Every hour: hands in what was lost or failed. Costs 1 read where there is nothing. */
export async function resume(context: Context): Promise<void> {
  const stalled = await findUnfinished(context.db, context.now() - stalledAfterMs, atOnce);
  for (const movieId of stalled) await handIn(context, movieId);
  if (stalled.length > 0) log.warn('promotions resumed', { movies: stalled.length });
}

/**
 * Takes one of the caller's own movies away. Where anybody's watch, an evening, a list or a rating has it, it is only no longer among
 * the caller's own, so that nothing that points at it breaks. Costs 6 reads and 1 write.
 */
export async function remove(
  context: Context,
  caller: Caller,
  { movieId }: ParsedInputOf<Operations['deleteCustomMovie']>,
): Promise<OutputOf<Operations['deleteCustomMovie']>> {
  const { db } = context;
  const taken = await transact(db, async (tx) => {
    const [movie, kept] = await Promise.all([
      readCustomMovie(db, tx, movieId),
      readIsPointedAt(context, tx, movieId),
      assertNotDeleted(db, tx, caller.uid, context.now()),
    ]);
    const own = asMaker(movie, caller.uid);
    if (kept) writeCustomMovie(db, tx, unlisted(own));
    else deleteCustomMovie(db, tx, movieId);
    return { movieId, kept };
  });
  forgetCustomIndex(db, caller.uid);
  return taken;
}

/** Whether anything of anybody points at a movie. Costs 4 reads. */
export async function readIsPointedAt({ db }: Context, tx: Transaction, movieId: number): Promise<boolean> {
  const pointers = await Promise.all([
    hasWatches(db, tx, movieId),
    hasSessions(db, tx, movieId),
    hasCollected(db, tx, movieId),
    hasRated(db, tx, movieId),
  ]);
  return pointers.includes(true);
}
