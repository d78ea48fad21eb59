import { expect } from 'chai';
import { earnedBy } from './earned.ts';
import { newPlayer } from './player.ts';

const pointsOf = (player: Partial<typeof newPlayer>) => earnedBy({ ...newPlayer, ...player }).points;

describe('What boards rank a collector by', () => {
  it('has points for movies of the catalogue, challenges, and badges by their rarity', () => {
    expect(pointsOf({ seen: [391, 966, 2 ** 40], completed: 2 })).to.equal(2 * 2 + 2 * 10);
    const byRarity = ['level-five', 'level-ten', 'level-twenty-five', 'level-fifty', 'no-such-badge'];
    expect(byRarity.map((id) => pointsOf({ earned: [id] }))).to.deep.equal([5, 10, 15, 20, 0]);
    expect(pointsOf({ seen: [391], earned: byRarity })).to.equal(2 + 50);
  });
});
