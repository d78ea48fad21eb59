import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { loadMovies } from '../../../core/catalogue/index.ts';
import { type KnownMovie, movieFor } from '../../../movies/custom-movies/index.ts';
import { builder } from './builder.ts';
import type { QueryContext } from './query-context.ts';

/** A movie by its id, from the catalogue or custom. All movies of a query are read together, each once. */
export const Movie = builder.loadableObjectRef('Movie', {
  load: async (ids: number[], query: QueryContext): Promise<(KnownMovie | AppError)[]> => {
    const movies = await loadMovies(
      query.context.db,
      ids.filter((id) => !isCustomMovie(id)),
    );
    return Promise.all(
      ids.map(async (id) => (isCustomMovie(id) ? ownOrFriends(query, id) : (movies.get(id) ?? unknown()))),
    );
  },
});

async function ownOrFriends({ context, caller }: QueryContext, id: number): Promise<KnownMovie | AppError> {
  try {
    return (await movieFor(context, caller.uid, id)).movie;
  } catch (error) {
    // One unreadable movie doesn't stop the others.
    if (error instanceof AppError) return error;
    throw error;
  }
}

function unknown(): AppError {
  return new AppError('movie-unknown');
}

/** A person who made movies, by TMDB's id. */
export const Person = builder.objectRef<{ id: number; name: string }>('Person');

/** The arguments of a list: how many it asks for. */
export type Asked = { first?: number | null | undefined };

/** How many of a list are wanted, at most `most`. */
export function within(first: number | null | undefined, most: number): number {
  return Math.max(0, Math.min(first ?? most, most));
}

/** Arguments without those that a query leaves out. */
export function given(args: object): object {
  return Object.fromEntries(
    Object.entries(args).filter(([, value]) => value !== null && value !== undefined),
  );
}
