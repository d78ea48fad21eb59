import { spawnSync } from 'node:child_process';
import { expect } from 'chai';
import fc from 'fast-check';
import { correlation, minInCommon, type Row, similarity, sumsOf } from './pearson.ts';

const rowOf = (...ratings: [movie: number, score: number][]): Row => ({
  movies: Int32Array.from(ratings, ([movie]) => movie),
  scores: Uint8Array.from(ratings, ([, score]) => score),
});
const rowOfScores = (scores: readonly number[]) =>
  rowOf(...scores.map((score, movie): [number, number] => [movie, score]));
const r = (one: readonly number[], other: readonly number[]) =>
  correlation(sumsOf(rowOfScores(one), rowOfScores(other)));

const scores = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 12, maxLength: 12 });

/** The correlations by scipy; null if python3 or scipy is not installed. */
function scipy(pairs: readonly (readonly [number[], number[]])[]): number[] | null {
  const script =
    'import json, sys\nfrom scipy.stats import pearsonr\n' +
    'print(json.dumps([float(pearsonr(x, y)[0]) for x, y in json.load(sys.stdin)]))';
  const { status, stdout } = spawnSync('python3', ['-c', script], {
    input: JSON.stringify(pairs),
    encoding: 'utf8',
  });
  return status === 0 ? (JSON.parse(stdout) as number[]) : null;
}

describe("Pearson's correlation", () => {
  it('has the values of textbook examples', () => {
    expect(r([1, 2, 3, 4, 5], [2, 4, 6, 8, 10])).to.equal(1);
    expect(r([1, 2, 3, 4, 5], [10, 8, 6, 4, 2])).to.equal(-1);
    // Age and glucose of six people.
    expect(r([43, 21, 25, 42, 57, 59], [99, 65, 79, 75, 87, 81])).to.be.closeTo(0.529809, 1e-6);
  });

  it('is the covariance divided by both standard deviations', () => {
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const covariance = (one: readonly number[], other: readonly number[]) =>
      mean(one.map((value, at) => (value - mean(one)) * (other[at]! - mean(other))));
    fc.assert(
      fc.property(scores, scores, (one, other) => {
        fc.pre(new Set(one).size > 1 && new Set(other).size > 1);
        const expected = covariance(one, other) / Math.sqrt(covariance(one, one) * covariance(other, other));
        expect(r(one, other)).to.be.closeTo(expected, 1e-12);
      }),
    );
  });

  it('is NaN for a user who gave one score only and for users with nothing in common', () => {
    expect(r([50, 50, 50], [1, 2, 3])).to.deep.equal(Number.NaN);
    expect(correlation(sumsOf(rowOf([1, 10], [2, 20]), rowOf([3, 10], [4, 20])))).to.deep.equal(Number.NaN);
  });

  it('uses only movies that both users rated', () => {
    const one = rowOf([1, 10], [2, 20], [3, 30], [9, 100]);
    const other = rowOf([0, 7], [1, 20], [2, 40], [3, 60], [4, 0]);
    expect(sumsOf(one, other)).to.deep.equal({ n: 3, x: 60, y: 120, xx: 1400, yy: 5600, xy: 2800 });
    expect(correlation(sumsOf(one, other))).to.equal(1);
  });

  it('is symmetric to the bit', () => {
    fc.assert(
      fc.property(scores, scores, (one, other) => {
        expect(r(one, other)).to.deep.equal(r(other, one));
      }),
    );
  });

  const pairs = fc
    .sample(fc.tuple(scores, scores), { numRuns: 200, seed: 6 })
    .filter((pair) => pair.every((each) => new Set(each).size > 1));
  const exact = scipy(pairs);
  const skipped = exact ? '' : ' (skipped: python3 with scipy is not here)';
  it(`equals scipy's pearsonr${skipped}`, function () {
    if (!exact) this.skip();
    expect(exact.length).to.be.above(150);
    for (const [at, [one, other]] of pairs.entries()) expect(r(one, other)).to.be.closeTo(exact[at]!, 1e-12);
  });
});

describe('The similarity of two users', () => {
  it('weights a correlation by half at 25 movies in common and nearly fully at many', () => {
    const alike = (n: number) => similarity(sumsOf(...pairOf(n)));
    const pairOf = (n: number): [Row, Row] => {
      const scores = Array.from({ length: n }, (_, at) => at % 100);
      return [rowOfScores(scores), rowOfScores(scores)];
    };
    expect(alike(25)).to.equal(0.5);
    expect(alike(75)).to.equal(0.75);
    expect(alike(2475)).to.be.closeTo(0.99, 1e-7);
  });

  it('requires 3 movies in common, and more of active users', () => {
    expect([0, 1, 20, 63, 64, 100, 400, 2314].map(minInCommon)).to.deep.equal([3, 3, 3, 3, 4, 5, 10, 24]);
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(100), (ratings, more) => {
        expect(minInCommon(ratings + more)).to.be.at.least(minInCommon(ratings));
      }),
    );
  });
});
