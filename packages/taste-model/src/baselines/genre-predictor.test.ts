import { expect } from 'chai';
import fc from 'fast-check';
import { genreTasteOf, predictByGenres } from '../index.ts';

describe('Predictions from genres', () => {
  const ratings = [
    ...Array.from({ length: 5 }, () => ({ score: 80, genres: [1] })),
    ...Array.from({ length: 5 }, () => ({ score: 40, genres: [2, 3] })),
  ];
  const taste = genreTasteOf(ratings);
  const genre = fc.integer({ min: 1, max: 4 });
  const rating = fc.record({ score: fc.integer({ min: 0, max: 100 }), genres: fc.array(genre) });

  it('are the mean plus the genres’ deviations, shrunk by five ratings', () => {
    expect(taste.mean).to.equal(60);
    expect(taste.genres.get(1)).to.deep.equal({ above: 10, count: 5 });
    expect(predictByGenres(taste, { genres: [1] })).to.equal(70);
    expect(predictByGenres(taste, { genres: [1, 2] })).to.equal(60);
    expect(predictByGenres(taste, { genres: [1, 99] })).to.equal(70);
  });

  it('are null for genres without ratings', () => {
    expect(predictByGenres(taste, { genres: [99] })).to.equal(null);
    expect(predictByGenres(genreTasteOf([]), { genres: [1] })).to.equal(null);
  });

  it('stay between the user’s lowest and highest scores', () => {
    fc.assert(
      fc.property(fc.array(rating, { minLength: 1 }), fc.array(genre), (rated, genres) => {
        const scores = rated.map(({ score }) => score);
        const score = predictByGenres(genreTasteOf(rated), { genres });
        if (score !== null)
          expect(score).to.be.within(Math.min(...scores) - 1e-9, Math.max(...scores) + 1e-9);
      }),
    );
  });
});
