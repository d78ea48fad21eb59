import { expect } from 'chai';
import fc from 'fast-check';
import type { Message } from '../../interfaces.ts';
import { Doc } from '../storage/document.ts';
import { Store } from '../storage/store.ts';
import { comparePaths } from '../values/paths.ts';
import type { Value } from '../values/values.ts';
import { countQuery, runQuery } from './execute.ts';
import { doc, path, query, reference } from './generators.test-support.ts';
import { naive } from './oracle.test-support.ts';
import { parseQuery } from './parse.ts';
import { parsed, put } from './store.test-support.ts';

function documents(entries: [string, Record<string, Value>][]): Doc[] {
  return entries.map(([path, fields]) => new Doc(path, new Map(Object.entries(fields)), 1, 1));
}

function storeOf(docs: Doc[]): Store {
  const store = new Store();
  for (const doc of docs) put(store, doc);
  return store;
}

describe('queries', () => {
  it('return the same as testing, sorting and slicing all documents', () => {
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

  it('see every write after their indexes were built', () => {
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

  it('find a document by the current elements of its array', () => {
    const store = storeOf(
      documents([
        ['c/a', { tags: ['x', 'y'] }],
        ['c/b', { tags: ['y'] }],
        ['c/d', { tags: 'x' }],
      ]),
    );
    const having = (tag: string) => {
      const filter = { field: { fieldPath: 'tags' }, op: 'ARRAY_CONTAINS', value: { stringValue: tag } };
      const q = parseQuery('', { from: [{ collectionId: 'c' }], where: { fieldFilter: filter } });
      return runQuery(store, q).map((d) => d.path);
    };
    expect([having('x'), having('y')]).to.deep.equal([['c/a'], ['c/a', 'c/b']]);
    put(store, documents([['c/a', { tags: ['z'] }]])[0]!);
    expect([having('x'), having('y'), having('z')]).to.deep.equal([[], ['c/b'], ['c/a']]);
    store.apply({ path: 'c/a', before: store.get('c/a'), after: null });
    expect(having('z')).to.deep.equal([]);
  });

  it('find whole arrays with in', () => {
    const store = storeOf(
      documents([
        ['c/a', { v: [1] }],
        ['c/b', { v: [1n] }],
        ['c/d', { v: [2n] }],
        ['c/e', { v: 1n }],
      ]),
    );
    const operand = { arrayValue: { values: [{ arrayValue: { values: [{ integerValue: '1' }] } }] } };
    const q = parseQuery('', { from: [{ collectionId: 'c' }], ...where('IN', operand, 'v') });
    expect(runQuery(store, q).map((d) => d.path)).to.deep.equal(['c/a', 'c/b']);
  });

  it('without a collection return all documents in a range of names', () => {
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
    const group = parseQuery('p/a', { from: [{ collectionId: 'x', allDescendants: true }] });
    put(store, documents([['x/2', {}]])[0]!);
    expect(runQuery(store, group).map((d) => d.path)).to.deep.equal(['p/a/x/1']);
    expect(countQuery(store, group, 10)).to.equal(1);
    store.apply({ path: 'x/2', before: store.get('x/2'), after: null });
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
    [
      'two array-contains',
      and(contains('x'), contains('y')),
      'INVALID_ARGUMENT',
      /^A maximum of 1 'ARRAY_CONTAINS' filter is allowed per disjunction\.$/,
    ],
    [
      'two negations',
      and(where('NOT_EQUAL', { stringValue: 'x' }), where('NOT_EQUAL', { stringValue: 'y' }, 'b')),
      'INVALID_ARGUMENT',
      /Only a single/,
    ],
    [
      'a name that isn’t a reference',
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
      /more fields after the key/,
    ],
    [
      'an order by the name before a field with an inequality',
      {
        ...where('LESS_THAN', { integerValue: '1' }),
        orderBy: [{ field: { fieldPath: '__name__' } }],
      },
      'INVALID_ARGUMENT',
      /more fields after the key/,
    ],
    [
      'one field twice in the order',
      { orderBy: [{ field: { fieldPath: 'a.b' } }, { field: { fieldPath: 'a.`b`' }, direction: 2 }] },
      'INVALID_ARGUMENT',
      /duplicate fields a\.b/,
    ],
    [
      'a not-in beside an in',
      and(where('NOT_IN', many(1)), where('IN', many(1), 'b')),
      'INVALID_ARGUMENT',
      /'NOT_IN' cannot be used/,
    ],
    [
      'an in that isn’t a list',
      where('IN', { integerValue: '1' }),
      'INVALID_ARGUMENT',
      /'IN' requires an Array/,
    ],
    ['an and of nothing', and(), 'INVALID_ARGUMENT', /at least one sub-filter/],
    [
      'an or of nothing within others',
      and(where('EQUAL', { integerValue: '1' }), { where: { compositeFilter: { op: 'OR' } } }),
      'INVALID_ARGUMENT',
      /at least one sub-filter/,
    ],
    [
      'filters that nothing combines',
      { where: { compositeFilter: { filters: [where('EQUAL', { integerValue: '1' }).where] } } },
      'INVALID_ARGUMENT',
      /Unsupported CompositeFilter operator/,
    ],
    ['a filter of no kind', { where: {} }, 'INVALID_ARGUMENT', /Filter type is not set/],
    ['an empty in', where('IN', many(0)), 'INVALID_ARGUMENT', /'IN' requires an non-empty/],
    [
      'an array-contains on the name',
      where('ARRAY_CONTAINS', reference('c/a'), '__name__'),
      'INVALID_ARGUMENT',
      /the name __key__ is reserved/,
    ],
    [
      'a cursor on the name that isn’t a reference',
      { orderBy: [{ field: { fieldPath: '__name__' } }], startAt: { values: [{ stringValue: 'a' }] } },
      'INVALID_ARGUMENT',
      /Cursor __key__ value is not a document reference/,
    ],
    ['a negative limit', { limit: { value: -1 } }, 'INVALID_ARGUMENT', /limit is negative/],
    ['a negative offset', { offset: -1 }, 'INVALID_ARGUMENT', /offset is negative/],
    [
      'a reserved collection',
      { from: [{ collectionId: '__x__' }] },
      'INVALID_ARGUMENT',
      /Collection id "__x__" is invalid because it is reserved/,
    ],
    [
      'an order by a field without a collection',
      { from: [], orderBy: [{ field: { fieldPath: 'a' } }] },
      'INVALID_ARGUMENT',
      /kind is required for all orders/,
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
