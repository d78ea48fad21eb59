import type { Nearest } from '../query/nearest.ts';
import { type FieldFilter, type Filter, isInequality, type Operator, type Query } from '../query/query.ts';
import { type FieldPath, formatFieldPath } from '../values/paths.ts';
import type { IndexField } from './declared-indexes.ts';

/** What indexes must offer to answer one conjunction of a query's filter. */
export type Requirement = {
  /** Fields that are compared for equality, in the query's order and each once. */
  equal: FieldPath[];
  contained: FieldPath[];
  /** What the index is ordered by after those fields; the last one is always the name. */
  orders: IndexField[];
  /** Fields with inequalities; only a vector search, which has no order, asks for them apart. */
  unequal: FieldPath[];
};

const EQUALITIES: readonly Operator[] = ['EQUAL', 'IN', 'IS_NULL', 'IS_NAN'];
const MEMBERSHIPS: readonly Operator[] = ['ARRAY_CONTAINS', 'ARRAY_CONTAINS_ANY'];

/**
 * What a query needs, for each conjunction of its filter. Empty where names alone lead to the documents, for
 * which there is always an index.
 */
export function requirementsOf(query: Query, nearest: Nearest | null): Requirement[] {
  const { collectionId, allDescendants, parent } = query;
  if (collectionId === null || (allDescendants && parent !== '')) return [];
  const needs = new Map<string, Requirement>();
  for (const filters of conjunctionsOf(query.filter)) {
    const requirement = requirementOf(query, filters);
    const byNameAlone =
      !nearest &&
      requirement.equal.length + requirement.contained.length === 0 &&
      requirement.orders.length === 1;
    if (!byNameAlone) needs.set(JSON.stringify(requirement), requirement);
  }
  return [...needs.values()];
}

/**
 * The filter in disjunctive normal form. `in` and `array-contains-any` stay whole unless `optionsOf` takes
 * them apart: all their values need the same index.
 */
export function conjunctionsOf(
  filter: Filter | null,
  optionsOf: (filter: FieldFilter) => FieldFilter[] = (whole) => [whole],
): FieldFilter[][] {
  if (!filter) return [[]];
  if (filter.kind === 'field') return optionsOf(filter).map((option) => [option]);
  if (filter.kind === 'or') return filter.filters.flatMap((part) => conjunctionsOf(part, optionsOf));
  return filter.filters
    .map((part) => conjunctionsOf(part, optionsOf))
    .reduce((all, next) => all.flatMap((left) => next.map((right) => [...left, ...right])), [[]]);
}

function requirementOf({ orders }: Query, filters: FieldFilter[]): Requirement {
  const fieldsWith = (accepted: (op: Operator) => boolean) => {
    const chosen = filters.filter(({ op, isName }) => !isName && accepted(op));
    return [...new Map(chosen.map(({ path }) => [formatFieldPath(path), path])).values()];
  };
  const equal = fieldsWith((op) => EQUALITIES.includes(op));
  const fixed = new Set(equal.map(formatFieldPath));
  return {
    equal,
    contained: fieldsWith((op) => MEMBERSHIPS.includes(op)),
    // A field with one value orders nothing.
    orders: orders.flatMap(({ path, descending }) => {
      const field = formatFieldPath(path);
      return fixed.has(field) ? [] : [{ field, mode: descending ? 'DESCENDING' : 'ASCENDING' } as const];
    }),
    unequal: fieldsWith(isInequality).filter((path) => !fixed.has(formatFieldPath(path))),
  };
}
