import type { Context } from '../../context.ts';
import { lifecycles } from '../../lifecycles.ts';
import { emit } from '../../platform/events.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { factsOf } from '../catalogue/index.ts';
import { loadCustomMovie, readCustomMovie, writeCustomMovie } from '../custom-movies/index.ts';

/**
 * Repoints every reference to a promoted custom movie, each in its own transaction, so it can be retried or run
 * concurrently. One walk is enough: later writes look up the promotion.
 */
export async function repoint(context: Context, formerId: number): Promise<void> {
  const movie = await loadCustomMovie(context.db, formerId);
  if (!movie?.promotedTo || movie.repointingSince === null) return;
  const facts = await factsOf(context, movie.promotedTo);
  const counts = {};
  for (const lifecycle of lifecycles.toReversed()) {
    if ('repointMovie' in lifecycle)
      Object.assign(counts, await lifecycle.repointMovie(context, formerId, facts));
  }
  await finish(context, formerId);
  emit({ event: 'custom-movie-promoted', movieId: facts.id, counts });
}

async function finish({ db }: Context, formerId: number): Promise<void> {
  await transact(db, async (tx) => {
    const movie = await readCustomMovie(db, tx, formerId);
    if (movie) writeCustomMovie(db, tx, { ...movie, repointingSince: null });
  });
}
