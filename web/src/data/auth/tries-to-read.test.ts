import { expect } from 'chai';
import type { Live } from '../queries/use-live.ts';
import { triesAfter, triesAtMost, triesSince } from './tries-to-read.ts';

describe('An account that can’t be read', () => {
  it('has all its tries again once the server told it, not the device', () => {
    const countOf = (live: Live<unknown>) => triesSince(live, 5);
    expect(countOf({ state: 'there', data: {}, isFromDevice: false })).to.equal(0);
    expect(countOf({ state: 'missing', isFromDevice: false })).to.equal(0);
    expect(countOf({ state: 'there', data: {}, isFromDevice: true })).to.equal(5);
    expect(countOf({ state: 'missing', isFromDevice: true })).to.equal(5);
    expect(countOf({ state: 'failed', error: new Error('refused') })).to.equal(5);
    expect(countOf({ state: 'loading' })).to.equal(5);
  });

  it('is read once more where no other tab reads for this one, and eight times where one may', () => {
    expect(triesAfter(0, true)).to.equal(triesAtMost);
    const tries = Array.from({ length: 8 }).reduce<number>((before) => triesAfter(before, false), 0);
    expect(tries).to.equal(triesAtMost);
  });
});
