/** Operators of queries by their names and numbers in the protocol. */

// In the order of the protocol's numbers, which some clients send instead of names.
export const FIELD_OPERATORS = [
  null,
  'LESS_THAN',
  'LESS_THAN_OR_EQUAL',
  'GREATER_THAN',
  'GREATER_THAN_OR_EQUAL',
  'EQUAL',
  'NOT_EQUAL',
  'ARRAY_CONTAINS',
  'IN',
  'ARRAY_CONTAINS_ANY',
  'NOT_IN',
] as const;
export const UNARY_OPERATORS = [null, null, 'IS_NAN', 'IS_NULL', 'IS_NOT_NAN', 'IS_NOT_NULL'] as const;

/** An operator by its name or number; null for any other. */
export function operatorOf<Name>(operators: readonly (Name | null)[], op: unknown): Name | null {
  return (typeof op === 'number' ? operators[op] : operators.find((name) => name === op)) ?? null;
}
