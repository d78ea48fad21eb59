import { type Offers, offerKindSchema } from '@cine/contract/movies/movie';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import { fromColumns, mergedShard, offerShardOf, toColumns } from './offer-shard.ts';
import type { KnownOffers } from './watchability.ts';

const offers: fc.Arbitrary<Offers> = fc.dictionary(
  fc.constantFrom(...offerKindSchema.options),
  fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 3 }),
);
const checkOfMovie = fc.record({ offers, checkedAt: fc.integer({ min: 29_000_000, max: 29_100_000 }) });
const shard = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 60 }), checkOfMovie), { maxLength: 60 })
  .map(
    (rows): Map<number, KnownOffers> =>
      new Map(rows.map(([id, row]) => [id, { ...row, checkedAt: row.checkedAt * minute }])),
  );

const entries = (map: ReadonlyMap<number, KnownOffers>) => [...map].sort(([a], [b]) => a - b);

describe("A shard of a region's offers", () => {
  it('survives packing and unpacking, also as JSON', () => {
    fc.assert(
      fc.property(shard, (former) => {
        const columns = JSON.parse(JSON.stringify(toColumns(former)));
        expect(entries(fromColumns(columns))).to.deep.equal(entries(former));
      }),
    );
  });

  it('keeps each combination of offers once, shared by all its movies', () => {
    fc.assert(
      fc.property(shard, (former) => {
        const columns = toColumns(former);
        const distinct = new Set([...former.values()].map((row) => JSON.stringify(row.offers)));
        expect(columns.distinct).to.have.length(distinct.size);
        const objects = new Set([...fromColumns(columns).values()].map((row) => row.offers));
        expect(objects.size).to.equal(distinct.size);
      }),
    );
  });

  it('rounds the time of a check down to the minute', () => {
    const late = new Map([[1, { offers: {}, checkedAt: 5 * minute + 59_999 }]]);
    expect(fromColumns(toColumns(late)).get(1)?.checkedAt).to.equal(5 * minute);
  });

  it('keeps all movies in a merge, with the later check of each', () => {
    fc.assert(
      fc.property(shard, shard, (former, newer) => {
        const all = mergedShard(former, newer).offers;
        expect(new Set(all.keys())).to.deep.equal(new Set([...former.keys(), ...newer.keys()]));
        for (const [id, row] of all) {
          const checks = [former.get(id), newer.get(id)].filter((check) => check !== undefined);
          expect(checks).to.include(row);
          expect(row.checkedAt).to.equal(Math.max(...checks.map(({ checkedAt }) => checkedAt)));
        }
      }),
    );
  });

  it('is unchanged by a repeated merge, and takes the new one of two checks in the same minute', () => {
    fc.assert(
      fc.property(shard, shard, (former, checks) => {
        const once = mergedShard(former, checks).offers;
        expect(entries(mergedShard(once, checks).offers)).to.deep.equal(entries(once));
      }),
    );
    const before = new Map([[1, { offers: { flatrate: [8] }, checkedAt: minute }]]);
    const after = new Map([[1, { offers: {}, checkedAt: minute }]]);
    expect(mergedShard(before, after).offers.get(1)?.offers).to.deep.equal({});
    expect(mergedShard(after, before).offers.get(1)?.offers).to.deep.equal({ flatrate: [8] });
  });

  it('never comes before the shard of an earlier movie shard', () => {
    for (let movieShard = 0; movieShard < 40; movieShard += 1) {
      expect(offerShardOf(movieShard + 1)).to.be.within(
        offerShardOf(movieShard),
        offerShardOf(movieShard) + 1,
      );
    }
    expect(offerShardOf(0)).to.equal(0);
  });
});
