import type { PaidView } from '@cine/contract/operations/core/players';
import { expect } from 'chai';
import { noProgress, type Progress } from '#data/queries/use-progress.ts';
import type { Standing } from '../player-challenge.ts';
import { cardXp, completedPay } from './pays-now.ts';

const now = Date.parse('2026-12-10T20:00:00Z');
const made = { id: 'made', xpReward: 400, makerId: 'tom' };
const readyMade = { id: 'old-west', xpReward: 120, makerId: null };
const paid = (id: string, date: string, xp: number): PaidView => ({
  source: `challenge:${id}`,
  reward: 'own-challenge',
  date,
  xp,
  coins: 0,
  sequence: 0,
  taken: null,
});
type Card = Parameters<typeof cardXp>[0]['challenge'];
const xp = (challenge: object, standing: Standing, progress: Progress | null) =>
  cardXp({ challenge: challenge as Card, standing }, progress, now);

describe('What a challenge’s card says that it pays', () => {
  it('is what it would pay now, at most the rest of the week’s for one that a member made', () => {
    expect(xp(made, 'active', noProgress)).to.equal(50);
    expect(xp(made, 'open', { ...noProgress, paid: [paid('other', '2026-12-08', 30)] })).to.equal(20);
    expect(xp(readyMade, 'active', noProgress)).to.equal(120);
  });

  it('is what it has paid once it is done, and the most that it can have paid if that isn’t known any more', () => {
    const progress = {
      ...noProgress,
      paid: [paid('other', '2026-12-08', 30), paid('made', '2026-12-09', 20)],
    };
    expect(xp(made, 'done', progress)).to.equal(20);
    expect(xp(made, 'done', noProgress)).to.equal(50);
    expect(xp(readyMade, 'done', noProgress)).to.equal(120);
  });

  it('is the most that it ever pays before anything is known of the player', () => {
    expect(xp(made, 'active', null)).to.equal(50);
    expect(xp({ ...made, xpReward: 30 }, 'done', null)).to.equal(30);
    expect(xp(readyMade, 'open', null)).to.equal(120);
  });
});

describe('What a movie’s completed challenges pay', () => {
  it('is the week’s rest for all that members made together', () => {
    const challenge = (id: string, makerId: string | null) => [id, { challenge: { id, makerId } }];
    const challenges = Object.fromEntries([
      ...[challenge('one', 'tom'), challenge('two', 'lea'), challenge('old-west', null)],
    ]) as Progress['challenges'];
    const advance = (challengeId: string, xpReward: number, completes = true) => ({
      challengeId,
      xpReward,
      completes,
    });
    const progress = { ...noProgress, challenges };
    const both = [advance('one', 40), advance('two', 40)];
    expect(completedPay(both, progress, '2026-12-10').xp).to.equal(50);
    const others = [advance('old-west', 120), advance('noir', 90, false)];
    expect(completedPay([...both, ...others], progress, '2026-12-10')).to.deep.equal({ xp: 170, coins: 60 });
  });
});
