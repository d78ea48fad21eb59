import { expect } from 'chai';
import fc from 'fast-check';
import { percentilesOf, tierOf } from './percentile.ts';

const anyScore = fc.integer({ min: 0, max: 100 });
const anyScores = fc.array(anyScore, { minLength: 1, maxLength: 60 });

describe('The percentile of a score', () => {
  it('is the share of ratings below it, plus half of the equal ones', () => {
    const percentile = percentilesOf([20, 40, 40, 90]);
    expect([0, 20, 30, 40, 90, 100].map(percentile)).to.deep.equal([0, 12.5, 25, 50, 87.5, 100]);
  });

  it('equals a count one by one', () => {
    fc.assert(
      fc.property(anyScores, anyScore, (scores, score) => {
        const below = scores.filter((each) => each < score).length;
        const equal = scores.filter((each) => each === score).length;
        expect(percentilesOf(scores)(score)).to.be.closeTo((100 * (below + equal / 2)) / scores.length, 1e-9);
      }),
    );
  });

  it('averages 50 over all ratings, and depends only on their order', () => {
    fc.assert(
      fc.property(anyScores, (scores) => {
        const own = scores.map(percentilesOf(scores));
        expect(own.reduce((sum, each) => sum + each, 0) / own.length).to.be.closeTo(50, 1e-9);
        const ranks = [...new Set(scores)].sort((one, other) => one - other);
        const squeezed = scores.map((score) => ranks.indexOf(score));
        expect(squeezed.map(percentilesOf(squeezed))).to.deep.equal(own);
      }),
    );
  });

  it('grows with the score', () => {
    fc.assert(
      fc.property(anyScores, anyScore, anyScore, (scores, one, other) => {
        const percentile = percentilesOf(scores);
        expect(percentile(Math.min(one, other))).to.be.at.most(percentile(Math.max(one, other)));
      }),
    );
  });

  it('is 50 without ratings', () => {
    expect(percentilesOf([])(80)).to.equal(50);
  });
});

describe('The tier of a percentile', () => {
  it('is a tenth of it, from the first to the tenth', () => {
    expect([0, 9.99, 10, 50, 89.9, 90, 100].map(tierOf)).to.deep.equal([1, 1, 2, 6, 9, 10, 10]);
  });

  it('holds a tenth of the ratings if all are different', () => {
    const scores = Array.from({ length: 100 }, (_, score) => score);
    const percentile = percentilesOf(scores);
    for (let tier = 1; tier <= 10; tier += 1)
      expect(scores.filter((score) => tierOf(percentile(score)) === tier)).to.have.length(10);
  });
});
