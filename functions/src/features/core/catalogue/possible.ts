/** Refuses rules that no movie can meet. */
import type { Rule } from '@cine/contract/game/challenge-rules';
import { impossibleRule } from '@cine/contract/game/possible-rules';
import { AppError } from '#platform/errors/app-error.ts';

/** Throws `input-invalid` at the first of an input's rules that no movie can meet with those before it. */
export function assertPossible(rules: readonly Rule[], now: number): void {
  const index = impossibleRule(rules, new Date(now).getUTCFullYear());
  if (index === null) return;
  throw new AppError('input-invalid', {}, [{ path: `rules.${index}`, reason: 'rule-impossible' }]);
}
