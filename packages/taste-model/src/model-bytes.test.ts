import { expect } from 'chai';
import fc from 'fast-check';
import { decodeModel, encodeModel, trainModel } from './index.ts';
import { factsOf, quick, smallModel, smallRatings } from './small-world.test-support.ts';

describe('A model as bytes', () => {
  it('decodes unchanged at any offset', () => {
    const bytes = encodeModel(smallModel);
    for (const offset of [0, 1, 2, 3, 4]) {
      const moved = new Uint8Array(bytes.length + offset);
      moved.set(bytes, offset);
      expect(decodeModel(moved.subarray(offset))).to.deep.equal(smallModel);
    }
  });

  it('decodes unchanged after any training', () => {
    fc.assert(
      fc.property(
        fc.record({
          seed: fc.integer({ min: 0, max: 1000 }),
          factors: fc.integer({ min: 1, max: 4 }),
          samples: fc.constantFrom(2, 4),
        }),
        fc.boolean(),
        (shape, withFacts) => {
          const options = { ...quick, ...shape, burnIn: 1, apart: 1 };
          const model = trainModel(smallRatings(shape.seed), withFacts ? factsOf : () => undefined, options);
          expect(decodeModel(encodeModel(model))).to.deep.equal(model);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('takes a byte for each number of a movie and twelve more', () => {
    const ratings = smallRatings();
    // The last movie left out.
    const fewer = [...ratings.movieIds.keys()].filter((at) => ratings.movieIds[at] !== 400);
    const model = trainModel(
      {
        users: Int32Array.from(fewer, (at) => ratings.users[at]!),
        movieIds: Int32Array.from(fewer, (at) => ratings.movieIds[at]!),
        scores: Float64Array.from(fewer, (at) => ratings.scores[at]!),
      },
      factsOf,
      quick,
    );
    expect(encodeModel(smallModel).length - encodeModel(model).length).to.equal(4 * (3 + 1) + 12);
  });

  it('is refused if it is in another format or truncated', () => {
    const bytes = encodeModel(smallModel);
    expect(() => decodeModel(bytes.slice(0, -1))).to.throw('too few or too many bytes');
    expect(() => decodeModel(bytes.slice(0, 10))).to.throw('not a model');
    const other = bytes.slice();
    other[3]! += 1;
    expect(() => decodeModel(other)).to.throw('not a model in this layout');
  });
});
