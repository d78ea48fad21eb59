import type { GainDocument } from '@cine/contract/documents/gains';
import { expect } from 'chai';
import { beatsOf } from './beats.ts';

const step = (challengeId: string, count: number, target: number) => ({
  challengeId,
  titles: {},
  count,
  target,
  completed: count === target,
});
const gain = (of: Partial<GainDocument>) =>
  ({ uid: 'lea', movieId: 391, xp: 0, levelBefore: 1, level: 1, steps: [], ...of }) as GainDocument;
const told = (of: Partial<GainDocument>) => beatsOf(gain(of)).map(({ key: _key, ...beat }) => beat);

describe('The parts of a gain', () => {
  it('come in order: challenges, completed ones first, XP with what they are for, level, coins, streak, badges, gifts, titles', () => {
    const noir = step('noir', 1, 3);
    const west = step('old-west', 3, 3);
    const paid: GainDocument['paid'] = [
      { reward: 'movie', xp: 81, coins: 30 },
      { reward: 'challenge', xp: 120, coins: 60 },
      { reward: 'badge', xp: 25, coins: 0, badge: 'first-row' },
      { reward: 'badge', xp: 100, coins: 0 },
      { reward: 'milestone', xp: 0, coins: 100, level: 5 },
    ];
    expect(told({ xp: 326, levelBefore: 4, level: 5, steps: [noir, west], paid, streak: 12 })).to.deep.equal([
      { kind: 'step', step: west },
      { kind: 'step', step: noir },
      {
        kind: 'xp',
        xp: 326,
        of: [
          { reward: 'movie', xp: 81 },
          { reward: 'challenge', xp: 120 },
          { reward: 'badge', xp: 125 },
        ],
      },
      { kind: 'level', level: 5 },
      { kind: 'coins', coins: 190 },
      { kind: 'streak', day: 12 },
      { kind: 'badge', id: 'first-row', xp: 25 },
      { kind: 'badge', id: null, xp: 100 },
      { kind: 'milestone', level: 5, coins: 100 },
      { kind: 'title', title: 'apprentice' },
    ]);
  });

  it('have different keys, even for two secret badges', () => {
    const secret = { reward: 'badge' as const, xp: 100, coins: 0 };
    const keys = beatsOf(gain({ xp: 200, paid: [secret, secret] })).map(({ key }) => key);
    expect(new Set(keys)).to.have.length(3);
  });

  it('are none of a gain that brought nothing, and XP alone of one from before', () => {
    expect(told({})).to.deep.equal([]);
    expect(told({ xp: 81 })).to.deep.equal([{ kind: 'xp', xp: 81, of: [] }]);
  });
});
