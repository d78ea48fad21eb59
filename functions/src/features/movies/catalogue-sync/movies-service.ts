import type { Movie, OffersByRegion } from '@cine/contract/movies/movie';
import { requestAll } from '#clients/tmdb/request-all.ts';
import type { Context } from '#context.ts';
import { loadCatalogue, markGone, writeMovies } from '#core/catalogue/index.ts';
import type { Outcome } from '#core/jobs/index.ts';
import { saveOffers } from '../availability/index.ts';
import { suggestMatches } from '../custom-movies/index.ts';

/** TMDB's answer about a movie; null if it has no such movie. */
type FoundMovie = { movieId: number; movie: Movie | null; offers: OffersByRegion; checkedAt: number };

/** Reads and saves movies; one that can't be read keeps its former data. */
export async function readMovies(
  context: Context,
  movieIds: readonly number[],
  regions: readonly string[],
): Promise<Outcome> {
  const tmdb = await context.tmdb();
  const { answers, errors, stopped } = await requestAll(movieIds, async (movieId): Promise<FoundMovie> => {
    const movie = await tmdb.movie(movieId);
    return { movieId, movie, offers: movie?.offers ?? {}, checkedAt: context.now() };
  });
  if (answers.length > 0) await saveAnswers(context, answers, regions);
  const gone = answers.filter(({ movie }) => movie === null).length;
  const failed = movieIds.length - answers.length;
  const counts = { synced: answers.length - gone, gone, failed };
  return { counts, added: [], errors, stopped };
}

async function saveAnswers(
  context: Context,
  answers: readonly FoundMovie[],
  regions: readonly string[],
): Promise<void> {
  const gone = answers.filter(({ movie }) => movie === null).map(({ movieId }) => movieId);
  await markGone(context.db, gone, context.now());
  const movies = answers.flatMap(({ movie }) => movie ?? []);
  await suggestNew(context, movies);
  const { shardOf, change } = await writeMovies(context, movies);
  await saveOffers(context, answers, shardOf, regions, { change, isSample: context.settings().sampleOffers });
}

/** Taken before saving, after which they wouldn't be new any more. */
async function suggestNew(context: Context, movies: readonly Movie[]): Promise<void> {
  const { movies: catalogue } = await loadCatalogue(context);
  const added = movies.filter(({ facts }) => !catalogue.byId.has(facts.id));
  await suggestMatches(
    context,
    added.map(({ facts }) => facts),
  );
}
