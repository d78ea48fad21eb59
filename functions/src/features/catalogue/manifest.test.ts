import { expect } from 'chai';
import fc from 'fast-check';
import { emptyManifest, type Manifest, withMovies, withOffers } from './manifest.ts';

const raise = fc.record({
  region: fc.option(fc.constantFrom('FR', 'GB', 'US')),
  shard: fc.nat(5),
  version: fc.integer({ min: 1, max: 40 }),
});
type Raise = typeof raise extends fc.Arbitrary<infer T> ? T : never;

function raised(manifest: Manifest, { region, shard, version }: Raise): Manifest {
  return region === null
    ? withMovies(manifest, shard, version)
    : withOffers(manifest, region, shard, version);
}

function versionIn(manifest: Manifest, { region, shard }: { region: string | null; shard: number }): number {
  return (region === null ? manifest.movies : (manifest.offers[region] ?? []))[shard] ?? 0;
}

describe('The manifest', () => {
  it('never goes back, and says the highest version that each shard reached', () => {
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

  it('says the same in whatever order it was told, and when told twice', () => {
    fc.assert(
      fc.property(fc.array(raise, { maxLength: 40 }), (raises) => {
        const once = raises.reduce(raised, emptyManifest);
        expect(raises.toReversed().reduce(raised, emptyManifest)).to.deep.equal(once);
        expect(raises.reduce(raised, once)).to.deep.equal(once);
      }),
    );
  });

  it('leaves alone what it was not told about', () => {
    const manifest = { sampleOffers: true, movies: [3], offers: { FR: [2] } };
    expect(withOffers(manifest, 'GB', 2, 7)).to.deep.equal({
      sampleOffers: true,
      movies: [3],
      offers: { FR: [2], GB: [0, 0, 7] },
    });
    expect(manifest.offers).to.deep.equal({ FR: [2] });
  });
});
