import { expect } from 'chai';
import { createExpiringCache } from './expiring-cache.ts';

describe('An expiring cache', () => {
  let loads: number;
  beforeEach(() => {
    loads = 0;
  });
  const load = async () => {
    loads += 1;
    return loads;
  };
  const failing = () => Promise.reject(new Error('away'));
  const create = () => createExpiringCache<string, number>(2, () => 100);

  it('loads each key once until it expires, also for concurrent callers', async () => {
    const cache = create();
    expect(await Promise.all([cache.get('a', 0, load), cache.get('a', 0, load)])).to.deep.equal([1, 1]);
    expect(await cache.get('a', 99, load)).to.equal(1);
    expect(await cache.get('b', 99, load)).to.equal(2);
    expect(await cache.get('a', 100, load)).to.equal(3);
  });

  it('keeps each value for its own time, or not at all', async () => {
    const cache = createExpiringCache<string, number>(2, (value) => (value === 1 ? 0 : 50));
    expect(await cache.get('a', 0, load)).to.equal(1);
    expect(await cache.get('a', 0, load)).to.equal(2);
    expect(await cache.get('a', 49, load)).to.equal(2);
    expect(await cache.get('a', 50, load)).to.equal(3);
  });

  it('forgets a failed load, so that the next caller tries again', async () => {
    const cache = create();
    const both = await Promise.allSettled([cache.get('a', 0, failing), cache.get('a', 0, load)]);
    expect(both.map(({ status }) => status)).to.deep.equal(['rejected', 'rejected']);
    expect(await cache.get('a', 0, load)).to.equal(1);
  });

  it('keeps the newer value when an older load fails late', async () => {
    const cache = create();
    let fail: (error: Error) => void = () => {};
    const older = cache.get('a', 0, () => new Promise((_, reject) => (fail = reject)));
    cache.forget('a');
    expect(await cache.get('a', 0, load)).to.equal(1);
    fail(new Error('too late'));
    await older.catch(() => undefined);
    expect(await cache.get('a', 0, load)).to.equal(1);
  });

  it('serves nothing that was loaded later, forgets on request, and keeps what was used last', async () => {
    const cache = create();
    expect(await cache.get('a', 50, load)).to.equal(1);
    expect(await cache.get('a', 49, load)).to.equal(2);
    cache.forget('a');
    expect(await cache.get('a', 50, load)).to.equal(3);
    await cache.get('b', 50, load);
    await cache.get('a', 50, load);
    await cache.get('c', 50, load);
    expect(await cache.get('a', 50, load)).to.equal(3);
    expect(await cache.get('b', 50, load)).to.equal(6);
  });
});
