import type { Nearest } from '../query/nearest.ts';
import type { Query } from '../query/query.ts';
import { formatFieldPath, NAME_FIELD, parseFieldPath } from '../values/paths.ts';
import type { Index, Indexes, IndexField, Scope } from './declared-indexes.ts';
import { type Requirement, requirementsOf } from './requirements.ts';

/** The indexes that answer a query, and the requirement that none of them meets, if there is one. */
export type Selection = { indexes: Index[]; unmet: Requirement | null };

/** Checks that declared indexes answer a query, as production would choose them. */
export function selectIndexes(indexes: Indexes, query: Query, nearest: Nearest | null = null): Selection {
  const scope = scopeOf(query);
  const collection = query.collectionId ?? '';
  const chosen = new Set<Index>();
  for (const requirement of requirementsOf(query, nearest)) {
    const composites = indexes.composites(collection, scope);
    const used = nearest
      ? vectorIndex(composites, requirement, nearest)
      : merged(composites.concat(singles(indexes, collection, scope, requirement)), requirement);
    if (!used) return { indexes: [], unmet: requirement };
    for (const index of used) chosen.add(index);
  }
  return { indexes: [...chosen], unmet: null };
}

export function scopeOf({ allDescendants }: Query): Scope {
  return allDescendants ? 'COLLECTION_GROUP' : 'COLLECTION';
}

function singles(
  indexes: Indexes,
  collection: string,
  scope: Scope,
  { equal, contained, orders }: Requirement,
): Index[] {
  const first = orders[0]!.field === NAME_FIELD ? [] : [parseFieldPath(orders[0]!.field)];
  return [...equal, ...contained, ...first].flatMap((path) => indexes.ofField(collection, scope, path));
}

/**
 * The fewest indexes found that together meet a requirement, or null. Each has some of the fixed fields
 * first, then exactly the requirement's orders, so that their entries can be joined as they are read.
 */
function merged(candidates: Index[], requirement: Requirement): Index[] | null {
  const fixed = fixedFields(requirement);
  const parts = candidates
    .map((index) => ({ index, covered: coveredBy(index, requirement, fixed) }))
    .filter((part): part is { index: Index; covered: string[] } => part.covered !== null)
    .sort((one, other) => other.covered.length - one.covered.length);
  if (fixed.size === 0) return parts[0] ? [parts[0].index] : null;
  const missing = new Set(fixed.keys());
  const used: Index[] = [];
  for (const { index, covered } of parts) {
    if (!covered.some((field) => missing.has(field))) continue;
    used.push(index);
    for (const field of covered) missing.delete(field);
  }
  return missing.size === 0 ? used : null;
}

type Fixed = Map<string, 'equal' | 'contained'>;

function fixedFields({ equal, contained }: Requirement): Fixed {
  return new Map([
    ...contained.map((path) => [formatFieldPath(path), 'contained'] as const),
    ...equal.map((path) => [formatFieldPath(path), 'equal'] as const),
  ]);
}

/** The fixed fields that an index begins with, or null when it can't be used for the requirement. */
function coveredBy(index: Index, { orders }: Requirement, fixed: Fixed): string[] | null {
  if (index.vector) return null;
  const at = index.fields.length - orders.length;
  if (at < 0 || !orders.every((order, i) => isSame(order, index.fields[at + i]!))) return null;
  const covered = index.fields.slice(0, at);
  return covered.every((field) => isFixedBy(field, fixed)) ? covered.map(({ field }) => field) : null;
}

function isSame(one: IndexField, other: IndexField): boolean {
  return one.field === other.field && one.mode === other.mode;
}

/** Whether a field is fixed to one value, for which either direction will do. */
function isFixedBy({ field, mode }: IndexField, fixed: Fixed): boolean {
  return fixed.get(field) === (mode === 'CONTAINS' ? 'contained' : 'equal');
}

function vectorIndex(composites: Index[], requirement: Requirement, nearest: Nearest): Index[] | null {
  const field = formatFieldPath(nearest.path);
  const dimension = nearest.vector.values.length;
  const fixed: Fixed = fixedFields(requirement);
  for (const path of requirement.unequal) fixed.set(formatFieldPath(path), 'equal');
  const index = composites.find(
    ({ vector, fields }) =>
      vector?.field === field &&
      vector.dimension === dimension &&
      fields.length === fixed.size &&
      fields.every((part) => isFixedBy(part, fixed)),
  );
  return index ? [index] : null;
}
