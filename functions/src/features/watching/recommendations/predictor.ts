import type { Taste } from '#core/players/index.ts';
import type { HeldModel } from '../taste-model/index.ts';
import { byGenres } from './by-genres.ts';
import { byModel } from './by-model.ts';
import type { Catalogue, PredictedScores } from './predicted-scores.ts';

/** A user's expected scores: by the taste model if there is one, otherwise by genres and general ratings. */
export function predictedScoresOf(taste: Taste, held: HeldModel | null, movies: Catalogue): PredictedScores {
  return held ? byModel(taste, held, movies) : byGenres(taste, movies);
}
