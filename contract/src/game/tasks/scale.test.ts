import { expect } from 'chai';
import fc from 'fast-check';
import {
  adjustable,
  adjustedReward,
  difficultyOfMinutes,
  raisedDifficulty,
  rewardOf,
  taskDifficulties,
  taskScale,
  withinScale,
} from './scale.ts';

const difficulty = fc.constantFrom(...taskDifficulties);
const amount = fc.oneof(fc.double(), fc.integer({ min: -1000, max: 1000 }));
const pay = fc.record({ xp: amount, coins: amount });

describe('The scale of tasks', () => {
  it('begins each level where the one before ends, in minutes', () => {
    for (const [at, level] of taskDifficulties.entries()) {
      const [from, to] = taskScale[level].minutes;
      expect(difficultyOfMinutes(from)).to.equal(level);
      expect(difficultyOfMinutes(to - 1)).to.equal(level);
      const next = taskDifficulties[at + 1];
      if (next) expect(taskScale[next].minutes[0]).to.equal(to);
    }
    expect(difficultyOfMinutes(0)).to.equal('trivial');
    expect(difficultyOfMinutes(1e9)).to.equal('legendary');
  });

  it('lets a level up to hard pay at the age of its shortest task', () => {
    for (const level of ['easy', 'medium', 'hard'] as const)
      expect(taskScale[level].leastAgeMs).to.equal(taskScale[level].minutes[0] * 60_000);
  });

  it('raises by one level, neither what is trivial nor beyond epic', () => {
    expect(taskDifficulties.map(raisedDifficulty)).to.deep.equal([
      ...['trivial', 'medium', 'hard', 'epic', 'epic', 'legendary'],
    ]);
  });

  it('pays more for more minutes, from one end of the level to the other', () => {
    expect(rewardOf('easy', 15)).to.deep.equal({ xp: 15, coins: 5 });
    expect(rewardOf('easy', 30)).to.deep.equal({ xp: 25, coins: 10 });
    expect(rewardOf('hard', 240)).to.deep.equal({ xp: 70, coins: 35 });
    expect(rewardOf('hard', 100)).to.deep.equal({ xp: 70, coins: 35 });
    expect(rewardOf('legendary', 1e6)).to.deep.equal({ xp: 500, coins: 300 });
    fc.assert(
      fc.property(difficulty, fc.nat(20_000), fc.nat(20_000), (level, one, other) => {
        const [less, more] = [rewardOf(level, Math.min(one, other)), rewardOf(level, Math.max(one, other))];
        expect(less.xp).to.be.at.most(more.xp);
        expect(less.coins).to.be.at.most(more.coins);
        expect(withinScale(level, more)).to.deep.equal(more);
      }),
    );
  });

  it('keeps what is asked for inside the level', () => {
    expect(withinScale('medium', { xp: 9999, coins: -3 })).to.deep.equal({ xp: 75, coins: 15 });
    expect(withinScale('medium', { xp: Number.NaN, coins: Number.POSITIVE_INFINITY })).to.deep.equal({
      ...{ xp: 35, coins: 35 },
    });
  });

  it('lets an owner move a reward by a fifth at most, inside the level', () => {
    expect(adjustable('medium', { xp: 50, coins: 20 })).to.deep.equal({
      ...{ least: { xp: 40, coins: 16 }, most: { xp: 60, coins: 24 } },
    });
    expect(adjustable('medium', { xp: 70, coins: 16 })).to.deep.equal({
      ...{ least: { xp: 56, coins: 15 }, most: { xp: 75, coins: 19 } },
    });
    fc.assert(
      fc.property(difficulty, pay, pay, (level, reward, adjustment) => {
        const before = withinScale(level, reward);
        const after = adjustedReward(level, reward, adjustment);
        expect(withinScale(level, after)).to.deep.equal(after);
        expect(Math.abs(after.xp - before.xp)).to.be.at.most(before.xp * 0.2 + 1e-9);
        expect(Math.abs(after.coins - before.coins)).to.be.at.most(before.coins * 0.2 + 1e-9);
        expect(adjustedReward(level, reward, { xp: 0, coins: 0 })).to.deep.equal(before);
      }),
    );
  });
});
