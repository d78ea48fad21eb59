import { isCustomMovie } from '@cine/contract/custom-movie';
import { type MovieFacts, noDetails } from '@cine/contract/movie';
import type { Transaction } from 'firebase-admin/firestore';
import type { Context } from '../../context.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { factsOf, type MovieRecord, movieOf } from '../catalogue/index.ts';
import { asSeenBy, type CustomMovie, factsOfCustom } from './custom-movie.ts';
import { loadCustomMovie, readCustomMovie } from './store.ts';

/** All that is known of a movie, of whichever kind. */
export type KnownMovie = Pick<MovieRecord, 'facts' | 'details' | 'goneSince'>;

/**
 * A movie as somebody may see it: of the catalogue, or one that they or a friend added, which is then in `custom`. One
 * that became a movie of the catalogue is that one, so the id to go on with is that of the facts. Throws `movie-unknown`,
 * alike for what does not exist and for what is another's own. A custom movie costs 1 read.
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

/** The facts of a movie of either kind, as `movieFor`. */
export async function factsFor(context: Context, uid: string, movieId: number): Promise<MovieFacts> {
  const { id, custom } = await look(context, uid, movieId);
  return custom ? factsOfCustom(custom) : factsOf(context, id);
}

/** The movie by its own id, and what its maker said of it where it is not of the catalogue. */
async function look(
  { db }: Context,
  uid: string,
  movieId: number,
): Promise<{ id: number; custom: CustomMovie | null }> {
  if (!isCustomMovie(movieId)) return { id: movieId, custom: null };
  const custom = asSeenBy(await loadCustomMovie(db, movieId), uid);
  return custom.promotedTo === null ? { id: movieId, custom } : { id: custom.promotedTo, custom: null };
}

/** The same for a session, whose attendees all see it: `movie-private` for a movie its maker has not shared. */
export async function factsForSession(context: Context, uid: string, movieId: number): Promise<MovieFacts> {
  const { id, custom } = await look(context, uid, movieId);
  if (custom?.audience === 'private') throw new AppError('movie-private');
  return custom ? factsOfCustom(custom) : factsOf(context, id);
}

/**
 * The facts of what a custom movie became, in the transaction that would write about it; null while it is itself, and for
 * a movie of the catalogue. What is written by the old id was written before it became another, and will be led there.
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

/** Facts that were looked up before a transaction, as they are in it: of what the movie became, or `movie-unknown`. */
export async function factsNow(context: Context, tx: Transaction, facts: MovieFacts): Promise<MovieFacts> {
  if (!isCustomMovie(facts.id)) return facts;
  const movie = await readCustomMovie(context.db, tx, facts.id);
  if (!movie) throw new AppError('movie-unknown');
  return movie.promotedTo === null ? facts : factsOf(context, movie.promotedTo);
}
