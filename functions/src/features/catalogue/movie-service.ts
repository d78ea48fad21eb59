import type { MovieFacts } from '@cine/contract/movies/movie';
import { minute } from '@cine/contract/time';
import type { Firestore } from 'firebase-admin/firestore';
import { LRUCache } from 'lru-cache';
import type { Context } from '../../context.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { heldBy } from '../../platform/memory/held-by.ts';
import { loadMovie, type MovieRecord } from './movie-store.ts';
import { heldFacts } from './service.ts';

const maxRemembered = 1_000;
const rememberedForMs = 10 * minute;

const rememberedMovies = heldBy<Firestore, LRUCache<number, { movie: MovieRecord; until: number }>>(
  () => new LRUCache({ max: maxRemembered }),
);

/** One movie's facts, or `movie-unknown`. */
export async function factsOf(context: Context, movieId: number): Promise<MovieFacts> {
  return heldFacts(context.db, movieId) ?? (await movieOf(context, movieId)).facts;
}

/** All that is known of one movie, or `movie-unknown`. */
export async function movieOf(context: Context, movieId: number): Promise<MovieRecord> {
  const now = context.now();
  const remembered = rememberedMovies(context.db);
  const known = remembered.get(movieId);
  if (known && known.until > now) return known.movie;

  const movie = await loadMovie(context.db, movieId);
  if (!movie) throw new AppError('movie-unknown');
  remembered.set(movieId, { movie, until: now + rememberedForMs });
  return movie;
}
