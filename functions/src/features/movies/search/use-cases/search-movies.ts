import * as operations from '@cine/contract/operations/movies/movies';
import { serve } from '#platform/endpoints/serve.ts';
import { watchableByCaller } from '../../availability/index.ts';
import { customIndexOf } from '../../custom-movies/index.ts';
import { findMovies, toMovieCard } from '../../search-engine/index.ts';

/** Movies that match, with the caller's custom ones. */
export const searchMovies = serve(
  operations.searchMovies,
  async (context, caller, { query, limit, onMyServices, ...filters }) => {
    const isWanted = onMyServices ? await watchableByCaller(context, caller) : null;
    // No service offers a custom movie.
    const customIndex = onMyServices ? null : await customIndexOf(context, caller);
    const cards = await findMovies(context, query, { limit, filters, isWanted, customIndex });
    return { movies: cards.map(toMovieCard) };
  },
);
