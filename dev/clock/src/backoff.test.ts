import { expect } from 'chai';
import { pauseAfter } from './backoff.ts';

describe('The pause before another attempt', () => {
  it('doubles some times, then grows by the same each time, up to the longest', () => {
    const backoff = { minBackoffSeconds: 10, maxBackoffSeconds: 300, maxDoublings: 3 };
    const pauses = [1, 2, 3, 4, 5, 6, 7, 8].map((failed) => pauseAfter(failed, backoff) / 1000);
    // The example of Cloud Tasks' and Cloud Scheduler's references.
    expect(pauses).to.deep.equal([10, 20, 40, 80, 160, 240, 300, 300]);
  });
});
