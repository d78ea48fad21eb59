import { expect } from 'chai';
import { hueOf } from './service-chip.tsx';

describe('A service’s colour', () => {
  it('is the same in all regions and with ads, and differs from other services’', () => {
    const [netflix, withAds, prime, primeElsewhere, disney] = [8, 1796, 119, 9, 337].map(hueOf);
    expect([withAds, primeElsewhere]).to.deep.equal([netflix, prime]);
    expect(new Set([netflix, prime, disney]).size).to.equal(3);
  });
});
