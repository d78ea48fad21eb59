/** Makes a rule of a challenge from its parts. */
import type { Rule } from './challenge-rules.ts';

type Row<Each> = Each extends Rule
  ? [field: Each['field'], operator: Each['operator'], value: Each['value']]
  : never;

/** A rule, from its parts in order. */
export function rule(...[field, operator, value]: Row<Rule>): Rule {
  return { field, operator, value } as Rule;
}
