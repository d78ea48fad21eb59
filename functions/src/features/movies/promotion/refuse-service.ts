import { refusePromotion as definition } from '@cine/contract/operations/movies/custom-movies';
import type { Context } from '#context.ts';
import { assertMayWrite } from '#core/access/index.ts';
import { requireFacts } from '#core/catalogue/index.ts';
import { lifecycles } from '#lifecycles.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { emit } from '#platform/events.ts';
import { transact } from '#platform/firestore/transact.ts';
import type { Lifecycle } from '#platform/lifecycle.ts';
import {
  type CustomMovie,
  factsOfCustom,
  forgetCustomIndex,
  newMovieId,
  newMovieKeeping,
  readCustomMovie,
  readPromotion,
  writeCustomMovie,
  writePromotion,
} from '../custom-movies/index.ts';
import { enqueueRepointing } from './service.ts';

/**
 * Refuses a promotion for the caller's own entries: a movie of theirs keeps them as they were, and a task
 * repoints them. Can be repeated. Throws `nothing-to-refuse`.
 */
export const refusePromotion = serve(definition, async (context, caller, { movieId: formerId }) => {
  const { db } = context;
  const { uid } = caller;
  const { movieId, isDone } = await transact(db, async (tx) => {
    const now = context.now();
    const [promotion] = await Promise.all([readPromotion(tx, uid, formerId), assertMayWrite(tx, uid, now)]);
    if (!promotion) throw new AppError('nothing-to-refuse');
    const { keptAs } = promotion;
    if (keptAs !== undefined) {
      const existing = await readCustomMovie(tx, keptAs);
      return { movieId: keptAs, isDone: !existing || existing.repointingSince === null };
    }
    const own = newMovieKeeping(promotion.facts, formerId, newMovieId(context.randomBelow), uid, now);
    writeCustomMovie(tx, own);
    writePromotion(tx, uid, { ...promotion, keptAs: own.movieId });
    emit({ event: 'promotion-refused' });
    return { movieId: own.movieId, isDone: false };
  });
  forgetCustomIndex(db, uid);
  if (!isDone) await enqueueRepointing(context, movieId);
  return { movieId };
});

/**
 * Repoints the entries of a user who refused to their own movie, watches last, as they let it count. Can be
 * repeated.
 */
export async function keepMovie(context: Context, movie: CustomMovie): Promise<void> {
  const { makerId: uid, keeps } = movie;
  if (keeps === undefined) return;
  const [promoted, promotion] = await Promise.all([
    readCustomMovie(context.db, keeps),
    readPromotion(context.db, uid, keeps),
  ]);
  if (!promoted || !promotion) throw new Error('What is kept is not known');
  const facts = await requireFacts(context, promotion.movieId);
  const steps: NonNullable<Lifecycle['keepMovie']>[] = lifecycles.flatMap((each) =>
    'keepMovie' in each ? [each.keepMovie] : [],
  );
  for (const step of steps) await step(context, uid, promoted, facts, factsOfCustom(movie));
}
