import { invalidArgument } from '../../errors.ts';
import type { Message } from '../../interfaces.ts';
import { FIELD_OPERATORS, operatorOf, UNARY_OPERATORS } from '../../operator-numbers.ts';
import { decodeOperand, decodeValue } from '../values/decode.ts';
import {
  checkCollectionId,
  type FieldPath,
  NAME_FIELD,
  parseFieldPath,
  parseParent,
} from '../values/paths.ts';
import { Reference, type Value } from '../values/values.ts';
import { parseOrders, withImplicitOrders } from './orders.ts';
import type { Bound, FieldFilter, Filter, Operator, Order, Query } from './query.ts';
import { checkKeyScan, checkOperands, checkQuery } from './refused-queries.ts';

/**
 * Parses and checks a `StructuredQuery` below the path `parent`, empty for the root. Documents must have the
 * `aggregated` fields, which a sum or an average reads.
 */
export function parseQuery(parent: string, message: Message, aggregated: readonly FieldPath[] = []): Query {
  const from = message.from ?? [];
  if (from.length > 1)
    throw invalidArgument('StructuredQuery.from cannot have more than one collection selector.');
  const collectionId: string | null = from[0]?.collectionId || null;
  if (collectionId !== null) checkCollectionId(collectionId);
  const filter = message.where ? parseFilter(message.where) : null;
  const kindless = collectionId === null;
  const allDescendants = from[0]?.allDescendants === true;
  const belowDocument = allDescendants && parent !== '';
  const explicit = parseOrders(message.orderBy ?? []);
  checkQuery(filter, explicit, { kindless, belowDocument, isBelowRoot: parent !== '' });
  const walksNames = kindless || belowDocument;
  const orders = withImplicitOrders(explicit, { filter, walksNames, aggregated });
  checkKeyScan(orders, filter);
  return {
    parent,
    collectionId,
    allDescendants,
    filter,
    orders,
    start: parseBound(message.startAt, explicit),
    end: parseBound(message.endAt, explicit),
    offset: checkCount(message.offset, 'offset') ?? 0,
    limit: checkCount(message.limit?.value ?? message.limit, 'limit'),
    projection: message.select ? parseProjection(message.select) : null,
  };
}

function checkCount(value: unknown, name: string): number | null {
  if (value === undefined || value === null) return null;
  // An empty Int32Value means zero.
  const count = typeof value === 'object' ? 0 : Number(value);
  if (count < 0) throw invalidArgument(`${name} is negative`);
  return count;
}

function parseProjection(select: Message): Query['projection'] {
  const paths = (select.fields ?? []).map((field: Message) => parseFieldPath(field.fieldPath));
  return paths.filter((path: readonly string[]) => path[0] !== NAME_FIELD);
}

function parseFilter(message: Message): Filter {
  if (message.compositeFilter) {
    const { op, filters } = message.compositeFilter;
    const kind = op === 'AND' || op === 1 ? 'and' : op === 'OR' || op === 2 ? 'or' : null;
    if (!kind) throw invalidArgument('Unsupported CompositeFilter operator.');
    if (!filters?.length) throw invalidArgument('Composite filter must have at least one sub-filter.');
    return { kind, filters: filters.map(parseFilter) };
  }
  if (message.unaryFilter) {
    const op = operatorOf(UNARY_OPERATORS, message.unaryFilter.op);
    if (!op) throw invalidArgument('Unknown UnaryFilter operator.');
    return fieldFilter(message.unaryFilter.field?.fieldPath, op, null);
  }
  if (message.fieldFilter) {
    const op = operatorOf(FIELD_OPERATORS, message.fieldFilter.op);
    if (!op) throw invalidArgument('Unknown FieldFilter operator.');
    return fieldFilter(message.fieldFilter.field?.fieldPath, op, decodeOperand(message.fieldFilter.value));
  }
  throw invalidArgument('Filter type is not set.');
}

function fieldFilter(fieldPath: unknown, op: Operator, value: Value): FieldFilter {
  const path = parseFieldPath(fieldPath);
  checkOperands(op, value);
  if (path[0] !== NAME_FIELD || path.length > 1) return { kind: 'field', path, isName: false, op, value };
  if (op === 'ARRAY_CONTAINS' || op === 'ARRAY_CONTAINS_ANY')
    throw invalidArgument('the name __key__ is reserved');
  const named = Array.isArray(value) ? value.map(nameOperand) : nameOperand(value);
  return { kind: 'field', path, isName: true, op, value: named };
}

/** Names are compared as paths below the database. */
function nameOperand(value: Value): Reference {
  if (!(value instanceof Reference)) throw invalidArgument('__key__ filter value must be a Key');
  return new Reference(parseParent(value.name).path);
}

function parseBound(cursor: Message | null | undefined, orders: Order[]): Bound | null {
  if (!cursor?.values?.length) return null;
  if (cursor.values.length > orders.length) throw invalidArgument('Cursor has too many values.');
  const values = cursor.values.map((value: Parameters<typeof decodeValue>[0], i: number) => {
    const decoded = decodeValue(value);
    if (!orders[i]!.isName) return decoded;
    if (!(decoded instanceof Reference))
      throw invalidArgument('Cursor __key__ value is not a document reference.');
    return nameOperand(decoded);
  });
  return { values, before: cursor.before === true };
}
