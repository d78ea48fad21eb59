import type { MovieFacts as CatalogueFacts } from '@cine/contract/movies/movie';
import { type GenreName, genreNames } from '@cine/contract/movies/tmdb-codes';
import type { MovieFacts } from '@cine/taste-model';

/** A genre's number in the model; -1 for an unknown genre. */
export function genreId(name: string): number {
  return genreNames.indexOf(name as GenreName);
}

export function modelFacts({ genres, year }: Pick<CatalogueFacts, 'genres' | 'year'>): MovieFacts {
  return { genres: genres.map(genreId).filter((id) => id >= 0), year };
}
