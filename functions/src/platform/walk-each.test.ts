import { expect } from 'chai';
import { errorsDuring, expectLogs } from '#test/logs.ts';
import { doForAll, type Walk, walkAll, walkEach } from './walk-each.ts';

expectLogs('not walked');

/** A walk over numbers, five a page, that records what it did. */
function walkOver(count: number, more: Partial<Walk<number, number>> = {}) {
  const done: number[] = [];
  const walk: Walk<number, number> = {
    event: 'not walked',
    loadPage: async (after) => {
      const from = after === null ? 0 : after + 1;
      const items = Array.from({ length: Math.min(5, count - from) }, (_, n) => from + n);
      return { items, next: from + 5 < count ? from + 4 : null };
    },
    act: async (n) => {
      done.push(n);
      return n % 2 === 0;
    },
    ...more,
  };
  return { done, walk };
}

describe('A walk', () => {
  it('does something with each entry of every page, and counts those it changed', async () => {
    const { done, walk } = walkOver(12);
    expect(await walkEach(walk)).to.deep.equal({ changed: 6, failed: 0, next: null });
    expect(done).to.deep.equal([...Array(12).keys()]);
    expect(await walkAll(walk)).to.equal(6);
  });

  it('goes on after entries that fail or take too long, and says so', async () => {
    const { done, walk } = walkOver(12, { patienceMs: 20 });
    const act = (n: number) => {
      if (n === 1) throw new Error('broken');
      return n === 6 ? new Promise<never>(() => {}) : walk.act(n);
    };
    let outcome: unknown;
    const errors = await errorsDuring(async () => {
      outcome = await walkEach({ ...walk, act });
    });
    expect(outcome).to.deep.equal({ changed: 5, failed: 2, next: null });
    expect(done).to.have.length(10);
    expect(errors.map(({ failed }) => failed)).to.deep.equal([1, 1]);
    const message = await walkAll({ ...walk, act }).catch((error: Error) => error.message);
    expect(message).to.equal('not walked: 2');
  });

  it('ends after the page with which its time is up, and the next one goes on there', async () => {
    const { done, walk } = walkOver(12);
    const first = await walkEach({ ...walk, isTimeUp: () => done.length >= 5 });
    expect(first).to.deep.equal({ changed: 3, failed: 0, next: 4 });
    expect(await walkEach({ ...walk, from: first.next })).to.deep.equal({
      changed: 3,
      failed: 0,
      next: null,
    });
    expect(done).to.deep.equal([...Array(12).keys()]);
  });

  it('over a list at hand reaches every entry, and then throws if any failed', async () => {
    const done: number[] = [];
    const walked = doForAll('not walked', [1, 2, 3], async (n) => {
      if (n === 2) throw new Error('broken');
      done.push(n);
    });
    const message = await walked.catch((error: Error) => error.message);
    expect([message, done]).to.deep.equal(['not walked: 1', [1, 3]]);
  });
});
