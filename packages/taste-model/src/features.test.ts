import { expect } from 'chai';
import fc from 'fast-check';
import { eachFeature, featureCount, featureGroups } from './features.ts';

describe("A movie's features", () => {
  const map = { genreIds: Int32Array.of(3, 5, 8), popularity: { mean: 1, deviation: 0.5 } };
  const year = fc.option(fc.integer({ min: 1870, max: 2100 }));
  const genres = fc.uniqueArray(fc.integer({ min: 1, max: 9 }));
  const read = (facts: { genres: number[]; year: number | null }, ratings: number) => {
    const taken: { feature: number; value: number; part: string; genre: number | undefined }[] = [];
    eachFeature(map, facts, ratings, (feature, value, part, genre) =>
      taken.push({ feature, value, part, genre }),
    );
    return taken;
  };

  it('each have a place and a group, for any movie', () => {
    fc.assert(
      fc.property(genres, year, fc.nat(1_000_000), (own, at, ratings) => {
        const taken = read({ genres: own, year: at }, ratings);
        const places = taken.map(({ feature }) => feature);
        expect(new Set(places).size).to.equal(places.length);
        for (const { feature, value } of taken) {
          expect(featureGroups(map)[feature]).to.be.a('number');
          expect(Number.isFinite(value)).to.equal(true);
        }
        const mapped = own.filter((genre) => map.genreIds.includes(genre));
        expect(taken.flatMap(({ genre }) => genre ?? [])).to.have.members(
          at === null ? mapped : [...mapped, ...mapped],
        );
        expect(taken.some(({ part }) => part === 'year')).to.equal(at !== null);
      }),
    );
    expect(featureGroups(map)).to.have.length(featureCount(map));
  });

  it('lie in the row that stored models have: genres, year, popularity, genres by era', () => {
    const places = read({ genres: [5], year: 1995 }, 8).map(({ feature }) => feature);
    expect(places).to.deep.equal([1, 44 + 2 * 3 + 1, 3 + 15, 26, 27, 28 + 3]);
    const groups = featureGroups(map);
    const starts = [0, 3, 26, 27, 28, 44];
    expect([0, 1, 2, 3, 4, 5].map((group) => groups.indexOf(group))).to.deep.equal(starts);
    expect(groups).to.deep.equal(groups.toSorted((one, other) => one - other));
    expect(groups).to.have.length(44 + 6 * 3);
  });

  it('change continuously from year to year, except eras', () => {
    const knots = (at: number) => read({ genres: [], year: at }, 1).filter(({ part }) => part === 'year');
    expect(knots(1995).map(({ value }) => value)).to.deep.equal([1, 0.25]);
    const between = knots(1997).map(({ value }) => value);
    expect(between[0]).to.be.closeTo(0.6, 1e-9);
    expect(between[1]).to.be.closeTo(0.4, 1e-9);
  });

  it('treat a movie without ratings as one with a single rating', () => {
    expect(read({ genres: [3], year: 1990 }, 0)).to.deep.equal(read({ genres: [3], year: 1990 }, 1));
    expect(read({ genres: [3], year: 1990 }, 2)).not.to.deep.equal(read({ genres: [3], year: 1990 }, 1));
  });
});
