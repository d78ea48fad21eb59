import { type LinkedMovie, linkedMovie } from '@cine/contract/movies/movie-link';
import type { MovieCard } from '@cine/contract/operations/movies/movies';
import * as operations from '@cine/contract/operations/movies/movies';
import type { Context } from '#context.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { watchableByCaller } from '../../availability/index.ts';
import { cardsOf, customIndexOf } from '../../custom-movies/index.ts';
import { findMovies, movieOfImdbId, toMovieCard } from '../../search-engine/index.ts';

/** Movies that match, with the caller's custom ones; or the one that a link leads to. */
export const searchMovies = serve(
  operations.searchMovies,
  async (context, caller, { query, limit, onMyServices, ...filters }) => {
    const link = linkedMovie(query);
    if (link) return { movies: await linkedCards(context, caller.uid, link) };
    const isWanted = onMyServices ? await watchableByCaller(context, caller) : null;
    // No service offers a custom movie.
    const customIndex = onMyServices ? null : await customIndexOf(context, caller);
    const cards = await findMovies(context, query, { limit, filters, isWanted, customIndex });
    return { movies: cards.map(toMovieCard) };
  },
);

async function linkedCards(
  context: Context,
  uid: string,
  { tmdbId, imdbId }: LinkedMovie,
): Promise<MovieCard[]> {
  const movieId = tmdbId ?? (await movieOfImdbId(context, imdbId!));
  return movieId === null ? [] : [...(await cardsOf(context, uid, [movieId])).values()];
}
