import { expect } from 'chai';
import type { Live } from '../queries/use-live.ts';
import { triesSince } from './tries-to-read.ts';

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
});
