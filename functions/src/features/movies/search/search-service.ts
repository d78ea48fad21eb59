import { searchMovies as searchOperation } from '@cine/contract/operations/movies/movies';
import type { SearchIndex } from '@cine/movie-search';
import type { Context } from '../../../context.ts';
import type { Caller } from '../../../platform/endpoints/caller.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { watchableByCaller } from '../availability/index.ts';
import { searchMovies, toMovieCard } from './service.ts';

type CustomIndexOf = (context: Context, caller: Caller) => Promise<SearchIndex | null>;

/**
 * Movies that match the query, including the caller's custom movies. Custom movies search the catalogue for
 * matches, so their index is passed in.
 */
export function searchWith(customIndexOf: CustomIndexOf) {
  return serve(searchOperation, async (context, caller, { query, limit, onMyServices, ...filters }) => {
    const isWanted = onMyServices ? await watchableByCaller(context, caller) : null;
    // No service offers a custom movie.
    const own = onMyServices ? null : await customIndexOf(context, caller);
    const cards = await searchMovies(context, query, { limit, filters, isWanted, own });
    return { movies: cards.map(toMovieCard) };
  });
}
