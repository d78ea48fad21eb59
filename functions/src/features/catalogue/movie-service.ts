import type { MovieFacts } from '@cine/contract/movie';
import type { Firestore } from 'firebase-admin/firestore';
import type { Context } from '../../context.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { loadMovie, type MovieRecord } from './movie-store.ts';
import { heldFacts } from './service.ts';

/** Single movies that one instance remembers, by database. */
const rememberedBy = new WeakMap<Firestore, Map<number, { movie: MovieRecord; until: number }>>();

/** Movies remembered at most; the oldest are dropped. */
const maxRemembered = 1_000;
const rememberedForMs = 10 * 60_000;

/** One movie's facts, or `movie-unknown`. */
export async function factsOf(context: Context, movieId: number): Promise<MovieFacts> {
  return heldFacts(context.db, movieId) ?? (await movieOf(context, movieId)).facts;
}

/** All that is known of one movie, or `movie-unknown`. */
export async function movieOf(context: Context, movieId: number): Promise<MovieRecord> {
  const now = context.now();
  const remembered = rememberedBy.get(context.db) ?? new Map();
  rememberedBy.set(context.db, remembered);
  const known = remembered.get(movieId);
  if (known && known.until > now) return known.movie;

  const movie = await loadMovie(context.db, movieId);
  if (!movie) throw new AppError('movie-unknown');
  remembered.delete(movieId);
  remembered.set(movieId, { movie, until: now + rememberedForMs });
  for (const oldest of remembered.keys()) {
    if (remembered.size <= maxRemembered) break;
    remembered.delete(oldest);
  }
  return movie;
}
