import { expect } from 'chai';
import { collected } from './collected.ts';

describe('The audit of movies in own collections', () => {
  const own = 2 ** 40;
  const collections = [
    { id: 'noir', movieIds: [1, 2, own] },
    { id: 'shelf', movieIds: [2, 3] },
    { id: 'watchlist', movieIds: [4] },
    { id: 'likes', movieIds: [4] },
  ];
  const faultsOf = (inCollections: number[] | undefined, standing: object | null = {}) =>
    collected({
      uid: 'lea',
      player: { seen: [1, 2, 4, own], inCollections },
      collections,
      standing,
    } as never).map(({ what }) => what);

  it('names nothing where they are counted, or wait to be', () => {
    expect(faultsOf([1, 2])).to.deep.equal([]);
    expect(faultsOf(undefined)).to.deep.equal([]);
    expect(faultsOf([4], { collectedAt: 1 })).to.deep.equal([]);
  });

  it('names those that are missing, of no collection, and counted twice', () => {
    expect(faultsOf([2], null)).to.deep.equal(['lacks movie 1 among those seen and in own collections']);
    const wrongly = (movieId: number) =>
      `has movie ${movieId} as seen and in own collections, which it isn't`;
    expect(faultsOf([1, 2, 3, 4])).to.deep.equal([wrongly(3), wrongly(4)]);
    expect(faultsOf([1, 2, 2])).to.deep.equal(['has a movie twice in own collections']);
  });
});
