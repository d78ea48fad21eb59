import { expect } from 'chai';
import fc from 'fast-check';
import { rounds } from '../../../test/deep.ts';
import { Doc } from '../storage/document.ts';
import { Store } from '../storage/store.ts';
import { compositeStretch } from './composite.ts';
import { countQuery, runQuery } from './execute.ts';
import { doc, query } from './generators.test-support.ts';
import { naive } from './oracle.test-support.ts';
import { parseQuery } from './parse.ts';
import { parsed, put } from './store.test-support.ts';

describe('A composite index', () => {
  it('has exactly the documents of a query side by side, also after writes, or isn’t used', () => {
    let used = 0;
    const tried = rounds(250, 1_000);
    fc.assert(
      fc.property(
        fc.uniqueArray(doc, { selector: (d) => d.path, maxLength: 24 }),
        fc.array(doc, { maxLength: 10 }),
        query,
        (docs, writes, message) => {
          const whole = { ...message, limit: undefined, offset: undefined };
          const q = parsed(whole);
          fc.pre(q !== null && !q.allDescendants && q.collectionId !== null);
          const store = new Store();
          for (const each of docs) put(store, each);
          const indexes = store.collection(q!.collectionId!)?.indexes;
          fc.pre(indexes !== undefined && compositeStretch(indexes, q!) !== null);
          used++;
          for (const each of writes) put(store, each);
          const stretch = compositeStretch(indexes!, q!)!;
          const expected = naive([...store.documentsBelow('')], whole);
          expect([...stretch.docs()].map(({ path }) => path)).to.deep.equal(expected);
          expect(stretch.size).to.equal(expected.length);
        },
      ),
      tried,
    );
    expect(used).to.be.at.least(tried.numRuns);
  });

  it('answers a query, a page of it and a count among thousands of equals', () => {
    const store = new Store();
    for (let n = 0; n < 3_000; n++) put(store, player(n, 50, n % 1_000));
    const message = {
      from: [{ collectionId: 'players' }],
      where: { fieldFilter: { field: { fieldPath: 'week' }, op: 'EQUAL', value: { integerValue: '7' } } },
      orderBy: [
        { field: { fieldPath: 'points' }, direction: 'DESCENDING' },
        { field: { fieldPath: 'at' }, direction: 'ASCENDING' },
      ],
      startAt: { values: [{ integerValue: '50' }, { integerValue: '500' }], before: true },
    };
    const all = naive([...store.documentsBelow('')], message);
    expect(all).to.have.length(1_500);
    const after = parseQuery('', message);
    expect(countQuery(store, after, Number.POSITIVE_INFINITY)).to.equal(1_500);
    const page = parseQuery('', { ...message, offset: 3, limit: { value: 5 } });
    expect(runQuery(store, page).map(({ path }) => path)).to.deep.equal(all.slice(3, 8));
    put(store, player(3_000, 60, 1));
    put(store, player(700, 50, 1));
    expect(countQuery(store, after, Number.POSITIVE_INFINITY)).to.equal(1_499);
    expect(runQuery(store, after).map(({ path }) => path)).to.deep.equal(
      naive([...store.documentsBelow('')], message),
    );
  });

  it('isn’t taken for that of other fields whose names look like it', () => {
    const store = new Store();
    const fields = { 'a<b': 2n, a: 1n };
    put(store, new Doc('c/x', new Map(Object.entries(fields)), 1, 1));
    const { indexes } = store.collection('c')!;
    const by = (...fieldPaths: string[]) =>
      parseQuery('', {
        from: [{ collectionId: 'c' }],
        orderBy: fieldPaths.map((fieldPath) => ({ field: { fieldPath } })),
      });
    expect(compositeStretch(indexes, by('`a<b`'))!.size).to.equal(1);
    expect(compositeStretch(indexes, by('a', 'b'))!.size).to.equal(0);
  });
});

function player(n: number, points: number, at: number): Doc {
  const fields = { week: 7n, points: BigInt(points), at: BigInt(at) };
  return new Doc(`players/p${n}`, new Map(Object.entries(fields)), 1, 1);
}
