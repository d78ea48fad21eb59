import { compileRules } from '@cine/contract/game/compile-rules';
import { moods } from '@cine/contract/movies/moods';
import type { OutputOf } from '@cine/contract/operation';
import type { listMoods as definition } from '@cine/contract/operations/together/tonight';
import { moodNamed } from '../sessions/index.ts';
import type { MovieFilter } from './filters.ts';
import { ruleMovieFor } from './rule-movies.ts';

/** All moods, in display order. */
export async function listMoods(): Promise<OutputOf<typeof definition>> {
  return { moods: [...moods].map(([id, mood]) => ({ id, ...mood })) };
}

/** Whether a movie fits a mood: it meets all the rules of one of its alternatives. Throws `mood-unknown`. */
export function moodTest(id: string): MovieFilter {
  const alternatives = moodNamed(id).anyOf.map((rules) => compileRules(rules));
  return (movie) => alternatives.some((fits) => fits(ruleMovieFor(movie)));
}
