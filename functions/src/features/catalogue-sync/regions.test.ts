import { regions as all } from '@cine/contract/availability/regions';
import { expect } from 'chai';
import fc from 'fast-check';
import { maxRegions, regionsToCover } from './regions.ts';

const someRegions = fc.uniqueArray(fc.constantFrom(...all), { maxLength: 60 });
const configured = fc.uniqueArray(fc.constantFrom(...all), { maxLength: 15 });
const askers = fc.dictionary(
  fc.constantFrom(...all),
  fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 }),
  { maxKeys: 80, size: 'max' },
);

describe('The regions to cover', () => {
  it('are the configured ones and those that enough users asked about, without repeats, up to the maximum', () => {
    fc.assert(
      fc.property(configured, askers, someRegions, (first, asked, covered) => {
        const regions = regionsToCover(first, asked, 3, covered);
        const enough = Object.keys(asked).filter((region) => asked[region]!.length >= 3);
        const allowed = new Set([...first, ...enough]);
        expect(new Set(regions).size).to.equal(regions.length);
        expect(regions.length).to.equal(Math.min(allowed.size, maxRegions));
        expect([...allowed]).to.include.members(regions);
        expect(regions.slice(0, first.length)).to.deep.equal(first);
      }),
    );
  });

  it('stay covered while users ask about more and more', () => {
    fc.assert(
      fc.property(configured, askers, askers, (first, asked, more) => {
        const before = regionsToCover(first, asked, 3, []);
        const after = regionsToCover(first, { ...more, ...asked }, 3, before);
        expect(after).to.include.members(before);
      }),
    );
  });

  it('lose one that is neither configured nor asked about any more', () => {
    expect(regionsToCover(['FR'], { JP: ['a', 'b', 'c'] }, 3, ['FR', 'GB', 'JP'])).to.deep.equal([
      'FR',
      'JP',
    ]);
  });
});
