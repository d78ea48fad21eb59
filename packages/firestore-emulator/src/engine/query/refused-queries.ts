import { EmulatorError, invalidArgument } from '../../errors.ts';
import { limits } from '../../limits.ts';
import { formatFieldPath } from '../values/paths.ts';
import type { Value } from '../values/values.ts';
import {
  type FieldFilter,
  type Filter,
  fieldFilters,
  isInequality,
  type Operator,
  type Order,
} from './query.ts';

const KIND_FOR_ORDERS = 'kind is required for all orders except __key__ ascending';

const NEGATIONS: readonly Operator[] = ['NOT_EQUAL', 'NOT_IN', 'IS_NOT_NULL', 'IS_NOT_NAN'];

/** Where a query looks: in every collection, in all below a document, in one that is below a document. */
type Place = { kindless: boolean; belowDocument: boolean; isBelowRoot: boolean };

/** Refuses filters and explicit orders that production doesn't accept together, or there. */
export function checkQuery(filter: Filter | null, orders: Order[], place: Place): void {
  const { kindless, belowDocument, isBelowRoot } = place;
  if (belowDocument) checkBelowDocument(filter, orders, kindless);
  if (kindless) checkKindless(filter, orders);
  if (filter) checkFilter(filter);
  checkClauses(filter, orders.length + (isBelowRoot ? 1 : 0));
}

/** Refuses to walk names in descending order, for which there is no automatic index. */
export function checkKeyScan([first]: Order[], filter: Filter | null): void {
  if (!first!.isName || !first!.descending) return;
  if (filter && [...fieldFilters(filter)].some((f) => !f.isName)) return;
  throw new EmulatorError('FAILED_PRECONDITION', 'Firestore does not support descending key scans');
}

/** Refuses a list of values that is none, empty or too long for its operator. */
export function checkOperands(op: Operator, value: Value): void {
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
