import { EmulatorError, invalidArgument } from '../../errors.ts';
import type { Message } from '../../interfaces.ts';
import { limits } from '../../limits.ts';
import { FIELD_OPERATORS, operatorOf, UNARY_OPERATORS } from '../../operators.ts';
import { decodeOperand, decodeValue } from '../values/decode.ts';
import {
  checkCollectionId,
  type FieldPath,
  formatFieldPath,
  NAME_FIELD,
  parseFieldPath,
  parseParent,
} from '../values/paths.ts';
import { Reference, type Value } from '../values/values.ts';
import { parseOrders, withImplicitOrders } from './orders.ts';
import {
  type Bound,
  type FieldFilter,
  type Filter,
  fieldFilters,
  isInequality,
  type Operator,
  type Order,
  type Query,
} from './query.ts';

const KIND_FOR_ORDERS = 'kind is required for all orders except __key__ ascending';

const NEGATIONS: readonly Operator[] = ['NOT_EQUAL', 'NOT_IN', 'IS_NOT_NULL', 'IS_NOT_NAN'];

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
  if (belowDocument) checkBelowDocument(filter, explicit, kindless);
  if (kindless) checkKindless(filter, explicit);
  if (filter) checkFilter(filter);
  checkClauses(filter, explicit.length + (parent === '' ? 0 : 1));
  const walksNames = kindless || belowDocument;
  const orders = withImplicitOrders(explicit, { filter, walksNames, aggregated });
  if (isDescendingKeyScan(orders, filter)) {
    throw new EmulatorError('FAILED_PRECONDITION', 'Firestore does not support descending key scans');
  }
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

/** Null for an empty composite filter. */
function parseFilter(message: Message): Filter | null {
  if (message.compositeFilter) {
    const { op, filters } = message.compositeFilter;
    const kind = op === 'AND' || op === 1 ? 'and' : op === 'OR' || op === 2 ? 'or' : null;
    if (!kind) throw invalidArgument('Unsupported CompositeFilter operator.');
    const parts: Filter[] = (filters ?? []).flatMap((filter: Message) => parseFilter(filter) ?? []);
    return parts.length === 0 ? null : { kind, filters: parts };
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
  return null;
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

function checkOperands(op: Operator, value: Value): void {
  if (op !== 'IN' && op !== 'NOT_IN' && op !== 'ARRAY_CONTAINS_ANY') return;
  if (!Array.isArray(value)) throw invalidArgument(`'${op}' requires an ArrayValue.`);
  if (value.length === 0) throw invalidArgument(`'${op}' requires an non-empty ArrayValue.`);
  const most = op === 'NOT_IN' ? limits.notInValues : limits.disjunctions;
  if (value.length > most) throw invalidArgument(`'${op}' supports up to ${most} comparison values.`);
}

/** Below a document production only walks names, in ascending order. */
function checkBelowDocument(filter: Filter | null, orders: Order[], kindless: boolean): void {
  const used = [...(filter ? fieldFilters(filter) : []), ...orders];
  if (used.some(({ isName }) => !isName))
    throw invalidArgument('collection group queries are only allowed at the root parent');
  if (!orders.some((order) => order.descending)) return;
  if (kindless) throw invalidArgument(KIND_FOR_ORDERS);
  throw new EmulatorError(
    'FAILED_PRECONDITION',
    "collection group queries are only allowed if they're at the root or they're an ascending primary key scan",
  );
}

function checkKindless(filter: Filter | null, orders: Order[]): void {
  const field = filter && [...fieldFilters(filter)].find((f) => !f.isName);
  if (field) throw invalidArgument(`kind is required for filter: ${formatFieldPath(field.path)}`);
  if (orders.some(({ isName }) => !isName)) throw invalidArgument(KIND_FOR_ORDERS);
}

function checkFilter(filter: Filter): void {
  const all = [...fieldFilters(filter)];
  if (all.filter((f) => NEGATIONS.includes(f.op)).length > 1) {
    throw invalidArgument(
      "Only a single 'NOT_EQUAL', 'NOT_IN', 'IS_NOT_NAN', or 'IS_NOT_NULL' filter allowed per query.",
    );
  }
  const disjunctive = all.some((f) => f.op === 'IN' || f.op === 'ARRAY_CONTAINS_ANY') || hasOr(filter);
  if (disjunctive && all.some((f) => f.op === 'NOT_IN')) {
    throw invalidArgument(
      "'NOT_IN' cannot be used in the same query with 'IN', 'ARRAY_CONTAINS_ANY' or 'OR'.",
    );
  }
  if (arrayClauses(filter) > 1) {
    throw invalidArgument("A maximum of 1 'ARRAY_CONTAINS' filter is allowed per disjunction.");
  }
  const unequal = new Set(all.filter((f) => isInequality(f.op)).map((f) => formatFieldPath(f.path)));
  if (unequal.size > limits.inequalityFields) {
    throw invalidArgument(
      `A query may have inequalities on ${limits.inequalityFields} fields at most, not ${unequal.size}.`,
    );
  }
  checkKeyEquality(all);
  const count = disjunctions(filter);
  if (count > limits.disjunctions) {
    throw invalidArgument(
      `Too many disjunctions after normalization. Result had ${count} disjunctions which is more than the maximum of ${limits.disjunctions}`,
    );
  }
}

/** Filters count as often as they occur in disjunctive normal form, sort orders and a parent once. */
function checkClauses(filter: Filter | null, others: number): void {
  const count = (filter ? clauses(filter) : 0) + others;
  if (count <= limits.clauses) return;
  throw invalidArgument(
    `A query may have ${limits.clauses} filters, sort orders and parent documents at most in disjunctive normal form, not ${count}.`,
  );
}

function clauses(filter: Filter): number {
  if (filter.kind === 'field') return disjunctions(filter);
  if (filter.kind === 'or') return filter.filters.reduce((sum, part) => sum + clauses(part), 0);
  const all = disjunctions(filter);
  return filter.filters.reduce((sum, part) => sum + (clauses(part) * all) / disjunctions(part), 0);
}

function checkKeyEquality(all: FieldFilter[]): void {
  const names = all.filter((f) => f.isName);
  const fields = all.filter((f) => !f.isName);
  const equal = names.some((f) => f.op === 'EQUAL' || f.op === 'IN');
  if (equal && fields.some((f) => isInequality(f.op)) && !names.some((f) => isInequality(f.op))) {
    throw invalidArgument(
      'Equality on key is not allowed if there are other inequality fields and key does not appear in inequalities.',
    );
  }
}

function hasOr(filter: Filter): boolean {
  if (filter.kind === 'field') return false;
  return (filter.kind === 'or' && filter.filters.length > 1) || filter.filters.some(hasOr);
}

function disjunctions(filter: Filter): number {
  if (filter.kind === 'field') {
    return filter.op === 'IN' || filter.op === 'ARRAY_CONTAINS_ANY'
      ? (filter.value as readonly Value[]).length
      : 1;
  }
  const counts = filter.filters.map(disjunctions);
  return filter.kind === 'and' ? counts.reduce((a, b) => a * b, 1) : counts.reduce((a, b) => a + b, 0);
}

function arrayClauses(filter: Filter): number {
  if (filter.kind === 'field')
    return filter.op === 'ARRAY_CONTAINS' || filter.op === 'ARRAY_CONTAINS_ANY' ? 1 : 0;
  const counts = filter.filters.map(arrayClauses);
  return filter.kind === 'and' ? counts.reduce((a, b) => a + b, 0) : Math.max(0, ...counts);
}

/** Whether the query walks names in descending order, for which there is no automatic index. */
function isDescendingKeyScan([first]: Order[], filter: Filter | null): boolean {
  return first!.isName && first!.descending && !(filter && [...fieldFilters(filter)].some((f) => !f.isName));
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
