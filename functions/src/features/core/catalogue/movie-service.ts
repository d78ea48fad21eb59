/** One movie: its facts, and in each language what it is about, and its trailers. */
import type { MovieDetails, MovieFacts } from '@cine/contract/movies/movie';
import { hour, minute } from '@cine/contract/time';
import type { Firestore } from 'firebase-admin/firestore';
import type { Context } from '#context.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { createExpiringCache, type ExpiringCache } from '#platform/memory/expiring-cache.ts';
import { heldBy } from '#platform/memory/held-by.ts';
import { loadMovie, loadMovies, type MovieRecord } from './movie-store.ts';
import { heldFacts } from './service.ts';

const maxMovies = 1_000;

const heldMovies = heldBy<Firestore, ExpiringCache<number, MovieRecord>>(() =>
  createExpiringCache(maxMovies, () => 10 * minute),
);

/** What a movie is about, and its trailers, in each language. */
type About = Pick<MovieDetails, 'overviews' | 'trailers'>;

const heldAbouts = heldBy<Firestore, ExpiringCache<number, About | null>>(() =>
  createExpiringCache(maxMovies, () => hour),
);

/** One movie's facts, or `movie-unknown`. */
export async function requireFacts(context: Context, movieId: number): Promise<MovieFacts> {
  return heldFacts(context.db, movieId) ?? (await requireMovie(context, movieId)).facts;
}

/** All that is known of one movie, or `movie-unknown`. */
export async function requireMovie({ db, now }: Context, movieId: number): Promise<MovieRecord> {
  return heldMovies(db).get(movieId, now(), async () => {
    const movie = await loadMovie(db, movieId);
    if (!movie) throw new AppError('movie-unknown');
    return movie;
  });
}

/** What movies are about, an hour old at most; null for unknown ones. One request reads what isn't cached. */
export async function aboutOf(
  { db, now }: Context,
  movieIds: readonly number[],
): Promise<ReadonlyMap<number, About | null>> {
  const missing: number[] = [];
  // The load begins once the cache has named all movies that it lacks.
  const movies = Promise.resolve().then(() => loadMovies(db, missing));
  const load = async (id: number) => {
    missing.push(id);
    const details = (await movies).get(id)?.details;
    if (!details) return null;
    const { overviews, trailers } = details;
    return { overviews, ...(trailers && { trailers }) };
  };
  const abouts = movieIds.map(
    async (id) => [id, await heldAbouts(db).get(id, now(), () => load(id))] as const,
  );
  return new Map(await Promise.all(abouts));
}
