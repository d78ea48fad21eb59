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

const fieldFilter: fc.Arbitrary<Message> = fc.oneof(
  fc.record({
    fieldFilter: fc.record({
      field: fc.record({ fieldPath: fc.constantFrom(...FIELDS) }),
      op: fc.constantFrom(
        'EQUAL',
        'EQUAL',
        'EQUAL',
        'LESS_THAN',
        'LESS_THAN_OR_EQUAL',
        'GREATER_THAN',
        'GREATER_THAN_OR_EQUAL',
        'ARRAY_CONTAINS',
      ),
      value: value.map(encodeValue),
    }),
  }),
  fc.record({
    fieldFilter: fc.record({
      field: fc.record({ fieldPath: fc.constantFrom(...FIELDS) }),
      op: fc.constantFrom('IN', 'ARRAY_CONTAINS_ANY'),
      value: fc
        .array(value, { minLength: 1, maxLength: 3 })
        .map((values) => ({
          arrayValue: { values: values.filter((v) => !Array.isArray(v)).map(encodeValue) },
        }))
        .filter((v) => v.arrayValue.values.length > 0),
    }),
  }),
  fc.record({
    unaryFilter: fc.record({
      field: fc.record({ fieldPath: fc.constantFrom(...FIELDS) }),
      op: fc.constantFrom('IS_NULL', 'IS_NAN'),
    }),
  }),
  fc.record({
    fieldFilter: fc.record({
      field: fc.constant({ fieldPath: '__name__' }),
      op: fc.constantFrom('EQUAL', 'LESS_THAN', 'GREATER_THAN_OR_EQUAL'),
      value: path.map(reference),
    }),
  }),
);
const negation: fc.Arbitrary<Message> = fc.oneof(
  fc.record({
    fieldFilter: fc.record({
      field: fc.constant({ fieldPath: 'a' }),
      op: fc.constant('NOT_EQUAL'),
      value: value.map(encodeValue),
    }),
  }),
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
    fc.uniqueArray(fc.record({ field: fc.record({ fieldPath: fc.constantFrom(...FIELDS) }), direction }), {
      maxLength: 2,
      selector: (order) => order.field.fieldPath,
    }),
    fc.option(fc.record({ field: fc.constant({ fieldPath: '__name__' }), direction })),
  )
  .map(([fields, name]) => (name ? [...fields, name] : fields));
// Cursors only have values for fields; a name would need a reference.
const cursorLength = (orderBy: Message[]) =>
  orderBy.filter((order) => order.field.fieldPath !== '__name__').length;
export const query: fc.Arbitrary<Message> = fc
  .record({
    from: fc.constantFrom([{ collectionId: 'c' }], [{ collectionId: 'c', allDescendants: true }]),
    where: fc.option(filter, { nil: undefined }),
    orderBy: orders,
    startAt: fc.option(
      fc.record({ values: fc.array(value.map(encodeValue), { maxLength: 2 }), before: fc.boolean() }),
      {
        nil: undefined,
      },
    ),
    endAt: fc.option(
      fc.record({ values: fc.array(value.map(encodeValue), { maxLength: 1 }), before: fc.boolean() }),
      {
        nil: undefined,
      },
    ),
    offset: fc.constantFrom(0, 0, 1),
    limit: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
  })
  .map((message) => ({
    ...message,
    startAt: message.startAt && {
      ...message.startAt,
      values: message.startAt.values.slice(0, cursorLength(message.orderBy)),
    },
    endAt: message.endAt && {
      ...message.endAt,
      values: message.endAt.values.slice(0, cursorLength(message.orderBy)),
    },
  }));
