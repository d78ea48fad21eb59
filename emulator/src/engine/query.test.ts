import { expect } from 'chai';
import fc from 'fast-check';
import type { Message } from '../interfaces.ts';
import { Doc, getField } from './document.ts';
import { encodeValue } from './encoding.ts';
import { countQuery, runQuery } from './execute.ts';
import { anyValue } from './generators.test-support.ts';
import { comparePaths } from './paths.ts';
import { parseQuery } from './query-parse.ts';
import { Store } from './store.ts';
import { compareValues, Reference, typeOrder, type Value } from './values.ts';

const FIELDS = ['a', 'b', 'm.x'];
const NAME_PREFIX = 'projects/p/databases/d/documents/';
const reference = (path: string): Message => ({ referenceValue: NAME_PREFIX + path });

function documents(entries: [string, Record<string, Value>][]): Doc[] {
  return entries.map(([path, fields]) => new Doc(path, new Map(Object.entries(fields)), 1, 1));
}

function storeOf(docs: Doc[]): Store {
  const store = new Store();
  for (const doc of docs) put(store, doc);
  return store;
}

function put(store: Store, doc: Doc): void {
  store.apply({ path: doc.path, before: store.get(doc.path), after: doc });
}

// Few distinct values, so that filters match and orders have ties.
const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Value>(1n, 2n, 1, 2.5, 'x', 'y', null, Number.NaN, true) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom<Value>(1n, 1, 'x', null), { maxLength: 2 }) },
  { weight: 1, arbitrary: anyValue },
);
const path = fc.constantFrom(
  ...['a', 'b', 'c', 'd', 'e', 'f', '__id3__', '__id20__'].flatMap((id) => [
    `c/${id}`,
    `p/q/c/${id}`,
    `o/${id}`,
  ]),
);
const doc: fc.Arbitrary<Doc> = fc
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
const orders = fc.uniqueArray(
  fc.record({
    field: fc.record({ fieldPath: fc.constantFrom(...FIELDS) }),
    direction: fc.constantFrom('ASCENDING', 'DESCENDING'),
  }),
  { maxLength: 2, selector: (order) => order.field.fieldPath },
);
const query: fc.Arbitrary<Message> = fc
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
      values: message.startAt.values.slice(0, message.orderBy.length),
    },
    endAt: message.endAt && {
      ...message.endAt,
      values: message.endAt.values.slice(0, message.orderBy.length),
    },
  }));

/** What a query returns, worked out from the message in the plainest way: test every document, sort, cut. */
function naive(docs: Doc[], message: Message): string[] {
  const get = (d: Doc, fieldPath: string): Value | undefined =>
    fieldPath === '__name__' ? new Reference(NAME_PREFIX + d.path) : getField(d.fields, fieldPath.split('.'));
  const decode = (v: Message): Value => parseOperand(v);
  const test = (d: Doc, f: Message): boolean => {
    if (f.compositeFilter) {
      const results = f.compositeFilter.filters.map((inner: Message) => test(d, inner));
      return f.compositeFilter.op === 'AND' ? results.every(Boolean) : results.some(Boolean);
    }
    const { field, op, value: operand } = f.fieldFilter ?? f.unaryFilter;
    const v = get(d, field.fieldPath);
    if (v === undefined) return false;
    const nan = (x: Value) => typeof x === 'number' && Number.isNaN(x);
    if (op === 'IS_NULL') return v === null;
    if (op === 'IS_NAN') return nan(v);
    if (op === 'IS_NOT_NULL') return v !== null;
    const other = decode(operand);
    const order = compareValues(v, other);
    const sameKind = typeOrder(v) === typeOrder(other) && v !== null && !nan(v) && !nan(other);
    switch (op) {
      case 'EQUAL':
        return order === 0 && other !== null && !nan(other);
      case 'NOT_EQUAL':
        return other !== null && v !== null && (nan(other) || order !== 0);
      case 'LESS_THAN':
        return sameKind && order < 0;
      case 'LESS_THAN_OR_EQUAL':
        return sameKind && order <= 0;
      case 'GREATER_THAN':
        return sameKind && order > 0;
      case 'GREATER_THAN_OR_EQUAL':
        return sameKind && order >= 0;
      case 'IN':
        return (other as Value[]).some((o) => o !== null && !nan(o) && compareValues(v, o) === 0);
      case 'ARRAY_CONTAINS':
        return Array.isArray(v) && v.some((item) => compareValues(item, other) === 0);
      default:
        return (
          Array.isArray(v) &&
          v.some((item) => (other as Value[]).some((o) => o !== null && compareValues(item, o) === 0))
        );
    }
  };
  const inequalities: string[] = [];
  const collect = (f: Message): void => {
    if (f.compositeFilter) f.compositeFilter.filters.forEach(collect);
    else {
      const { op, field } = f.fieldFilter ?? f.unaryFilter;
      if (/THAN|NOT/.test(op) && field.fieldPath !== '__name__') inequalities.push(field.fieldPath);
    }
  };
  if (message.where) collect(message.where);
  const order: { fieldPath: string; sign: number }[] = message.orderBy.map((o: Message) => ({
    fieldPath: o.field.fieldPath,
    sign: o.direction === 'DESCENDING' ? -1 : 1,
  }));
  const sign = order.at(-1)?.sign ?? 1;
  for (const fieldPath of [...new Set(inequalities)].sort()) {
    if (!order.some((o) => o.fieldPath === fieldPath)) order.push({ fieldPath, sign });
  }
  order.push({ fieldPath: '__name__', sign });
  const position = (d: Doc, cursor: Message): number => {
    for (const [i, v] of cursor.values.entries()) {
      const result = compareValues(get(d, order[i]!.fieldPath)!, decode(v)) * order[i]!.sign;
      if (result !== 0) return result;
    }
    return 0;
  };
  const { collectionId, allDescendants } = message.from[0];
  const found = docs
    .filter((d) =>
      allDescendants ? d.path.split('/').at(-2) === collectionId : d.path.startsWith(`${collectionId}/`),
    )
    .filter((d) => order.every((o) => get(d, o.fieldPath) !== undefined))
    .filter((d) => !message.where || test(d, message.where))
    .filter((d) => {
      const start = message.startAt?.values.length ? position(d, message.startAt) : 1;
      const end = message.endAt?.values.length ? position(d, message.endAt) : -1;
      return (
        (start > 0 || (start === 0 && message.startAt.before)) &&
        (end < 0 || (end === 0 && !message.endAt.before))
      );
    })
    .sort((a, b) => {
      for (const o of order) {
        const result = compareValues(get(a, o.fieldPath)!, get(b, o.fieldPath)!) * o.sign;
        if (result !== 0) return result;
      }
      return 0;
    });
  const end = message.limit === undefined ? found.length : message.offset + message.limit;
  return found.slice(message.offset, end).map((d) => d.path);
}

function parseOperand(operand: Message): Value {
  const parsed = parseQuery('', {
    from: [{ collectionId: 'c' }],
    where: { fieldFilter: { field: { fieldPath: 'z' }, op: 'EQUAL', value: operand } },
  });
  return (parsed.filter as { value: Value }).value;
}

/** Parses a generated query; null for those that Firestore refuses (too many array clauses). */
function parsed(message: Message) {
  try {
    return parseQuery('', message);
  } catch {
    return null;
  }
}

describe('queries', () => {
  it('return what testing, sorting and cutting every document returns, in the same order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(doc, { selector: (d) => d.path, maxLength: 24 }), query, (docs, message) => {
        const q = parsed(message);
        fc.pre(q !== null);
        const store = storeOf(docs);
        const expected = naive(docs, message);
        expect(runQuery(store, q).map((d) => d.path)).to.deep.equal(expected);
        expect(countQuery(store, q, Number.POSITIVE_INFINITY)).to.equal(expected.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('see every write made after their indexes were built', () => {
    fc.assert(
      fc.property(
        fc.array(doc, { maxLength: 15 }),
        fc.array(fc.oneof(doc, path), { maxLength: 25 }),
        fc.array(query, { minLength: 1, maxLength: 3 }),
        (docs, writes, messages) => {
          const store = storeOf(docs);
          const queries = messages
            .map((message) => ({ message, q: parsed(message) }))
            .filter(({ q }) => q !== null);
          for (const { q } of queries) runQuery(store, q!);
          for (const write of writes) {
            if (typeof write === 'string')
              store.apply({ path: write, before: store.get(write), after: null });
            else put(store, write);
          }
          const now = [...store.documentsBelow('')];
          for (const { message, q } of queries) {
            expect(runQuery(store, q!).map((d) => d.path)).to.deep.equal(naive(now, message));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('without a collection go through everything in a range of names', () => {
    const store = storeOf(
      documents([
        ['p/a', {}],
        ['p/a/x/1', {}],
        ['p/__id5__', {}],
        ['p2/a', {}],
        ['p-/a', {}],
      ]),
    );
    const bound = (op: string, at: string) => ({
      fieldFilter: { field: { fieldPath: '__name__' }, op, value: reference(at) },
    });
    const filters = [
      bound('GREATER_THAN_OR_EQUAL', 'p/__id-9223372036854775808__'),
      bound('LESS_THAN', 'p\0/__id-9223372036854775808__'),
    ];
    const q = parseQuery('', {
      from: [{ allDescendants: true }],
      where: { compositeFilter: { op: 'AND', filters } },
    });
    expect(runQuery(store, q).map((d) => d.path)).to.deep.equal(['p/__id5__', 'p/a', 'p/a/x/1']);
    const below = parseQuery('p/a', { from: [{ allDescendants: true }] });
    expect(runQuery(store, below).map((d) => d.path)).to.deep.equal(['p/a/x/1']);
    const top = parseQuery('', {});
    expect(runQuery(store, top).map((d) => d.path)).to.deep.equal(
      ['p/__id5__', 'p/a', 'p-/a', 'p2/a'].sort(comparePaths),
    );
  });

  const refusals: [string, Message, string, RegExp][] = [
    ['a negative limit', { limit: -1 }, 'INVALID_ARGUMENT', /limit is negative/],
    ['an in without values', where('IN', { arrayValue: {} }), 'INVALID_ARGUMENT', /non-empty/],
    ['an in with 31 values', where('IN', many(31)), 'INVALID_ARGUMENT', /up to 30/],
    ['a not-in with 11 values', where('NOT_IN', many(11)), 'INVALID_ARGUMENT', /up to 10/],
    [
      '32 disjunctions',
      and(where('IN', many(16)), where('IN', many(2), 'b')),
      'INVALID_ARGUMENT',
      /32 disjunctions/,
    ],
    ['two array-contains', and(contains('x'), contains('y')), 'FAILED_PRECONDITION', /single array-contains/],
    [
      'two negations',
      and(where('NOT_EQUAL', { stringValue: 'x' }), where('NOT_EQUAL', { stringValue: 'y' }, 'b')),
      'INVALID_ARGUMENT',
      /Only a single/,
    ],
    [
      'a name that is no reference',
      where('EQUAL', { stringValue: 'x' }, '__name__'),
      'INVALID_ARGUMENT',
      /must be a Key/,
    ],
    [
      'a field path with two dots',
      where('EQUAL', { stringValue: 'x' }, 'a..b'),
      'INVALID_ARGUMENT',
      /Invalid property/,
    ],
    [
      'an order after the name',
      { orderBy: [{ field: { fieldPath: '__name__' } }, { field: { fieldPath: 'a' } }] },
      'INVALID_ARGUMENT',
      /after ordering by __name__/,
    ],
    [
      'a cursor longer than the order',
      { startAt: { values: [reference('c/a'), reference('c/b')] } },
      'INVALID_ARGUMENT',
      /too many/,
    ],
    [
      'a filter without a collection',
      { ...where('EQUAL', { stringValue: 'x' }), from: [] },
      'INVALID_ARGUMENT',
      /kind is required/,
    ],
    [
      'two collections',
      { from: [{ collectionId: 'a' }, { collectionId: 'b' }] },
      'INVALID_ARGUMENT',
      /more than one/,
    ],
  ];
  for (const [what, message, code, text] of refusals) {
    it(`are refused with ${what}`, () => {
      expect(() => parseQuery('', { from: [{ collectionId: 'c' }], ...message }))
        .to.throw(text)
        .with.property('code', code);
    });
  }
});

function where(op: string, operand: Message, fieldPath = 'a'): Message {
  return { where: { fieldFilter: { field: { fieldPath }, op, value: operand } } };
}

function contains(element: string): Message {
  return where('ARRAY_CONTAINS', { stringValue: element });
}

function and(...messages: Message[]): Message {
  return { where: { compositeFilter: { op: 'AND', filters: messages.map((message) => message.where) } } };
}

function many(count: number): Message {
  return { arrayValue: { values: Array.from({ length: count }, (_, i) => ({ integerValue: String(i) })) } };
}
