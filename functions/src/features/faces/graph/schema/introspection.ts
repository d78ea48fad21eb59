import { graphLimits } from '@cine/contract/operations/faces/graph';
import {
  type FieldNode,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { tooCostly } from './refused.ts';

/** Aliases would repeat the answer for each type or field, and no tool needs them. */
const perAlias = 10;

const names = ['__schema', '__type'];

type Measure = (set: SelectionSetNode | undefined) => number;

/**
 * Refuses a query that asks for more of the schema than tools do. Counted apart from data, as the usual
 * introspection query is deep and wide.
 */
export const introspectionRule: ValidationRule = (validation) => ({
  OperationDefinition: ({ selectionSet }) => {
    const size = measure(
      validation,
      ({ alias, selectionSet: inner }, inside) => (alias ? perAlias : 1) + inside(inner),
    );
    const repeats = (name: string) => measure(validation, (field) => Number(field.name.value === name));
    const introspected = measure(validation, ({ name, selectionSet: inside }) =>
      names.includes(name.value) ? size(inside) : 0,
    );
    const counts: [what: string, asked: number, limit: number][] = [
      ...names.map((name) => [name, repeats(name)(selectionSet), 1] as [string, number, number]),
      ['introspection', introspected(selectionSet), graphLimits.introspection],
    ];
    const excess = counts.find(([, count, limit]) => count > limit);
    if (excess) validation.reportError(tooCostly(...excess));
  },
});

/** Counts the fields of a selection, with fragments wherever they are spread; each is visited once. */
function measure(
  validation: ValidationContext,
  worth: (field: FieldNode, measure: Measure) => number,
): Measure {
  const sums = new Map<SelectionSetNode, number>();
  const sum: Measure = (set) => {
    if (!set) return 0;
    let value = sums.get(set);
    if (value !== undefined) return value;
    value = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) value += worth(selection, sum);
      else if (selection.kind === Kind.INLINE_FRAGMENT) value += sum(selection.selectionSet);
      else value += sum(validation.getFragment(selection.name.value)?.selectionSet);
    }
    sums.set(set, value);
    return value;
  };
  return sum;
}
