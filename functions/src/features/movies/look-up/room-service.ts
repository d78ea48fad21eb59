import { chunksOf } from '@cine/contract/chunks-of';
import type { Context } from '#context.ts';
import { asTheWriter, loadCatalogue, removeMovies } from '#core/catalogue/index.ts';
import { transact } from '#platform/firestore/transact.ts';
import type { IsReferenced } from '#platform/lifecycle.ts';
import { log } from '#platform/log.ts';
import { utcDayOf } from '#platform/time/instant.ts';
import { dropOffers } from '../availability/index.ts';
import { enqueueRoom } from '../catalogue-sync/index.ts';
import { countMovieAskers, loadBudget, saveBudget } from './room-store.ts';
import { leastWantedMovies, mostAskersToGo, placesShort } from './share.ts';

const atOnce = 25;

/** Queues a task that makes room, once a day, if look-ups ever added anything. */
export async function enqueueRoomOfDay(context: Context): Promise<void> {
  const today = utcDayOf(context.now());
  const { movieIds, roomMadeOn } = await loadBudget(context.db, today);
  if (movieIds.length > 0 && roomMadeOn !== today) await enqueueRoom(context, today);
}

/**
 * Makes room once a day: the movies of look-ups that the fewest ask for leave the catalogue. What users have
 * of them stays.
 */
export async function makeRoom(context: Context, isReferenced: IsReferenced): Promise<void> {
  const { db } = context;
  const today = utcDayOf(context.now());
  await asTheWriter(context, async () => {
    const budget = await loadBudget(db, today);
    if (budget.roomMadeOn === today) return;
    const { movies } = await loadCatalogue(context);
    // Those that left are forgotten a day later, as a batch planned before may have brought them back.
    const movieIds = budget.movieIds.filter((id) => movies.byId.has(id));
    const places = placesShort(context.settings().catalogueSize, movies.byId.size);
    const gone = await leastWanted(context, movieIds, places, isReferenced);
    if (gone.size > 0) {
      const change = await removeMovies(context, gone);
      await dropOffers(context, gone, change);
      log.info('room for look-ups', { gone: gone.size });
    }
    await saveBudget(db, { ...budget, movieIds, roomMadeOn: today });
  });
}

/** The movies that give their places back. Users' data is searched only where it decides. */
async function leastWanted(
  context: Context,
  movieIds: readonly number[],
  places: number,
  isReferenced: IsReferenced,
): Promise<Set<number>> {
  if (places === 0) return new Set();
  const now = context.now();
  const counted = await each(movieIds, async (movieId) => ({
    movieId,
    askers: await countMovieAskers(context.db, movieId, now),
  }));
  const last = mostAskersToGo(
    counted.map(({ askers }) => askers),
    places,
  );
  const candidates = await each(counted, async ({ movieId, askers }) => {
    const isDecisive = askers === last;
    return {
      movieId,
      askers,
      isReferenced: isDecisive && (await transact(context.db, (tx) => isReferenced(tx, movieId))),
    };
  });
  return new Set(leastWantedMovies(candidates, places));
}

async function each<In, Out>(all: readonly In[], ask: (one: In) => Promise<Out>): Promise<Out[]> {
  const answers: Out[] = [];
  for (const chunk of chunksOf(all, atOnce)) answers.push(...(await Promise.all(chunk.map(ask))));
  return answers;
}
