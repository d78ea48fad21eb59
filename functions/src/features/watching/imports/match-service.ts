import * as operations from '@cine/contract/operations/watching/imports';
import { customIndexOf } from '#movies/custom-movies/index.ts';
import { matchMovies, toMovieCard } from '#movies/search-engine/index.ts';
import { serve } from '#platform/endpoints/serve.ts';

/** The movies that rows name, the caller's own ones among them. */
export const matchImported = serve(operations.matchImported, async (context, caller, { movies }) => {
  const own = await customIndexOf(context, caller);
  const { matches, cards } = await matchMovies(context, movies, own);
  return { matches, movies: cards.map(toMovieCard) };
});
