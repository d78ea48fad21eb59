import fc from 'fast-check';
import {
  and,
  Bytes,
  documentId,
  endAt,
  endBefore,
  GeoPoint,
  limit,
  limitToLast,
  or,
  orderBy,
  type QueryConstraint,
  type QueryFilterConstraint,
  type QueryNonFilterConstraint,
  startAfter,
  startAt,
  Timestamp,
  vector,
  type WhereFilterOp,
  where,
} from 'firebase/firestore';

export const IDS = ['a', 'b', 'a!', 'Z', 'é', '😀', '\ufffd', '_', '1', '10', 'ab'];
const FIELDS = ['p', 'q', 'm.x'];

/** Few values, so filters match and orders have ties; no null or NaN, which the SDK matches differently. */
const values: unknown[] = [
  ...[true, false, -1, 0, -0, 1, 1.5, 2 ** 53, Number.NEGATIVE_INFINITY],
  ...['', 'a', 'b', 'á', '😀', '\ufffd', 'a\u0000'],
  ...[Timestamp.fromMillis(0), new Timestamp(-5, 1000), new Timestamp(-5, 2000)],
  ...[[], [1], [1, 255], [128]].map((bytes) => Bytes.fromUint8Array(new Uint8Array(bytes))),
  ...[new GeoPoint(0, 0), new GeoPoint(0, 1), new GeoPoint(-1, 5)],
  ...[vector([1]), vector([1, 2]), vector([0, 3])],
  ...[[], [1], [0, 1], ['a', 1], [{ x: 1 }], {}, { x: 1 }, { x: 1, y: 'a' }, { y: 0 }],
];
const value = fc.oneof(fc.constantFrom<unknown>(0, 1, 'a'), fc.constantFrom(...values));
const element = fc.constantFrom<unknown>(0, 1, 'a', 'b');

export const fields: fc.Arbitrary<Record<string, unknown>> = fc
  .record({ p: fc.option(value), q: fc.option(value), x: fc.option(value), l: fc.option(fc.array(element)) })
  .map(({ p, q, x, l }) => ({
    ...(p !== null && { p }),
    ...(q !== null && { q }),
    ...(x !== null && { m: { x } }),
    ...(l !== null && { l }),
  }));

const field = fc.constantFrom(...FIELDS);
const id = fc.constantFrom(...IDS);
const comparison = fc.constantFrom<WhereFilterOp>('==', '==', '<', '<=', '>', '>=', '!=');
const some = (of: fc.Arbitrary<unknown>) => fc.uniqueArray(of, { minLength: 1, maxLength: 3 });
const condition: fc.Arbitrary<QueryConstraint & QueryFilterConstraint> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(field, comparison, value).map((args) => where(...args)) },
  fc.tuple(field, fc.constantFrom<WhereFilterOp>('in', 'not-in'), some(value)).map((args) => where(...args)),
  element.map((item) => where('l', 'array-contains', item)),
  some(element).map((items) => where('l', 'array-contains-any', items)),
  fc
    .tuple(fc.constantFrom<WhereFilterOp>('>', '<=', '!='), id)
    .map(([op, name]) => where(documentId(), op, name)),
);
const pair = fc.tuple(condition, condition);
const filter = fc.option(
  fc.oneof(
    condition,
    pair.map((both) => and(...both)),
    pair.map((both) => or(...both)),
    fc.tuple(condition, pair).map(([first, both]) => and(first, or(...both))),
  ),
);

const direction = fc.constantFrom('asc' as const, 'desc' as const);
const order = fc.tuple(field, direction).map(([path, way]) => ({ by: orderBy(path, way), path }));
const cursor = fc
  .tuple(fc.constantFrom(startAt, startAfter, endAt, endBefore), value)
  .map(([place, at]) => place(at));
const count = fc.integer({ min: 1, max: 5 });
const ordered = fc
  .tuple(
    fc.uniqueArray(order, { minLength: 1, maxLength: 2, selector: ({ path }) => path }),
    fc.option(direction),
    fc.option(cursor),
    fc.option(fc.oneof(count.map(limit), count.map(limitToLast))),
  )
  .map(([fields, name, from, most]) => [
    ...fields.map(({ by }) => by),
    ...(name ? [orderBy(documentId(), name)] : []),
    ...(from ? [from] : []),
    ...(most ? [most] : []),
  ]);
const unordered = fc.option(count).map((n) => (n === null ? [] : [limit(n)]));

/** Constraints for `query()`, some of which the server refuses. */
export const constraints: fc.Arbitrary<QueryConstraint[]> = fc
  .tuple(filter, fc.oneof(ordered, unordered) as fc.Arbitrary<QueryNonFilterConstraint[]>)
  .map(([where, rest]) => [...(where ? [where] : []), ...rest] as QueryConstraint[]);
