import { servicesIn } from '@cine/contract/availability/by-region';
import { expect } from 'chai';
import { markOf } from './service-marks.ts';

describe('A service’s mark', () => {
  it('is the same in all regions, with ads and as a channel, and differs from other services’', () => {
    const [netflix, withAds, prime, primeElsewhere, mubi, channel] = [8, 1796, 119, 9, 11, 201].map(markOf);
    expect([withAds, primeElsewhere, channel]).to.deep.equal([netflix, prime, mubi]);
    expect(new Set([netflix, prime, mubi].map((each) => each!.colour)).size).to.equal(3);
  });

  it('is unlike any other among the first that a country is offered', () => {
    for (const region of ['FR', 'GB', 'US', 'RU']) {
      const first = servicesIn(region).filter(({ withAds }) => !withAds);
      const marks = first.slice(0, 8).map(({ id }) => JSON.stringify(markOf(id)));
      expect(new Set(marks).size, region).to.equal(marks.length);
    }
  });

  it('has letters even of a service that nobody knows', () => {
    expect(markOf(123456).letters).to.equal('#');
  });
});
