import { expect } from 'chai';
import fc from 'fast-check';
import { quantile, record, summaries, type Times } from './times.ts';

describe('Times under load', () => {
  it('have as quantile the least value that this share does not exceed', () => {
    const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.double({ min: 0.01, max: 1, noNaN: true }), (values, share) => {
        const threshold = quantile(values, share);
        expect(values).to.include(threshold);
        const notAbove = (limit: number) => values.filter((value) => value <= limit).length;
        expect(notAbove(threshold)).to.be.at.least(share * values.length);
        const less = values.filter((value) => value < threshold);
        expect(less.length).to.be.below(share * values.length);
      }),
    );
  });

  it('are summed up for each name, the slowest first', () => {
    const times: Times = new Map();
    for (const ms of [1, 2, 3]) record(times, 'fast', ms);
    record(times, 'slow', 9);
    expect(summaries(times)).to.deep.equal([
      { name: 'slow', count: 1, p50: 9, p95: 9, max: 9 },
      { name: 'fast', count: 3, p50: 2, p95: 3, max: 3 },
    ]);
  });
});
