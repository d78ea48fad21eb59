import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import { type MovieFacts, noDetails } from '@cine/contract/movies/movie';
import type { Transaction } from 'firebase-admin/firestore';
import type { Context } from '../../context.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { factsOf, type MovieRecord, movieOf } from '../catalogue/index.ts';
import { asSeenBy, type CustomMovie, factsOfCustom } from './custom-movie.ts';
import { loadCustomMovie, readCustomMovie } from './store.ts';

/** All that is known of a movie, from the catalogue or custom. */
export type KnownMovie = Pick<MovieRecord, 'facts' | 'details' | 'goneSince'>;

/**
 * A movie that a user may see, with `custom` for a custom movie; for a promoted one the catalogue's, whose id differs.
 * Throws `movie-unknown`.
 */
export async function movieFor(
  context: Context,
  uid: string,
  movieId: number,
): Promise<{ movie: KnownMovie; custom: CustomMovie | null }> {
  const { id, custom } = await look(context, uid, movieId);
  if (!custom) return { movie: await movieOf(context, id), custom };
  return { movie: { facts: factsOfCustom(custom), details: noDetails, goneSince: null }, custom };
}

/** The facts of a movie of either kind, as by `movieFor`. */
export async function factsFor(context: Context, uid: string, movieId: number): Promise<MovieFacts> {
  const { id, custom } = await look(context, uid, movieId);
  return custom ? factsOfCustom(custom) : factsOf(context, id);
}

/** The movie by its own id, and its maker's data if it is a custom one. */
async function look(
  { db }: Context,
  uid: string,
  movieId: number,
): Promise<{ id: number; custom: CustomMovie | null }> {
  if (!isCustomMovie(movieId)) return { id: movieId, custom: null };
  const custom = asSeenBy(await loadCustomMovie(db, movieId), uid);
  return custom.promotedTo === null ? { id: movieId, custom } : { id: custom.promotedTo, custom: null };
}

/** The same for a session, where all attendees see it: throws `movie-private` for a custom movie that is not shared. */
export async function factsForSession(context: Context, uid: string, movieId: number): Promise<MovieFacts> {
  const { id, custom } = await look(context, uid, movieId);
  if (custom?.audience === 'private') throw new AppError('movie-private');
  return custom ? factsOfCustom(custom) : factsOf(context, id);
}

/**
 * The catalogue's facts of a promoted movie, read in the transaction that writes; null if it isn't promoted. Documents
 * written under the former id are repointed later.
 */
export async function promotedFacts(
  context: Context,
  tx: Transaction,
  movieId: number,
): Promise<MovieFacts | null> {
  if (!isCustomMovie(movieId)) return null;
  const movie = await readCustomMovie(context.db, tx, movieId);
  return movie?.promotedTo ? factsOf(context, movie.promotedTo) : null;
}

/** Facts looked up before a transaction, as of the transaction, promoted or renamed meanwhile. Throws `movie-unknown`. */
export async function factsNow(context: Context, tx: Transaction, facts: MovieFacts): Promise<MovieFacts> {
  if (!isCustomMovie(facts.id)) return facts;
  const movie = await readCustomMovie(context.db, tx, facts.id);
  if (!movie) throw new AppError('movie-unknown');
  return movie.promotedTo === null ? factsOfCustom(movie) : factsOf(context, movie.promotedTo);
}
