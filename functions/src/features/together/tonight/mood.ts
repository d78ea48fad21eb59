import { compileRules } from '@cine/contract/game/compile-rules';
import { requireMood } from '#movies/smart-search/index.ts';
import type { MovieFilter } from './filters.ts';
import { ruleMovieFor } from './rule-movies.ts';

/** Whether a movie meets all rules of one of the mood's alternatives. Throws `mood-unknown`. */
export function moodTest(id: string): MovieFilter {
  const alternatives = requireMood(id).anyOf.map((rules) => compileRules(rules));
  return (movie) => alternatives.some((fits) => fits(ruleMovieFor(movie)));
}
