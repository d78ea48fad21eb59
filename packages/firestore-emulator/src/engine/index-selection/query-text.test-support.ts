import type { Message } from '../../interfaces.ts';
import { NAME_PREFIX } from '../query/generators.test-support.ts';

const one = { integerValue: '1' };
const list = { arrayValue: { values: [one, { integerValue: '2' }] } };
const OPERATORS: Record<string, { op: string; value: Message }> = {
  '==': { op: 'EQUAL', value: one },
  '!=': { op: 'NOT_EQUAL', value: one },
  '<': { op: 'LESS_THAN', value: one },
  '>=': { op: 'GREATER_THAN_OR_EQUAL', value: one },
  in: { op: 'IN', value: list },
  'not-in': { op: 'NOT_IN', value: list },
  contains: { op: 'ARRAY_CONTAINS', value: one },
  'contains-any': { op: 'ARRAY_CONTAINS_ANY', value: list },
};

/** A condition such as `a ==`, `tags contains` or `a is null`; `or` separates alternatives. */
export function condition(text: string): Message {
  const alternatives = text.split(' or ');
  if (alternatives.length > 1) return any(...alternatives);
  const [fieldPath, operator] = text.split(/ (.*)/s);
  const field = { fieldPath };
  if (operator === 'is null') return { unaryFilter: { field, op: 'IS_NULL' } };
  if (operator === 'is not null') return { unaryFilter: { field, op: 'IS_NOT_NULL' } };
  const { op, value } = OPERATORS[operator!]!;
  return { fieldFilter: { field, op, value: fieldPath === '__name__' ? names(value) : value } };
}

function names(value: Message): Message {
  const referenceValue = `${NAME_PREFIX}films/a`;
  return value.arrayValue ? { arrayValue: { values: [{ referenceValue }] } } : { referenceValue };
}

export function all(...conditions: string[]): Message {
  return { compositeFilter: { op: 'AND', filters: conditions.map(condition) } };
}

export function any(...conditions: string[]): Message {
  const filters = conditions.map((text) =>
    text.includes(' and ') ? all(...text.split(' and ')) : condition(text),
  );
  return { compositeFilter: { op: 'OR', filters } };
}

/** A query such as `films: a ==, b < order c desc` or `group films: a ==`. */
export function queryMessage(text: string): Message {
  const [, group, collectionId, conditions, order] = /^(group )?(\w+):(.*?)(?:\border (.*))?$/.exec(text)!;
  const parts = conditions!
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  return {
    from: [{ collectionId, allDescendants: group !== undefined }],
    ...(parts.length > 0 && { where: all(...parts) }),
    orderBy: (order?.split(',') ?? []).map((part) => {
      const [fieldPath, direction] = part.trim().split(' ');
      return { field: { fieldPath }, direction: direction === 'desc' ? 'DESCENDING' : 'ASCENDING' };
    }),
  };
}

/** `a, b desc, tags contains` as the fields of an index in `firestore.indexes.json`. */
export function indexFields(text: string): Message[] {
  return text.split(',').map((part) => {
    const [fieldPath, mode] = part.trim().split(' ');
    if (mode === 'contains') return { fieldPath, arrayConfig: 'CONTAINS' };
    return { fieldPath, order: mode === 'desc' ? 'DESCENDING' : 'ASCENDING' };
  });
}

/**
 * Composite indexes of `films`, each as in `indexFields`; those that begin with `group ` are of the
 * collection group.
 */
export function filmIndexes(...texts: string[]): { indexes: Message[] } {
  const indexes = texts.map((text) => {
    const group = text.startsWith('group ');
    return {
      collectionGroup: 'films',
      queryScope: group ? 'COLLECTION_GROUP' : 'COLLECTION',
      fields: indexFields(group ? text.slice('group '.length) : text),
    };
  });
  return { indexes };
}

export function override(fieldPath: string, ...entries: string[]): Message {
  return {
    collectionGroup: 'films',
    fieldPath,
    indexes: entries.map((text) => {
      const [mode, scope] = text.split(' ');
      const queryScope = scope === 'group' ? 'COLLECTION_GROUP' : 'COLLECTION';
      if (mode === 'contains') return { arrayConfig: 'CONTAINS', queryScope };
      return { order: mode === 'desc' ? 'DESCENDING' : 'ASCENDING', queryScope };
    }),
  };
}
