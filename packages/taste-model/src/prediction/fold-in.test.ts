import { expect } from 'chai';
import fc from 'fast-check';
import { foldIn } from '../index.ts';
import { ratingsOf, smallModel } from '../small-world.test-support.ts';

/** Gauss and Jordan on the whole matrix, which shares nothing with the solver. */
function solveDensely(a: number[][], b: number[]): number[] {
  const rows = a.map((row, at) => [...row, b[at]!]);
  for (const column of rows.keys()) {
    const below = rows.slice(column).map((row) => Math.abs(row[column]!));
    const pivot = column + below.indexOf(Math.max(...below));
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const scaled = rows[column]!.map((value) => value / rows[column]![column]!);
    for (const [at, row] of rows.entries())
      rows[at] = at === column ? scaled : row.map((value, k) => value - row[column]! * scaled[k]!);
  }
  return rows.map((row) => row.at(-1)!);
}

describe('Folding a user in', () => {
  const { size, samples, userPrecision } = smallModel;

  it('solves the documented ridge regression', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 25 }),
        fc.integer({ min: 0, max: 100 }),
        (movies, score) => {
          const ratings = movies.map((movie, at) => ({
            movieId: movie * 10,
            score: (score + 13 * at) % 101,
          }));
          const taste = foldIn(smallModel, ratings);
          for (let sample = 0; sample < samples; sample++) {
            const at = sample * size;
            const rows = taste.evidence.map(({ vectors }) => [1, ...vectors.slice(at + 1, at + size)]);
            const weights = taste.evidence.map(({ weight }) => weight);
            const certainty = taste.certainty[sample]!;
            const a = Array.from({ length: size }, (_r, row) =>
              Array.from(
                { length: size },
                (_c, column) =>
                  userPrecision[(at + row) * size + column]! +
                  certainty *
                    rows.reduce((sum, x, rating) => sum + weights[rating]! * x[row]! * x[column]!, 0),
              ),
            );
            const b = Array.from({ length: size }, (_r, row) =>
              rows.reduce(
                (sum, x, rating) =>
                  sum + certainty * weights[rating]! * x[row]! * taste.evidence[rating]!.missed[sample]!,
                0,
              ),
            );
            const moved = solveDensely(a, b);
            for (let k = 0; k < size; k++)
              expect(taste.vectors[at + k]! - taste.expected[at + k]!).to.be.closeTo(moved[k]!, 1e-6);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('expects of somebody with few ratings what it expects of the average user', () => {
    const { mean } = smallModel.activity;
    const average = foldIn(smallModel, []).expected;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 29 }), fc.integer({ min: 0, max: 40 }), (user, count) => {
        const ratings = ratingsOf(user, count);
        const { expected } = foldIn(smallModel, ratings);
        if (Math.log1p(ratings.length) <= mean) expect(expected).to.deep.equal(average);
        else expect(expected).not.to.deep.equal(average);
      }),
    );
    expect(Array.from(average)).to.deep.equal(Array.from(smallModel.userMean));
  });

  it('does not depend on the order of the ratings', () => {
    const ratings = ratingsOf(3);
    const one = foldIn(smallModel, ratings);
    const other = foldIn(smallModel, ratings.toReversed());
    for (const [at, value] of one.vectors.entries()) expect(value).to.be.closeTo(other.vectors[at]!, 1e-9);
  });

  it('ignores unknown movies, and places movies without ratings by their facts', () => {
    const alien = { movieId: 7, score: 90 };
    expect(foldIn(smallModel, [alien]).count).to.equal(0);
    expect(foldIn(smallModel, [{ ...alien, facts: { genres: [1], year: 1979 } }]).count).to.equal(1);
  });

  it('is less certain about a user who rates at random than about a consistent one', () => {
    const meant = ratingsOf(8);
    const random = meant.map(({ movieId }, at) => ({ movieId, score: (at * 61) % 101 }));
    const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(foldIn(smallModel, random).certainty)).to.be.below(
      mean(foldIn(smallModel, meant).certainty) / 2,
    );
  });
});
