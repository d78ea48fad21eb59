import fc from 'fast-check';
import type { Message } from '../../interfaces.ts';
import { Doc } from '../storage/document.ts';
import { encodeValue } from '../values/encoding.ts';
import { anyValue } from '../values/generators.test-support.ts';
import type { Value } from '../values/values.ts';

const FIELDS = ['a', 'b', 'm.x'];
export const NAME_PREFIX = 'projects/p/databases/d/documents/';
export const reference = (path: string): Message => ({ referenceValue: NAME_PREFIX + path });

// Few distinct values, so that filters match and orders have ties.
const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Value>(1n, 2n, 1, 2.5, 'x', 'y', null, Number.NaN, true) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom<Value>(1n, 1, 'x', null), { maxLength: 2 }) },
  { weight: 1, arbitrary: anyValue },
);
export const path = fc.constantFrom(
  ...['a', 'b', 'c', 'd', 'e', 'f', '__id3__', '__id20__'].flatMap((id) => [
    `c/${id}`,
    `p/q/c/${id}`,
    `o/${id}`,
  ]),
);
export const doc: fc.Arbitrary<Doc> = fc
  .tuple(path, fc.option(value), fc.option(value), fc.option(value))
  .map(([at, a, b, x]) => {
    const fields = new Map<string, Value>();
    if (a !== null) fields.set('a', a);
    if (b !== null) fields.set('b', b);
    if (x !== null) fields.set('m', new Map([['x', x]]));
    return new Doc(at, fields, 1, 1);
  });

const anyField = fc.constantFrom(...FIELDS);
const fieldFilterOf = (
  fieldPath: fc.Arbitrary<string>,
  op: fc.Arbitrary<string>,
  operand: fc.Arbitrary<Message>,
) => fc.record({ fieldFilter: fc.record({ field: fc.record({ fieldPath }), op, value: operand }) });

const fieldFilter: fc.Arbitrary<Message> = fc.oneof(
  fieldFilterOf(
    anyField,
    fc.constantFrom(
      'EQUAL',
      'EQUAL',
      'EQUAL',
      'LESS_THAN',
      'LESS_THAN_OR_EQUAL',
      'GREATER_THAN',
      'GREATER_THAN_OR_EQUAL',
      'ARRAY_CONTAINS',
    ),
    value.map(encodeValue),
  ),
  fieldFilterOf(
    anyField,
    fc.constantFrom('IN', 'ARRAY_CONTAINS_ANY'),
    fc
      .array(value, { minLength: 1, maxLength: 3 })
      .map((values) => ({ arrayValue: { values: values.filter((v) => !Array.isArray(v)).map(encodeValue) } }))
      .filter((v) => v.arrayValue.values.length > 0),
  ),
  fc.record({
    unaryFilter: fc.record({
      field: fc.record({ fieldPath: anyField }),
      op: fc.constantFrom('IS_NULL', 'IS_NAN'),
    }),
  }),
  fieldFilterOf(
    fc.constant('__name__'),
    fc.constantFrom('EQUAL', 'LESS_THAN', 'GREATER_THAN_OR_EQUAL'),
    path.map(reference),
  ),
);
const negation: fc.Arbitrary<Message> = fc.oneof(
  fieldFilterOf(fc.constant('a'), fc.constant('NOT_EQUAL'), value.map(encodeValue)),
  fc.constant({ unaryFilter: { field: { fieldPath: 'b' }, op: 'IS_NOT_NULL' } }),
);
const filter: fc.Arbitrary<Message> = fc.oneof(
  fieldFilter,
  fc
    .tuple(fieldFilter, fc.oneof(fieldFilter, negation))
    .map((filters) => ({ compositeFilter: { op: 'AND', filters } })),
  fc
    .tuple(
      fieldFilter,
      fc.tuple(fieldFilter, fieldFilter).map((filters) => ({ compositeFilter: { op: 'OR', filters } })),
    )
    .map((filters) => ({ compositeFilter: { op: 'AND', filters } })),
);
const direction = fc.constantFrom('ASCENDING', 'DESCENDING');
const orders = fc
  .tuple(
    fc.uniqueArray(fc.record({ field: fc.record({ fieldPath: anyField }), direction }), {
      maxLength: 2,
      selector: (order) => order.field.fieldPath,
    }),
    fc.option(fc.record({ field: fc.constant({ fieldPath: '__name__' }), direction })),
  )
  .map(([fields, name]) => (name ? [...fields, name] : fields));
const cursor = (maxLength: number) =>
  fc.option(fc.record({ values: fc.array(value.map(encodeValue), { maxLength }), before: fc.boolean() }), {
    nil: undefined,
  });
export const query: fc.Arbitrary<Message> = fc
  .record({
    from: fc.constantFrom([{ collectionId: 'c' }], [{ collectionId: 'c', allDescendants: true }]),
    where: fc.option(filter, { nil: undefined }),
    orderBy: orders,
    startAt: cursor(2),
    endAt: cursor(1),
    offset: fc.constantFrom(0, 0, 1),
    limit: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
  })
  .map(({ startAt, endAt, ...message }) => {
    // Cursors only have values for fields; a name would need a reference.
    const length = message.orderBy.filter(({ field }) => field.fieldPath !== '__name__').length;
    const cut = (at: typeof startAt) => at && { ...at, values: at.values.slice(0, length) };
    return { ...message, startAt: cut(startAt), endAt: cut(endAt) };
  });
