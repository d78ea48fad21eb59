import { expect } from 'chai';
import type { Message } from '../../interfaces.ts';
import { Doc } from '../storage/document.ts';
import { Store } from '../storage/store.ts';
import type { Value } from '../values/values.ts';
import { runQuery } from './execute.ts';
import { reference } from './generators.test-support.ts';
import { parseQuery } from './parse.ts';

const one = { integerValue: '1' };
const by = (fieldPath: string, direction = 'ASCENDING'): Message => ({ field: { fieldPath }, direction });
const where = (fieldPath: string, op: string, value: Message): Message => ({
  fieldFilter: { field: { fieldPath }, op, value },
});

describe('a query’s order and cursors', () => {
  const store = new Store();
  const documents: [string, Record<string, Value>][] = [
    ['c/a', { n: 1n }],
    ['c/b', { n: 1n }],
    ['c/d', { n: 2n }],
    ['c/e', {}],
  ];
  for (const [path, fields] of documents) {
    store.apply({ path, before: null, after: new Doc(path, new Map(Object.entries(fields)), 1, 1) });
  }
  const run = (message: Message): string =>
    runQuery(store, parseQuery('', { from: [{ collectionId: 'c' }], ...message }))
      .map(({ path }) => path.slice(2))
      .join(' ');

  const backwards = { orderBy: [by('__name__', 'DESCENDING')] };

  it('walk names in descending order within equal values of a field', () => {
    expect(run({ orderBy: [by('n'), by('__name__', 'DESCENDING')] })).to.equal('b a d');
    expect(run({ orderBy: [by('n', 'DESCENDING')] })).to.equal('d b a');
    expect(run({ ...backwards, where: where('n', 'EQUAL', one) })).to.equal('b a');
    expect(
      run({
        ...backwards,
        where: {
          compositeFilter: {
            op: 'AND',
            filters: [where('n', 'EQUAL', one), where('__name__', 'GREATER_THAN', reference('c/a'))],
          },
        },
      }),
    ).to.equal('b');
  });

  const keyScans: [string, Message][] = [
    ['of a collection', {}],
    ['of a collection group', { from: [{ collectionId: 'c', allDescendants: true }] }],
    ['of all collections', { from: [{ allDescendants: true }] }],
    ['of a range of names', { where: where('__name__', 'GREATER_THAN', reference('c/a')) }],
    ['of some names', { where: where('__name__', 'IN', { arrayValue: { values: [reference('c/a')] } }) }],
  ];
  for (const [what, message] of keyScans) {
    it(`refuse descending names ${what}, for which production requires an index`, () => {
      expect(() => run({ ...backwards, ...message }))
        .to.throw('Firestore does not support descending key scans')
        .with.property('code', 'FAILED_PRECONDITION');
    });
  }

  it('start after values of all explicit orders, or of the first of them', () => {
    const n = by('n');
    const name = by('__name__');
    expect(run({ orderBy: [n], startAt: { values: [one] } })).to.equal('d');
    expect(run({ orderBy: [n, name], startAt: { values: [one] } })).to.equal('d');
    expect(run({ orderBy: [n, name], startAt: { values: [one, reference('c/a')] } })).to.equal('b d');
    expect(run({ orderBy: [name], endAt: { values: [reference('c/b')], before: true } })).to.equal('a');
  });

  const tooLong: [string, Message][] = [
    ['a name after an ordered field', { orderBy: [by('n')], startAt: { values: [one, reference('c/a')] } }],
    ['a name without an order', { startAt: { values: [reference('c/a')] } }],
    ['a name without an order, to end at', { endAt: { values: [reference('c/a')] } }],
    ['a field that is only compared', { where: where('n', 'GREATER_THAN', one), startAt: { values: [one] } }],
  ];
  for (const [what, message] of tooLong) {
    it(`refuse a value for an implicit order: ${what}`, () => {
      expect(() => run(message))
        .to.throw('Cursor has too many values.')
        .with.property('code', 'INVALID_ARGUMENT');
    });
  }
});
