import { expect } from 'chai';
import fc from 'fast-check';
import { inBytes, rowsOf } from '#platform/vectors.ts';
import { chooseSimilar } from './similar.ts';

const unit = (values: readonly number[]): Float32Array => {
  const length = Math.hypot(...values);
  return Float32Array.from(values, (value) => value / length);
};
const of = (movieId: number, ...values: number[]) => ({
  movieId,
  source: movieId + 1_000,
  vector: inBytes(unit(values)),
});
const none = new Set<number>();

describe('Movies that look like a picture', () => {
  it('are those that it has far more in common with than with others', () => {
    const shards = [[of(1, 9, 1, 0), of(2, 0, 1, 9)], [of(3, 0, 9, 0)], [of(4, 1, 9, 0)]].map(rowsOf);
    const [best, ...others] = chooseSimilar([unit([9, 2, 0])], shards, none);
    expect(best).to.deep.include({ movieId: 1, shard: 0, source: 1_001 });
    expect(best!.likeness).to.be.within(0.9, 1);
    expect(others).to.deep.equal([]);
  });

  it('are none where all stills are as like it as any other', () => {
    const same = rowsOf([1, 2, 3].map((movieId) => of(movieId, 5, 5, 5)));
    expect(chooseSimilar([unit([5, 5, 1])], [same], none)).to.deep.equal([]);
    expect(chooseSimilar([unit([1, 0, 0])], [rowsOf([of(1, 0, 0, 1), of(2, 0, 1, 0)])], none)).to.deep.equal(
      [],
    );
    expect(chooseSimilar([unit([1, 0, 0])], [], none)).to.deep.equal([]);
  });

  it('are at most three, each once, by any picture of a clip, without those that were named', () => {
    const values = fc
      .array(fc.integer({ min: -100, max: 100 }), { minLength: 4, maxLength: 4 })
      .filter((all) => all.some((value) => value !== 0));
    const still = fc.record({ movieId: fc.integer({ min: 1, max: 9 }), values });
    fc.assert(
      fc.property(
        fc.array(still, { maxLength: 30 }),
        fc.array(values, { minLength: 1, maxLength: 3 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 9 })),
        (stills, pictures, named) => {
          const rows = rowsOf(stills.map((each) => of(each.movieId, ...each.values)));
          const similar = chooseSimilar(pictures.map(unit), [rows], new Set(named));
          expect(similar.length).to.be.at.most(3);
          expect(new Set(similar.map(({ movieId }) => movieId)).size).to.equal(similar.length);
          for (const { movieId, likeness } of similar) {
            expect(named).not.to.include(movieId);
            expect(likeness).to.be.within(0.5, 1);
          }
          const single = pictures.flatMap((picture) =>
            chooseSimilar([unit(picture)], [rows], new Set(named)),
          );
          const most = Math.max(0, ...single.map(({ likeness }) => likeness));
          expect(similar[0]?.likeness ?? 0).to.equal(most);
        },
      ),
    );
  });
});
