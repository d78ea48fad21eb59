import { isCustomMovie } from '@cine/contract/custom-movie';
import { AppError } from '../../platform/errors/app-error.ts';
import { loadMovies } from '../catalogue/index.ts';
import { type KnownMovie, movieFor } from '../custom-movies/index.ts';
import type { Asked } from './asked.ts';
import { builder } from './builder.ts';

/** A movie by its id, of the catalogue or somebody's own: all that a query asks for at once are read together, each once. */
export const Movie = builder.loadableObjectRef('Movie', {
  load: async (ids: number[], asked: Asked): Promise<(KnownMovie | AppError)[]> => {
    const found = await loadMovies(
      asked.context.db,
      ids.filter((id) => !isCustomMovie(id)),
    );
    return Promise.all(
      ids.map(async (id) => (isCustomMovie(id) ? ownOrFriends(asked, id) : (found.get(id) ?? unknown()))),
    );
  },
});

async function ownOrFriends({ context, caller }: Asked, id: number): Promise<KnownMovie | AppError> {
  try {
    return (await movieFor(context, caller.uid, id)).movie;
  } catch (error) {
    // One of several: the others are answered.
    if (error instanceof AppError) return error;
    throw error;
  }
}

function unknown(): AppError {
  return new AppError('movie-unknown');
}

/** Somebody who made movies, by TMDB's id. */
export const Person = builder.objectRef<{ id: number; name: string }>('Person');

/** How many of a list are asked for, at most `most` of them. */
export function within(first: number | null | undefined, most: number): number {
  return Math.max(0, Math.min(first ?? most, most));
}
