import { expect } from 'chai';
import fc from 'fast-check';
import { cosine, inBytes, packVectors, sourceDigest, standardScores, unpackVectors } from './vectors.ts';

const unit = (values: readonly number[]): Float32Array => {
  const length = Math.hypot(...values);
  return Float32Array.from(values, (value) => value / length);
};
const vectors = fc
  .array(fc.integer({ min: -1000, max: 1000 }), { minLength: 16, maxLength: 16 })
  .filter((values) => values.some((value) => value !== 0))
  .map(unit);

describe('Vectors of movies', () => {
  it('are read as they were packed', () => {
    const one = fc.record({
      movieId: fc.nat(2 ** 32 - 1),
      source: fc.string().map(sourceDigest),
      vector: vectors.map(inBytes),
    });
    fc.assert(
      fc.property(fc.array(one), (some) => {
        expect(unpackVectors(packVectors(some, 16))).to.deep.equal(some);
      }),
    );
  });

  it('keep their angles in a byte for each dimension', () => {
    fc.assert(
      fc.property(vectors, vectors, (one, other) => {
        const exact = one.reduce((sum, value, at) => sum + value * other[at]!, 0);
        expect(cosine(one, inBytes(other))).to.be.closeTo(exact, 0.02);
      }),
    );
  });

  it('are near nothing if they are zeros', () => {
    expect(cosine(unit([1, 2]), new Int8Array(2))).to.equal(0);
  });

  it('stand out by how far they are above the mean', () => {
    expect(standardScores([1, 1, 1, 5])).to.deep.equal([-1, -1, -1, 3].map((value) => value / Math.sqrt(3)));
    expect(standardScores([2, 2])).to.deep.equal([0, 0]);
  });
});
