import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type { searchMovies as searchOperation } from '@cine/contract/operations/movies';
import type { Context } from '../../context.ts';
import type { Caller } from '../../platform/endpoints/caller.ts';
import { watchableByCaller } from '../availability/index.ts';
import { customIndexOf } from '../custom-movies/index.ts';
import { searchMovies, toMovieCard } from '../search/index.ts';

/** Movies that match the query, including the caller's custom movies. */
export async function search(
  context: Context,
  caller: Caller,
  { query, limit, onMyServices, ...filters }: ParsedInputOf<typeof searchOperation>,
): Promise<OutputOf<typeof searchOperation>> {
  const isWanted = onMyServices ? await watchableByCaller(context, caller) : null;
  // No service offers a custom movie.
  const own = onMyServices ? null : await customIndexOf(context, caller);
  const cards = await searchMovies(context, query, { limit, filters, isWanted, own });
  return { movies: cards.map(toMovieCard) };
}
