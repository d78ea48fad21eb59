import { assert } from 'chai';
import { type BadgeWorth, collectorPoints } from './collectors.ts';

describe('A collector', () => {
  const nothing = { movies: 0, inOwnCollections: 0, challenges: 0, badges: [] };

  it('has two points a movie, one more where it is in an own collection, and ten a challenge', () => {
    assert.strictEqual(collectorPoints(nothing), 0);
    assert.strictEqual(collectorPoints({ ...nothing, movies: 7, inOwnCollections: 3 }), 17);
    assert.strictEqual(collectorPoints({ ...nothing, challenges: 4 }), 40);
  });

  it('has five points a badge, once to five times by its rarity', () => {
    const worth = (badge: BadgeWorth) => collectorPoints({ ...nothing, badges: [badge] });
    const rarities = ['common', 'uncommon', 'rare', 'epic', 'legendary'] as const;
    assert.deepEqual(rarities.map(worth), [5, 10, 15, 20, 25]);
    assert.deepEqual((['secret', 'seasonal'] as const).map(worth), [15, 10]);
    assert.strictEqual(collectorPoints({ ...nothing, movies: 1, badges: ['rare', 'rare'] }), 32);
  });
});
