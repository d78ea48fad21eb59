import { expect } from 'chai';
import fc from 'fast-check';
import { emptyManifest, hasSamples, type Manifest, withMovies, withOffers } from './manifest.ts';

const raise = fc.record({
  region: fc.option(fc.constantFrom('FR', 'GB', 'US')),
  shard: fc.nat(5),
  version: fc.integer({ min: 1, max: 40 }),
});
/** A version of a shard has one source, in every update. */
const isSample = ({ version }: { version: number }) => version % 2 === 0;
type Raise = typeof raise extends fc.Arbitrary<infer T> ? T : never;

function raised(manifest: Manifest, { region, shard, version }: Raise): Manifest {
  return region === null
    ? withMovies(manifest, shard, version)
    : withOffers(manifest, { region, shard, version, isSample: isSample({ version }) });
}

function versionIn(manifest: Manifest, { region, shard }: { region: string | null; shard: number }): number {
  return (region === null ? manifest.movies : (manifest.offers[region] ?? []))[shard] ?? 0;
}

describe('The manifest', () => {
  it('never goes back, and has the highest version of each shard', () => {
    fc.assert(
      fc.property(fc.array(raise, { maxLength: 40 }), (raises) => {
        const reached = new Map<string, number>();
        let manifest = emptyManifest;
        for (const each of raises) {
          manifest = raised(manifest, each);
          const key = `${each.region}-${each.shard}`;
          reached.set(key, Math.max(reached.get(key) ?? 0, each.version));
          expect(versionIn(manifest, each)).to.equal(reached.get(key));
        }
        for (const region of [null, 'FR', 'GB', 'US']) {
          for (let shard = 0; shard <= 5; shard += 1) {
            const expected = reached.get(`${region}-${shard}`) ?? 0;
            expect(versionIn(manifest, { region, shard })).to.equal(expected);
          }
        }
      }),
    );
  });

  it('is the same after updates in any order or repeated', () => {
    fc.assert(
      fc.property(fc.array(raise, { maxLength: 40 }), (raises) => {
        const once = raises.reduce(raised, emptyManifest);
        expect(raises.toReversed().reduce(raised, emptyManifest)).to.deep.equal(once);
        expect(raises.reduce(raised, once)).to.deep.equal(once);
      }),
    );
  });

  it("keeps what an update doesn't mention", () => {
    const manifest = { ...emptyManifest, regions: ['FR'], movies: [3], offers: { FR: [2] }, listedAt: 7 };
    expect(withOffers(manifest, { region: 'GB', shard: 2, version: 7, isSample: false })).to.deep.equal({
      ...manifest,
      offers: { FR: [2], GB: [0, 0, 7] },
    });
    expect(manifest.offers).to.deep.equal({ FR: [2] });
  });

  it('reports samples in a region exactly while one of its shards holds any', () => {
    fc.assert(
      fc.property(fc.array(raise, { maxLength: 40 }), (raises) => {
        const manifest = raises.reduce(raised, emptyManifest);
        for (const region of ['FR', 'GB', 'US']) {
          const versions = (manifest.offers[region] ?? []).filter((version) => version > 0);
          const expected = versions.some((version) => isSample({ version }));
          expect(hasSamples(manifest, region)).to.equal(expected);
        }
        const any = ['FR', 'GB', 'US'].some((region) => hasSamples(manifest, region));
        expect(manifest.sampleOffers).to.equal(any);
      }),
    );
  });
});
