/** Plays what an account is owed, such as exporting, once its ordinary budget of a day is spent. */
import { updateAccount } from '@cine/contract/operations/core/account';
import { report } from '@cine/contract/operations/faces/moderation';
import { deleteAccount, exportAccount } from '@cine/contract/operations/faces/privacy';
import { blockUser } from '@cine/contract/operations/together/friends';
import { rateMovie, undoRating } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { expect } from 'chai';
import { dailyBudget } from '#config.ts';
import { befriended, member } from '#test/builders.ts';
import type { CallError, TestUser } from '#test/client.ts';
import { suite } from '#test/suite.ts';
import { costsOf } from './played-budget.test-support.ts';
import { leasedPart, owedTimes, priceOf } from './prices.ts';

const movieId = 603;
const honestUses = 3;

describe('Once the budget of a day is spent', () => {
  before(() => suite());
  beforeEach(() => {
    process.env.DAILY_BUDGET_CENTS = '1';
  });
  afterEach(() => {
    delete process.env.DAILY_BUDGET_CENTS;
  });

  const reasonOf = async (call: () => Promise<unknown>): Promise<string> => {
    try {
      await call();
      return 'answered';
    } catch (error) {
      return (error as CallError).reason;
    }
  };

  /** Repeats until a call is refused; returns how many weren't, and why it was. */
  async function repeat(call: () => Promise<unknown>, most: number): Promise<[number, string]> {
    for (let times = 0; times < most; times += 1) {
      const reason = await reasonOf(call);
      if (reason !== 'answered') return [times, reason];
    }
    return [most, 'answered'];
  }

  async function spendAll(who: TestUser): Promise<void> {
    const names = Array.from({ length: 21 }, (_, at) => `Lea ${at}`);
    const rename = () => who.call(updateAccount, { displayName: names.pop()! });
    expect((await repeat(rename, 20))[1]).to.equal('budget-spent');
  }

  const owed: [string, (who: TestUser) => Promise<() => Promise<unknown>>][] = [
    ['exporting', async (who) => () => who.call(exportAccount, {})],
    [
      'blocking',
      async (who) => {
        const rude = await member('Rude');
        await befriended(who, rude);
        return () => who.call(blockUser, { uid: rude.uid });
      },
    ],
    [
      'reporting',
      async (who) => {
        const { uid } = await member('Rude');
        return () => who.call(report, { kind: 'name', id: uid, cause: 'insult' });
      },
    ],
    [
      'undoing',
      async (who) => {
        await who.call(rateMovie, { movieId, score: 70 });
        return () => who.call(undoRating, { movieId });
      },
    ],
  ];
  for (const [name, begin] of owed)
    it(`${name} goes on, and costs as much again at most, however often it is repeated`, async () => {
      const who = await member('Lea');
      const call = await begin(who);
      await spendAll(who);
      const [times, reason] = await repeat(call, 130);
      expect(times, reason).to.be.at.least(honestUses);
      expect(['answered', 'too-many-calls', 'budget-spent']).to.include(reason);
      const dearest = priceOf({ reads: 1650, writes: 730 });
      const most = dailyBudget() * (owedTimes + 2 * leasedPart) + dearest;
      expect((await costsOf(who)).spent).to.be.below(most);
      expect(await reasonOf(() => who.call(deleteAccount, {}))).to.equal('answered');
    });

  it('a watch is withdrawn, and not recorded again', async () => {
    const who = await member('Lea');
    const { watchId } = await who.call(recordOwnWatch, { movieId });
    await spendAll(who);
    await who.call(withdrawWatch, { watchId });
    expect(await reasonOf(() => who.call(recordOwnWatch, { movieId }))).to.equal('budget-spent');
  });
});
