/** The movies that a member chose to show first. */
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { MovieCard } from '@cine/contract/operations/movies/movies';
import { chooseFavourites as definition } from '@cine/contract/operations/together/profiles';
import type { Firestore } from 'firebase-admin/firestore';
import { planAbout } from '#core/account/index.ts';
import { cardOf, loadMovies } from '#core/catalogue/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';

/** Throws `movie-unknown` for a custom movie, too: others couldn’t look it up. */
export const chooseFavourites = serve(definition, async (context, { uid }, input) => {
  const favourites = [...new Set(input.movieIds)];
  const movies = await cardsOf(context.db, favourites);
  if (favourites.some(isCustomMovie) || movies.length < favourites.length)
    throw new AppError('movie-unknown');
  await transact(context.db, async (tx) => {
    const { writeAbout } = await planAbout(context, tx, uid);
    writeAbout({ favourites });
  });
  return { movies };
});

/** Movies as others see them, in this order, without those that are gone. */
export async function cardsOf(db: Firestore, movieIds: readonly number[]): Promise<MovieCard[]> {
  const movies = await loadMovies(db, movieIds);
  return movieIds.flatMap((id) => {
    const movie = movies.get(id);
    return movie ? [cardOf(movie.facts)] : [];
  });
}
