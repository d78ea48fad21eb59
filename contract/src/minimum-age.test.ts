import { expect } from 'chai';
import { isRegion } from './availability/regions.ts';
import { lowerAges, minimumAge, usualAge } from './minimum-age.ts';

describe('The age from which people decide about their data', () => {
  it('is between 13 and 16, by the law of each country, and 16 where nothing else is known', () => {
    const ages = {
      FR: 15,
      BE: 13,
      CH: 16,
      CA: 14,
      GB: 13,
      IE: 16,
      US: 13,
      DE: 16,
      AT: 14,
      ES: 14,
      IT: 14,
      RU: 14,
    };
    for (const [region, age] of Object.entries(ages)) expect(minimumAge(region), region).to.equal(age);
    const regions = lowerAges.flatMap((each) => each.regions);
    expect(new Set(regions).size).to.equal(regions.length);
    expect(regions.filter((region) => !isRegion(region))).to.deep.equal([]);
    expect(lowerAges.every(({ age }) => age >= 13 && age < usualAge)).to.equal(true);
  });
});
