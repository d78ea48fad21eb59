import { expect } from 'chai';
import { showAppBadge } from './app-badge.ts';

describe('The app’s badge', () => {
  it('has the number, and goes when there is none', () => {
    const counts: number[] = [];
    const badges = {
      setAppBadge: async (count: number) => void counts.push(count),
      clearAppBadge: async () => void counts.push(0),
    };
    for (const count of [3, 0, 1]) showAppBadge(badges, count);
    expect(counts).to.deep.equal([3, 0, 1]);
  });

  it('is nothing where the browser has none, or refuses', async () => {
    showAppBadge({}, 2);
    showAppBadge({}, 0);
    showAppBadge({ setAppBadge: () => Promise.reject(new Error('not installed')) }, 2);
    await new Promise(setImmediate);
    expect(true).to.equal(true);
  });
});
