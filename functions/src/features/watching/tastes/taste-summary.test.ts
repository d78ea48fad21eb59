import { expect } from 'chai';
import fc from 'fast-check';
import { tasteSummaryOf } from './taste-summary.ts';

const ratingsOf = (scores: readonly number[]) => ({
  movieIds: scores.map((_, at) => at + 1),
  scores: Uint8Array.from(scores),
});
const noGenres = () => [];
const anyScores = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 80 });

describe('A summary of a user’s ratings', () => {
  it('is empty without ratings', () => {
    expect(tasteSummaryOf(ratingsOf([]), noGenres)).to.deep.equal({
      mean: null,
      spread: null,
      histogram: Array(10).fill(0),
      tiers: [],
      genreMeans: [],
    });
  });

  it('has the mean and the sample standard deviation', () => {
    // 2, 4, 4, 4, 5, 5, 7 and 9 have squared deviations of 32 around 5: √(32 / 7).
    const { mean, spread } = tasteSummaryOf(ratingsOf([20, 40, 40, 40, 50, 50, 70, 90]), noGenres);
    expect(mean).to.equal(50);
    expect(spread).to.be.closeTo(10 * Math.sqrt(32 / 7), 1e-9);
    expect(tasteSummaryOf(ratingsOf([70]), noGenres).spread).to.equal(null);
  });

  it('counts each rating in one of ten buckets, 100 in the last', () => {
    expect(tasteSummaryOf(ratingsOf([0, 9, 10, 55, 89, 90, 100]), noGenres).histogram).to.deep.equal([
      2, 1, 0, 0, 0, 1, 0, 0, 1, 2,
    ]);
  });

  it('puts each rating into one tier, equal scores into the same, better ones above', () => {
    fc.assert(
      fc.property(anyScores, (scores) => {
        const { tiers, histogram } = tasteSummaryOf(ratingsOf(scores), noGenres);
        expect(tiers.reduce((sum, { count }) => sum + count, 0)).to.equal(scores.length);
        expect(histogram.reduce((sum, count) => sum + count, 0)).to.equal(scores.length);
        for (const { from, to, count } of tiers)
          expect(scores.filter((score) => score >= from && score <= to)).to.have.length(count);
        for (const [at, { tier, to }] of tiers.slice(1).entries()) {
          expect(tier).to.be.below(tiers[at]!.tier);
          expect(to).to.be.below(tiers[at]!.from);
        }
      }),
    );
  });

  it('draws a genre’s mean to the overall mean more the fewer ratings it has', () => {
    const genres = new Map([
      [1, ['Western']],
      [2, ['Western', 'Drama']],
      [3, ['Drama']],
    ]);
    const { genreMeans } = tasteSummaryOf(ratingsOf([100, 80, 60, 40]), (id) => genres.get(id) ?? []);
    // (180 + 5 × 70) / 7, and (140 + 5 × 70) / 7
    expect(genreMeans).to.deep.equal([
      { genre: 'Western', count: 2, mean: 90, shrunk: 530 / 7 },
      { genre: 'Drama', count: 2, mean: 70, shrunk: 70 },
    ]);
  });

  it('never draws a genre’s mean beyond the overall mean', () => {
    fc.assert(
      fc.property(anyScores, fc.nat(), (scores, seed) => {
        const { mean, genreMeans } = tasteSummaryOf(ratingsOf(scores), (id) => [`${(id * 7 + seed) % 4}`]);
        for (const { mean: own, shrunk } of genreMeans) {
          expect(shrunk).to.be.at.least(Math.min(own, mean!) - 1e-9);
          expect(shrunk).to.be.at.most(Math.max(own, mean!) + 1e-9);
        }
      }),
    );
  });
});
