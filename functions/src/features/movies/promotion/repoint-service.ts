import type { Context } from '#context.ts';
import { requireFacts } from '#core/catalogue/index.ts';
import { lifecycles } from '#lifecycles.ts';
import { attemptEach } from '#platform/attempt-each.ts';
import { emit } from '#platform/events.ts';
import { transact } from '#platform/firestore/transact.ts';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { readCustomMovie, writeCustomMovie } from '../custom-movies/index.ts';
import { keepMovie } from './refuse-service.ts';
import { enqueueRepointing } from './service.ts';

/**
 * Repoints every reference to a promoted custom movie, each in its own transaction, so it can be retried or
 * run concurrently. One walk is enough: later writes look up the promotion. Throws if any reference failed,
 * after all others.
 */
export async function repointMovie(context: Context, movieId: number): Promise<void> {
  const movie = await readCustomMovie(context.db, movieId);
  if (!movie || movie.repointingSince === null) return;
  if (movie.promotedTo === null) return keepMovie(context, movie);
  const facts = await requireFacts(context, movie.promotedTo);
  const steps: NonNullable<Lifecycle['repointMovie']>[] = lifecycles
    .toReversed()
    .flatMap((each) => ('repointMovie' in each ? [each.repointMovie] : []));
  const { done, failed } = await attemptEach('promotion not finished', steps, 1, (step) =>
    step(context, movie, facts),
  );
  const isLeft = done.some(({ left = 0 }) => left > 0);
  const isWaiting = done.some(({ waiting = 0 }) => waiting > 0);
  const isStuck = failed.length > 0 || (isWaiting && !isLeft);
  if (isStuck) throw new Error('Some references are not repointed yet');
  // A user with very many watches: another task goes on.
  if (isLeft) return enqueueRepointing(context, movieId);
  await finishRepointing(context, movieId);
  const counts = Object.assign({}, ...done.map((each) => each.counts));
  emit({ event: 'custom-movie-promoted', movieId: facts.id, counts });
}

async function finishRepointing({ db }: Context, formerId: number): Promise<void> {
  await transact(db, async (tx) => {
    const movie = await readCustomMovie(tx, formerId);
    if (movie) writeCustomMovie(tx, { ...movie, repointingSince: null });
  });
}
