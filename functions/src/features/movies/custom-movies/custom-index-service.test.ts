import { customMovieIds } from '@cine/contract/movies/custom-movie';
import { expect } from 'chai';
import { type Context, context } from '#context.ts';
import { transact } from '#platform/firestore/transact.ts';
import { running, suite } from '#test/suite.ts';
import { customIndexOf, forgetCustomIndex } from './custom-index-service.ts';
import { plainMovie } from './custom-movie.test-support.ts';
import { writeCustomMovie } from './store.ts';

describe('The search index of custom movies', () => {
  let here: Context;
  let now = 0;

  before(async () => {
    await suite();
    await running.quiet();
    here = { ...context(), now: () => now };
  });

  let ids: number = customMovieIds.from + 5_000_000;
  const add = (makerId: string, listed = true) =>
    transact(here.db, async (tx) => {
      ids += 1;
      writeCustomMovie(tx, { ...plainMovie, movieId: ids, makerId, listed });
    });

  async function searched(uid: string, isGuest = false): Promise<{ movies: number; reads: number }> {
    await running.resetCounters();
    const index = await customIndexOf(here, { uid, isGuest, signedInAt: 0 });
    return { movies: index?.ids.length ?? 0, reads: (await running.counters()).reads };
  }

  it('costs 1 read without movies, 1 for each and 1 with movies, and none for the next keystrokes', async () => {
    const nobody = running.newUser().uid;
    const maker = running.newUser().uid;
    expect(await searched(nobody, true)).to.deep.equal({ movies: 0, reads: 0 });
    expect(await searched(nobody)).to.deep.equal({ movies: 0, reads: 1 });
    expect(await searched(nobody)).to.deep.equal({ movies: 0, reads: 0 });
    await add(maker, false);
    for (let count = 0; count < 12; count += 1) await add(maker);
    expect(await searched(maker)).to.deep.equal({ movies: 12, reads: 13 });
    // Remembered for a second each, ten at least.
    now += 11_999;
    expect(await searched(maker)).to.deep.equal({ movies: 12, reads: 0 });
    expect(await searched(nobody)).to.deep.equal({ movies: 0, reads: 1 });
    now += 1;
    expect(await searched(maker)).to.deep.equal({ movies: 12, reads: 13 });
  });

  it('shows changes of other instances once the cache expires, and changes of this one at once', async () => {
    const maker = running.newUser().uid;
    expect((await searched(maker)).movies).to.equal(0);
    await add(maker);
    expect((await searched(maker)).movies).to.equal(0);
    now += 10_000;
    expect((await searched(maker)).movies).to.equal(1);
    await add(maker);
    forgetCustomIndex(here.db, maker);
    expect((await searched(maker)).movies).to.equal(2);
  });

  it('is loaded once for concurrent searches, and again after a failure', async () => {
    const maker = running.newUser().uid;
    await add(maker);
    await running.resetCounters();
    const caller = { uid: maker, isGuest: false, signedInAt: 0 };
    const all = await Promise.all([1, 2, 3].map(() => customIndexOf(here, caller)));
    expect(new Set(all).size).to.equal(1);
    expect((await running.counters()).reads).to.equal(2);
    forgetCustomIndex(here.db, maker);
    let isDown = true;
    const failing: Context = {
      ...here,
      now: () => {
        // The last read asks whether the account still exists.
        if (isDown && calls++ > 0) throw new Error('out of reach');
        return now;
      },
    };
    let calls = 0;
    expect(await customIndexOf(failing, caller).catch(String)).to.equal('Error: out of reach');
    isDown = false;
    expect((await customIndexOf(failing, caller))?.ids.length).to.equal(1);
  });
});
