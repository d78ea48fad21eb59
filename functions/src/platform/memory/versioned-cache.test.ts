import { expect } from 'chai';
import { createVersionedCache } from './versioned-cache.ts';

describe('A versioned cache', () => {
  it('loads each version once, also for concurrent callers', async () => {
    const cache = createVersionedCache<string>();
    let loads = 0;
    const load = async () => {
      loads += 1;
      return `load ${loads}`;
    };
    const both = await Promise.all([cache.get('a', 1, load), cache.get('a', 1, load)]);
    expect([...both, await cache.get('a', 1, load)]).to.deep.equal(['load 1', 'load 1', 'load 1']);
    expect(await cache.get('a', 2, load)).to.equal('load 2');
    expect(await cache.get('b', 2, load)).to.equal('load 3');
  });

  it('forgets a failed load, so that the next caller tries again', async () => {
    const cache = createVersionedCache<string>();
    const failed = await cache
      .get('a', 1, () => Promise.reject(new Error('away')))
      .catch((error: Error) => error);
    expect(failed).to.be.an('error');
    expect(await cache.get('a', 1, async () => 'back')).to.equal('back');
  });

  it('forgets a load that found nothing', async () => {
    const cache = createVersionedCache<string | null>();
    expect(await cache.get('a', 1, async () => null)).to.equal(null);
    expect(await cache.get('a', 1, async () => 'found')).to.equal('found');
  });

  it('keeps the newer version when an older load fails late', async () => {
    const cache = createVersionedCache<string>();
    let fail: (error: Error) => void = () => {};
    const older = cache.get('a', 1, () => new Promise((_, reject) => (fail = reject)));
    const newer = cache.get('a', 2, async () => 'newer');
    fail(new Error('too late'));
    await older.catch(() => undefined);
    let loadedAgain = false;
    expect(await newer).to.equal('newer');
    await cache.get('a', 2, async () => {
      loadedAgain = true;
      return 'again';
    });
    expect(loadedAgain).to.equal(false);
  });
});
