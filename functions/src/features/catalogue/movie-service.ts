import type { MovieFacts } from '@cine/contract/movies/movie';
import { minute } from '@cine/contract/time';
import type { Firestore } from 'firebase-admin/firestore';
import type { Context } from '../../context.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { createExpiringCache, type ExpiringCache } from '../../platform/memory/expiring-cache.ts';
import { heldBy } from '../../platform/memory/held-by.ts';
import { loadMovie, type MovieRecord } from './movie-store.ts';
import { heldFacts } from './service.ts';

const maxMovies = 1_000;

const heldMovies = heldBy<Firestore, ExpiringCache<number, MovieRecord>>(() =>
  createExpiringCache(maxMovies, () => 10 * minute),
);

/** One movie's facts, or `movie-unknown`. */
export async function factsOf(context: Context, movieId: number): Promise<MovieFacts> {
  return heldFacts(context.db, movieId) ?? (await movieOf(context, movieId)).facts;
}

/** All that is known of one movie, or `movie-unknown`. */
export async function movieOf({ db, now }: Context, movieId: number): Promise<MovieRecord> {
  return heldMovies(db).get(movieId, now(), async () => {
    const movie = await loadMovie(db, movieId);
    if (!movie) throw new AppError('movie-unknown');
    return movie;
  });
}
