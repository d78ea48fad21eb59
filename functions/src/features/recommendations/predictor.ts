import type { Taste } from '../players/index.ts';
import type { HeldModel } from '../taste-model/index.ts';
import { byGenres } from './by-genres.ts';
import { byModel } from './by-model.ts';
import type { Catalogue, Likely } from './likely.ts';

/** By the learned model where there is one; else by how they rate genres, and by what everybody thinks. */
export function likelyOf(taste: Taste, held: HeldModel | null, movies: Catalogue): Likely {
  return held ? byModel(taste, held, movies) : byGenres(taste, movies);
}
