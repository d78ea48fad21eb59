import { expect } from 'chai';
import fc from 'fast-check';
import { runQuery } from '../query/execute.ts';
import { doc, query } from '../query/generators.test-support.ts';
import { parsed } from '../query/store.test-support.ts';
import { Doc } from '../storage/document.ts';
import { Store } from '../storage/store.ts';
import { Watch } from './watch.ts';

function commit(store: Store, watch: Watch, { path, fields }: Doc, isDeletion = false): void {
  const after = isDeletion ? null : new Doc(path, fields, 1, 1);
  const change = { path, before: store.get(path), after };
  store.apply(change);
  watch.committed([change], 1);
}

describe('A followed view', () => {
  it('has the documents of its query after any writes and deletions', () => {
    const write = fc.record({ doc, isDeletion: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(query, { maxLength: 5 }),
        fc.array(write, { maxLength: 20 }),
        (messages, writes) => {
          const store = new Store();
          const watch = new Watch(store);
          const followed = messages.flatMap((message) => parsed(message) ?? []);
          const views = followed.map((each) => {
            const { view, dependencies } = watch.queryView(each);
            const paths = new Set(view.start().map(({ path }) => path));
            const changed = (change: { changed: Doc[]; removed: { path: string }[] }) => {
              for (const { path } of change.removed) paths.delete(path);
              for (const { path } of change.changed) paths.add(path);
            };
            watch.follow(view, dependencies, { changed, committed: () => {} });
            return paths;
          });
          for (const { doc, isDeletion } of writes) {
            commit(store, watch, doc, isDeletion);
            for (const [at, each] of followed.entries())
              expect([...views[at]!].sort()).to.deep.equal(
                runQuery(store, each)
                  .map(({ path }) => path)
                  .sort(),
              );
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('isn’t asked about writes elsewhere, nor about those with another value than it asks for', () => {
    const store = new Store();
    const watch = new Watch(store);
    let compared = 0;
    const equal = { fieldFilter: { field: { fieldPath: 'n' }, op: 'EQUAL', value: { integerValue: '1' } } };
    const { view, dependencies } = watch.queryView(parsed({ from: [{ collectionId: 'a' }], where: equal })!);
    const counting = {
      start: () => view.start(),
      update: (...changes: Parameters<typeof view.update>) => {
        compared += 1;
        return view.update(...changes);
      },
    };
    const stop = watch.follow(counting, dependencies, { changed: () => {}, committed: () => {} });
    const write = (path: string, n: bigint) => {
      compared = 0;
      commit(store, watch, new Doc(path, new Map([['n', n]]), 1, 1));
      return compared;
    };
    expect([
      write('b/x', 1n),
      write('a/x', 2n),
      write('a/x', 1n),
      write('a/x', 2n),
      write('a/x', 3n),
    ]).to.deep.equal([0, 0, 1, 1, 0]);
    stop();
    expect(write('a/x', 1n)).to.equal(0);
  });

  it('is asked about lists as whole values, not about their elements', () => {
    const store = new Store();
    const watch = new Watch(store);
    const list = { arrayValue: { values: [{ stringValue: 'x' }, { stringValue: 'y' }] } };
    const equal = { fieldFilter: { field: { fieldPath: 'tags' }, op: 'EQUAL', value: list } };
    const { view, dependencies } = watch.queryView(parsed({ from: [{ collectionId: 'a' }], where: equal })!);
    const paths: string[] = [];
    const changed = (change: { changed: Doc[] }) => paths.push(...change.changed.map(({ path }) => path));
    watch.follow(view, dependencies, { changed, committed: () => {} });
    commit(store, watch, new Doc('a/other', new Map([['tags', 'x']]), 1, 1));
    commit(store, watch, new Doc('a/same', new Map([['tags', ['x', 'y']]]), 1, 1));
    expect(paths).to.deep.equal(['a/same']);
  });
});
