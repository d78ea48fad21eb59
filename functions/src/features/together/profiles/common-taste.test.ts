import type { Ratings } from '@cine/contract/ratings/packed-ratings';
import { expect } from 'chai';
import fc from 'fast-check';
import { commonTaste, exactFigures, roundedFigures } from './common-taste.ts';

function ratings(scores: Record<number, number>): Ratings {
  const movieIds = Object.keys(scores).map(Number);
  return { movieIds, scores: Uint8Array.from(movieIds, (id) => scores[id]!) };
}
const all = () => true;
const alike = { 1: 90, 2: 80, 3: 40, 4: 70, 5: 60, 6: 75, 7: 85, 8: 30, 9: 55, 10: 65 };

describe('What two have in common', () => {
  it('is the share of movies on which they agree, and those over which they argue', () => {
    const taste = commonTaste(
      ratings({ ...alike, 16: 95, 17: 10, 18: 50 }),
      ratings({ ...alike, 16: 20, 17: 80, 19: 50 }),
      all,
    )!;
    expect(taste.arguedIds).to.deep.equal([16, 17]);
    expect(exactFigures(taste)).to.deep.equal({ common: 12, agreed: 83 });
    expect(roundedFigures(taste)).to.deep.equal({ common: 10, agreed: 80 });
  });

  it('is agreement where one is only more severe than the other', () => {
    const severe = Object.fromEntries(Object.entries(alike).map(([id, score]) => [id, score - 30]));
    const taste = commonTaste(ratings(alike), ratings(severe), all);
    expect(taste).to.deep.equal({ common: 10, agreed: 10, arguedIds: [] });
  });

  it('is nothing before both rated ten that count', () => {
    const { 5: _one, ...nine } = alike;
    expect(commonTaste(ratings(alike), ratings(nine), all)).to.equal(null);
    expect(commonTaste(ratings(alike), ratings(alike), (id) => id !== 5)).to.equal(null);
    expect(commonTaste(ratings({}), ratings({}), all)).to.equal(null);
  });

  it('is the same for both, and for others in tens', () => {
    const some = fc
      .dictionary(fc.integer({ min: 1, max: 16 }).map(String), fc.integer({ min: 0, max: 100 }))
      .map(ratings);
    fc.assert(
      fc.property(some, some, (one, other) => {
        const taste = commonTaste(one, other, all);
        expect(commonTaste(other, one, all)).to.deep.equal(taste);
        if (!taste) return;
        const { common, agreed } = roundedFigures(taste);
        expect([common % 10, agreed % 10]).to.deep.equal([0, 0]);
      }),
    );
  });
});
