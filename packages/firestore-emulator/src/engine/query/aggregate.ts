/** Counts, sums and averages of what a query finds. */
import { invalidArgument } from '../../errors.ts';
import type { Message, Value as WireValue } from '../../interfaces.ts';
import { limits } from '../../limits.ts';
import { type Doc, getField } from '../storage/document.ts';
import { encodeValue } from '../values/encoding.ts';
import { type FieldPath, NAME_FIELD, parseFieldPath } from '../values/paths.ts';
import type { Value } from '../values/values.ts';
import type { Order, Query } from './query.ts';

const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;

export type Aggregation = { alias: string } & (
  | { op: 'count'; upTo: number }
  | { op: 'sum' | 'avg'; path: FieldPath }
);

export function parseAggregations(messages: Message[] | null | undefined): Aggregation[] {
  if (!messages?.length) throw invalidArgument('Aggregations can not be empty.');
  if (messages.length > limits.aggregations) {
    throw invalidArgument(
      `The maximum number of aggregations allowed in an aggregation query is ${limits.aggregations}. Received: ${messages.length}`,
    );
  }
  let unnamed = 0;
  const aggregations = messages.map((message) =>
    parseAggregation(message, message.alias || `field_${++unnamed}`),
  );
  const aliases = new Set<string>();
  for (const { alias } of aggregations) {
    if (/^__.*__$/s.test(alias)) throw invalidArgument(`The property.name "${alias}" is reserved.`);
    if (aliases.has(alias)) throw invalidArgument(`Aggregation aliases contain duplicate alias: ${alias}.`);
    aliases.add(alias);
  }
  return aggregations;
}

function parseAggregation(message: Message, alias: string): Aggregation {
  if (message.count) {
    const upTo = message.count.upTo?.value ?? message.count.upTo;
    if (upTo === undefined || upTo === null) return { alias, op: 'count', upTo: Number.POSITIVE_INFINITY };
    if (!(Number(upTo) >= 0)) {
      throw invalidArgument(
        'The `up_to` value in a COUNT aggregation must be greater than or equal to zero.',
      );
    }
    return { alias, op: 'count', upTo: Number(upTo) };
  }
  const op = message.sum ? 'sum' : 'avg';
  if (!message[op]) throw invalidArgument('Operator field in Aggregation is not set.');
  const path = parseFieldPath(message[op].field?.fieldPath);
  if (path[0] === NAME_FIELD)
    throw invalidArgument('Aggregations are not supported for the property: __key__');
  return { alias, op, path };
}

/** Where the documents come from: the latest versions or those at a time. */
export type Source = {
  docs(query: Query): Doc[];
  /** How many documents there are, at most `upTo`. */
  count(query: Query, upTo: number): number;
};

/** The values by alias, and the number of index entries read, for billing. */
export type Aggregated = { fields: Record<string, WireValue>; entries: number };

/** The fields that sums and averages read, which the query is parsed with. */
export function aggregatedFields(aggregations: Aggregation[]): FieldPath[] {
  return aggregations.flatMap((a) => (a.op === 'count' ? [] : [a.path]));
}

/**
 * Computes aggregations over a query's documents, without those that lack a summed or averaged field, even
 * for counts. The query must have been parsed with these fields.
 */
export function aggregate(source: Source, query: Query, aggregations: Aggregation[]): Aggregated {
  const fields: Record<string, WireValue> = {};
  if (aggregations.every((a) => a.op === 'count')) {
    const upTo = Math.max(...aggregations.map((a) => (a.op === 'count' ? a.upTo : 0)));
    const count = source.count(query, upTo);
    for (const a of aggregations) {
      fields[a.alias] = encodeValue(BigInt(Math.min(count, a.op === 'count' ? a.upTo : count)));
    }
    return { fields, entries: count };
  }
  const docs = source.docs(inAnyOrder(query, aggregations));
  for (const a of aggregations) {
    if (a.op === 'count') fields[a.alias] = encodeValue(BigInt(Math.min(docs.length, a.upTo)));
    else {
      const values = docs.map((doc) => getField(doc.fields, a.path)!);
      fields[a.alias] = encodeValue(a.op === 'sum' ? sum(values) : average(values));
    }
  }
  return { fields, entries: docs.length };
}

/** Where order doesn't matter, sorts by the aggregated fields last, to avoid building an index of them. */
function inAnyOrder(query: Query, aggregations: Aggregation[]): Query {
  if (query.limit !== null || query.offset > 0 || query.start || query.end) return query;
  const paths = new Set(aggregatedFields(aggregations).map((path) => path.join('\0')));
  const isAggregated = ({ path }: Order) => paths.has(path.join('\0'));
  const orders = [...query.orders.filter((o) => !isAggregated(o)), ...query.orders.filter(isAggregated)];
  return { ...query, orders };
}

const isNumber = (value: Value): value is number | bigint =>
  typeof value === 'number' || typeof value === 'bigint';

/** An integer if all are integers and the total fits 64 bits, otherwise a double; ignores other types. */
export function sum(values: readonly Value[]): number | bigint {
  const numbers = values.filter(isNumber);
  let integers = 0n;
  let doubles = 0;
  let hasDouble = false;
  for (const n of numbers) {
    if (typeof n === 'bigint') integers += n;
    else {
      doubles += n;
      hasDouble = true;
    }
  }
  if (!hasDouble && integers >= INT64_MIN && integers <= INT64_MAX) return integers;
  return Number(integers) + doubles;
}

/** The mean of the numbers as a double; null if there are none. */
export function average(values: readonly Value[]): number | null {
  const count = values.filter(isNumber).length;
  return count === 0 ? null : Number(sum(values)) / count;
}
