import { customMovieIds } from '@cine/contract/movies/custom-movie';
import type { Firestore } from 'firebase-admin/firestore';
import { transact } from '#platform/firestore/transact.ts';
import type { CustomMovie } from './custom-movie.ts';
import { readCustomMovie, writeCustomMovie } from './store.ts';

/** A custom movie of Lea's with only a title; tests override what they need. */
export const plainMovie: CustomMovie = {
  movieId: customMovieIds.from,
  makerId: 'lea',
  audience: 'private',
  title: 'Élan',
  originalTitle: null,
  year: null,
  genres: [],
  runtime: null,
  language: null,
  directors: [],
  overview: null,
  overviewBy: null,
  listed: true,
  suggestedMatch: null,
  promotedTo: null,
  createdAt: 0,
  madeWith: null,
  repointingSince: null,
};

/** Saves such a movie, and returns what reads its suggestion. */
export async function suggestionFor(
  db: Firestore,
  details: Partial<CustomMovie>,
): Promise<() => Promise<number | null>> {
  const movie = { ...plainMovie, ...details };
  await transact(db, async (tx) => writeCustomMovie(tx, movie));
  return async () => (await readCustomMovie(db, movie.movieId))!.suggestedMatch;
}
