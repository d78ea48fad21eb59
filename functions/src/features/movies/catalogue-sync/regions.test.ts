import { regions as all } from '@cine/contract/availability/regions';
import { expect } from 'chai';
import fc from 'fast-check';
import { maxRegions, regionsToCover } from './regions.ts';

const someRegions = fc.uniqueArray(fc.constantFrom(...all), { maxLength: 60 });
const configured = fc.uniqueArray(fc.constantFrom(...all), { maxLength: 15 });
const askers = fc.dictionary(fc.constantFrom(...all), fc.nat({ max: 8 }), { maxKeys: 80, size: 'max' });

describe('The regions to cover', () => {
  it('are the configured ones and those that enough members ask for, without repeats, up to the maximum', () => {
    fc.assert(
      fc.property(configured, askers, someRegions, (first, asks, covered) => {
        const regions = regionsToCover(first, asks, 3, covered);
        const enough = Object.keys(asks).filter((region) => asks[region]! >= 3);
        const allowed = new Set([...first, ...enough]);
        expect(new Set(regions).size).to.equal(regions.length);
        expect(regions.length).to.equal(Math.min(allowed.size, maxRegions));
        expect([...allowed]).to.include.members(regions);
        expect(regions.slice(0, first.length)).to.deep.equal(first);
      }),
    );
  });

  it('leave out no region that more members ask for than for one of them, and replace no equal', () => {
    fc.assert(
      fc.property(configured, askers, someRegions, (first, asks, covered) => {
        const regions = regionsToCover(first, asks, 3, covered);
        const chosen = regions.slice(first.length);
        const left = Object.keys(asks).filter((region) => asks[region]! >= 3 && !regions.includes(region));
        for (const region of left) {
          for (const other of chosen) {
            expect(asks[region]).to.be.at.most(asks[other]!);
            if (asks[region] === asks[other] && covered.includes(region))
              expect(covered, `${other} before ${region}`).to.include(other);
          }
        }
      }),
    );
  });

  it('are ordered by how many members ask', () => {
    fc.assert(
      fc.property(configured, askers, someRegions, (first, asks, covered) => {
        const counts = regionsToCover(first, asks, 3, covered)
          .slice(first.length)
          .map((region) => asks[region]!);
        expect(counts).to.deep.equal(counts.toSorted((a, b) => b - a));
      }),
    );
  });

  it('are the same when they are chosen again for the same askers', () => {
    fc.assert(
      fc.property(configured, askers, someRegions, (first, asks, covered) => {
        const regions = regionsToCover(first, asks, 3, covered);
        expect(regionsToCover(first, asks, 3, regions)).to.have.members(regions);
      }),
    );
  });

  it('lose one that is neither configured nor asked for any more', () => {
    expect(regionsToCover(['FR'], { JP: 3, US: 2 }, 3, ['FR', 'GB', 'JP', 'US'])).to.deep.equal(['FR', 'JP']);
  });
});
