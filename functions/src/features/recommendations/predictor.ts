import type { Taste } from '../players/index.ts';
import type { HeldModel } from '../taste-model/index.ts';
import { byGenres } from './by-genres.ts';
import { byModel } from './by-model.ts';
import type { Catalogue, Likely } from './likely.ts';

/** Predicts by the taste model if there is one, otherwise by genres and general ratings. */
export function likelyOf(taste: Taste, held: HeldModel | null, movies: Catalogue): Likely {
  return held ? byModel(taste, held, movies) : byGenres(taste, movies);
}
