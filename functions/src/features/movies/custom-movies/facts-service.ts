/** What may be read of custom movies by whom, promoted ones as the catalogue's. */
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import { type MovieFacts, noDetails } from '@cine/contract/movies/movie';
import type { MovieCard } from '@cine/contract/operations/movies/movies';
import type { Context } from '#context.ts';
import { cardOf, loadMovies, type MovieRecord, requireFacts, requireMovie } from '#core/catalogue/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { asSeenBy, type CustomMovie, factsOfCustom, isSeenBy } from './custom-movie.ts';
import { readPromotion } from './promotions-store.ts';
import { loadCustomMovies, readCustomMovie } from './store.ts';

export type KnownMovie = Pick<MovieRecord, 'facts' | 'details' | 'goneSince'>;

/** A movie that a user may see; for a promoted one the catalogue's (another id). Throws `movie-unknown`. */
export async function movieFor(
  context: Context,
  uid: string,
  movieId: number,
): Promise<{ movie: KnownMovie; custom: CustomMovie | null }> {
  const { id, custom } = await resolveMovieFor(context, uid, movieId);
  if (!custom) return { movie: await requireMovie(context, id), custom };
  return { movie: { facts: factsOfCustom(custom), details: noDetails, goneSince: null }, custom };
}

/** A movie's facts for a user, of the catalogue's one if it was promoted. Throws `movie-unknown`. */
export async function factsFor(context: Context, uid: string, movieId: number): Promise<MovieFacts> {
  const { id, custom } = await resolveMovieFor(context, uid, movieId);
  return custom ? factsOfCustom(custom) : requireFacts(context, id);
}

/** The facts of the custom ones among movies, without those that the user may not see; at most `limit`. */
export async function loadCustomFacts(
  { db }: Context,
  uid: string,
  movieIds: readonly number[],
  limit: number,
): Promise<Map<number, MovieFacts>> {
  const movies = await loadCustomMovies(db, [...new Set(movieIds)].filter(isCustomMovie).slice(0, limit));
  const seen = movies.filter((movie) => isSeenBy(movie, uid));
  return new Map(seen.map((movie) => [movie.movieId, factsOfCustom(movie)]));
}

/** The cards of movies, without those that the user can't look up. */
export async function cardsOf(
  context: Context,
  uid: string,
  movieIds: readonly number[],
): Promise<Map<number, MovieCard>> {
  const [records, own] = await Promise.all([
    loadMovies(
      context.db,
      movieIds.filter((movieId) => !isCustomMovie(movieId)),
    ),
    Promise.all(movieIds.filter(isCustomMovie).map((movieId) => ownCard(context, uid, movieId))),
  ]);
  const cards = [...records].map(([movieId, { facts }]) => [movieId, cardOf(facts)] as const);
  return new Map([...cards, ...own.flat()]);
}

async function ownCard(
  context: Context,
  uid: string,
  movieId: number,
): Promise<(readonly [number, MovieCard])[]> {
  try {
    return [[movieId, cardOf(await factsFor(context, uid, movieId))]];
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}

/** The movie itself, or the catalogue's if it was promoted and the user didn't refuse that. */
async function resolveMovieFor(
  { db }: Context,
  uid: string,
  movieId: number,
): Promise<{ id: number; custom: CustomMovie | null }> {
  if (!isCustomMovie(movieId)) return { id: movieId, custom: null };
  const custom = asSeenBy(await readCustomMovie(db, movieId), uid);
  if (custom.promotedTo === null) return { id: movieId, custom };
  const { keptAs } = (await readPromotion(db, uid, movieId)) ?? {};
  const own = keptAs === undefined ? null : await readCustomMovie(db, keptAs);
  if (own?.promotedTo === null) return { id: own.movieId, custom: own };
  return { id: own?.promotedTo ?? custom.promotedTo, custom: null };
}

/** A movie's facts for a session's attendees. Throws `movie-private` for a custom movie that isn't shared. */
export async function loadFactsToShare(context: Context, uid: string, movieId: number): Promise<MovieFacts> {
  if (!isCustomMovie(movieId)) return requireFacts(context, movieId);
  const custom = asSeenBy(await readCustomMovie(context.db, movieId), uid);
  if (custom.promotedTo !== null) return requireFacts(context, custom.promotedTo);
  if (custom.audience === 'private') throw new AppError('movie-private');
  return factsOfCustom(custom);
}

/** A promoted movie's facts in the catalogue, as of the transaction that writes; null for any other. */
export async function readPromotedFacts(
  context: Context,
  tx: Tx,
  movieId: number,
): Promise<MovieFacts | null> {
  return (await readRepointed(context, tx, null, movieId))?.facts ?? null;
}

/** What a promoted movie is to a user: the catalogue's, or their own if they refused. */
export async function readRepointed(
  context: Context,
  tx: Tx,
  uid: string | null,
  movieId: number,
): Promise<{ promoted: CustomMovie; facts: MovieFacts } | null> {
  if (!isCustomMovie(movieId)) return null;

  const promoted = await readCustomMovie(tx, movieId);
  if (!promoted?.promotedTo) return null;
  const { keptAs } = (uid === null ? null : await readPromotion(tx, uid, movieId)) ?? {};
  const own = keptAs === undefined ? null : await readCustomMovie(tx, keptAs);
  if (own?.promotedTo === null) return { promoted, facts: factsOfCustom(own) };
  return { promoted, facts: await requireFacts(context, own?.promotedTo ?? promoted.promotedTo) };
}

/** Whether a movie's watches count as another's, or only once all are repointed. */
export async function isRepointing(tx: Tx, movieId: number): Promise<boolean> {
  if (!isCustomMovie(movieId)) return false;
  const movie = await readCustomMovie(tx, movieId);
  return movie !== null && (movie.promotedTo !== null || movie.repointingSince !== null);
}

/** Facts looked up earlier, updated if the movie was promoted or renamed since. Throws `movie-unknown`. */
export async function readCurrentFacts(context: Context, tx: Tx, facts: MovieFacts): Promise<MovieFacts> {
  if (!isCustomMovie(facts.id)) return facts;
  const movie = await readCustomMovie(tx, facts.id);
  if (!movie) throw new AppError('movie-unknown');
  return movie.promotedTo === null ? factsOfCustom(movie) : requireFacts(context, movie.promotedTo);
}
