import { expect } from 'chai';
import { Doc } from './document.ts';
import { History } from './history.ts';
import { Store } from './store.ts';

describe('The history of a database', () => {
  it('has the versions of its latest commits, however many it has forgotten', () => {
    const store = new Store();
    const history = new History(store, 10_000);
    const commits = 5_000;
    for (let time = 1; time <= commits; time++) {
      const after = new Doc('c/d', new Map([['n', BigInt(time)]]), 1, time);
      const change = { path: after.path, before: store.get(after.path), after };
      store.apply(change);
      history.record(time, [change]);
      if (time <= 10) continue;
      for (const ago of [0, 1, 9])
        expect(history.get('c/d', time - ago)!.fields.get('n')).to.equal(BigInt(time - ago));
    }
    expect(history.covers(commits - 100)).to.equal(false);
    expect(() => history.get('c/d', commits - 100)).to.throw("The requested 'read_time' is too old.");
  });
});
