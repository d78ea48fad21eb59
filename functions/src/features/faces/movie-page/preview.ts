import type { Rule } from '@cine/contract/game/challenge-rules';
import { compileRules } from '@cine/contract/game/compile-rules';
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { OutputOf } from '@cine/contract/operation';
import type { previewRules } from '@cine/contract/operations/movies/movies';
import { cardOf } from '../../core/catalogue/index.ts';
import { ruleMovieFor } from '../../together/tonight/index.ts';

const maxExamples = 6;

/**
 * Counts the movies that meet the rules, with examples: those on the caller's services first, and the best
 * known first among these and the others.
 */
export function previewOf(
  rules: readonly Rule[],
  movies: Iterable<MovieFacts>,
  mine: ReadonlySet<number>,
): OutputOf<typeof previewRules> {
  const meets = compileRules(rules);
  const fitting = [...movies].filter((movie) => meets(ruleMovieFor(movie)));
  const own = fitting.filter(({ id }) => mine.has(id));
  const others = fitting.filter(({ id }) => !mine.has(id));
  const examples = [...own.sort(byPopularity), ...others.sort(byPopularity)].slice(0, maxExamples);
  return {
    total: fitting.length,
    mine: own.length,
    examples: examples.map((facts) => ({ ...cardOf(facts), mine: mine.has(facts.id) })),
  };
}

function byPopularity(one: MovieFacts, other: MovieFacts): number {
  return (other.popularity ?? 0) - (one.popularity ?? 0) || one.id - other.id;
}
