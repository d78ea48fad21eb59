import { expect } from 'chai';
import type { PaidView } from '../../operations/core/players.ts';
import { xpLeftInWeek } from './caps.ts';
import { completionPay, mostChallengeXp } from './made-xp.ts';
import type { Pay } from './rewards.ts';

describe("The XP that members' challenges may grant", () => {
  const paid = (date: string, xp: number, taken: Pay | null = null): PaidView => ({
    source: `challenge:${date}-${xp}`,
    reward: 'own-challenge',
    date,
    xp,
    coins: 0,
    sequence: 0,
    taken,
  });
  const left = (...all: PaidView[]) => xpLeftInWeek(all, 'own-challenge', '2026-12-10');

  it('is limited for each local week, from Monday to Sunday', () => {
    expect(left()).to.equal(50);
    expect(left(paid('2026-12-07', 20), paid('2026-12-13', 10))).to.equal(20);
    expect(left(paid('2026-12-06', 50), paid('2026-12-14', 50))).to.equal(50);
    expect(left(paid('2026-12-08', 50), paid('2026-12-09', 30))).to.equal(0);
  });

  it('is at most a week’s for one challenge, while others pay their reward', () => {
    expect(mostChallengeXp({ xpReward: 400, makerId: 'tom' })).to.equal(50);
    expect(mostChallengeXp({ xpReward: 20, makerId: 'tom' })).to.equal(20);
    expect(mostChallengeXp({ xpReward: 120, makerId: null })).to.equal(120);
  });

  it('isn’t freed by what was taken back, nor used by what others pay', () => {
    expect(left(paid('2026-12-07', 0, { xp: 20, coins: 0 }))).to.equal(30);
    expect(left({ ...paid('2026-12-07', 40), reward: 'challenge' })).to.equal(50);
  });
});

describe('What challenges pay that one movie completes', () => {
  it('has coins for those that we made, and the rest of the week’s XP for those that members made', () => {
    const ours = { xpReward: 120, isMade: false };
    const made = { xpReward: 40, isMade: true };
    expect(completionPay([], 50)).to.deep.equal({ xp: 0, coins: 0 });
    expect(completionPay([ours, made], 50)).to.deep.equal({ xp: 160, coins: 60 });
    expect(completionPay([ours, made, made], 50)).to.deep.equal({ xp: 170, coins: 60 });
    expect(completionPay([made], 0)).to.deep.equal({ xp: 0, coins: 0 });
  });
});
