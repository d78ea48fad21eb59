/** Refuses rules that too few movies can meet. */
import type { Rule } from '@cine/contract/game/challenge-rules';
import { causeOfImpossible, impossibleRule, mayMeet } from '@cine/contract/game/possible-rules';
import type { Context } from '#context.ts';
import { AppError, type InputFault } from '#platform/errors/app-error.ts';
import { loadMovies } from './movie-store.ts';
import { loadCatalogue } from './service.ts';

/**
 * Throws `input-invalid` at the first of an input's rules that no movie can meet with those before it, or at
 * its list, which it reads, if that names an unknown movie or fewer than `needed` that can meet the others.
 */
export async function assertPossible(
  { db, now }: Context,
  rules: readonly Rule[],
  needed: number,
): Promise<void> {
  const year = new Date(now()).getUTCFullYear();
  const impossible = impossibleRule(rules, year);
  if (impossible !== null) {
    const params = { by: causeOfImpossible(rules[impossible]!, year) };
    throw refusedAt({ path: `rules.${impossible}`, reason: 'rule-impossible', params });
  }
  for (const [index, { field, value }] of rules.entries()) {
    if (field !== 'movie') continue;
    const path = `rules.${index}.value`;
    const movies = await loadMovies(db, value);
    const unknown = value.findIndex((id) => !movies.has(id));
    if (unknown >= 0) {
      const params = { value: String(value[unknown]) };
      throw refusedAt({ path: `${path}.${unknown}`, reason: 'rule-movie-unknown', params });
    }
    const left = [...movies.values()].filter(({ facts }) => mayMeet(rules, facts)).length;
    if (left < needed) throw refusedAt({ path, reason: 'rule-movies-few', params: { left, needed } });
  }
}

/**
 * Rules of a file, whose list keeps only movies of the catalogue; null if they are impossible or no movie of
 * their list can meet the others.
 */
export async function keepPossible(context: Context, rules: readonly Rule[]): Promise<Rule[] | null> {
  const { byId } = (await loadCatalogue(context)).movies;
  const knownRules = rules.map((rule) =>
    rule.field === 'movie' ? { ...rule, value: rule.value.filter((id) => byId.has(id)) } : rule,
  );
  if (impossibleRule(knownRules, new Date(context.now()).getUTCFullYear()) !== null) return null;
  const isPossible = knownRules.every(
    ({ field, value }) => field !== 'movie' || value.some((id) => mayMeet(knownRules, byId.get(id)!)),
  );
  return isPossible ? knownRules : null;
}

function refusedAt(fault: InputFault): AppError {
  return new AppError('input-invalid', {}, [fault]);
}
