import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { movieSchema, type Offers, type Region, readSample, sampleFile } from './catalogue.ts';
import { makeOffers, offersText } from './make-offers.ts';

const movies = movieSchema.array().parse(readSample('movies.json'));
const sample = makeOffers(movies);

/** Ids of the movies that all these providers offer by subscription. */
function shared({ offers }: Offers, region: Region, ...providers: number[]): string[] {
  return Object.keys(offers).filter((id) => {
    const flatrate = offers[id]?.[region]?.flatrate ?? [];
    return providers.every((provider) => flatrate.includes(provider));
  });
}

describe('sample offers', () => {
  it('equal those in the file', () => {
    expect(readFileSync(sampleFile('offers.json'), 'utf8')).to.equal(offersText(sample));
  });

  it('depend on the movie alone, not on the rest of the catalogue', () => {
    const some = movies.filter((_, index) => index % 7 === 0);
    for (const [id, offers] of Object.entries(makeOffers(some).offers)) {
      expect(offers).to.deep.equal(sample.offers[id]);
    }
  });

  it('give Netflix and Canal+ in France some movies in common, and some to each alone', () => {
    const both = shared(sample, 'FR', 8, 381).length;
    expect(both).to.be.at.least(60);
    expect(shared(sample, 'FR', 8).length - both).to.be.at.least(60);
    expect(shared(sample, 'FR', 381).length - both).to.be.at.least(60);
  });

  it("list on ad tiers a part of the full tier's movies", () => {
    const netflix = shared(sample, 'FR', 8);
    const withAds = shared(sample, 'FR', 1796);
    expect(netflix).to.include.members(withAds);
    expect(withAds.length).to.be.within(1, netflix.length - 1);
  });

  it('have at most three subscriptions per region, besides ad tiers', () => {
    for (const regions of Object.values(sample.offers)) {
      for (const kinds of Object.values(regions)) {
        const flatrate = kinds?.flatrate ?? [];
        expect(flatrate.filter((id) => id !== 1796 && id !== 2100)).to.have.length.at.most(3);
      }
    }
  });

  it('leave some movies without offers, some only to rent or buy, and some absent in one region', () => {
    const regions = Object.values(sample.offers);
    expect(Object.keys(sample.offers).length).to.be.below(movies.length);
    expect(regions.some(({ FR }) => FR?.rent && !FR.flatrate && !FR.free)).to.equal(true);
    expect(regions.some(({ FR, US }) => US && !FR)).to.equal(true);
  });
});
