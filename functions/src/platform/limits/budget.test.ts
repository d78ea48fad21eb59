import { readFileSync } from 'node:fs';
import { operations } from '@cine/contract';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { day, hour, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { running, suite } from '#test/suite.ts';
import { deep } from '../../../../scripts/test/deep.ts';
import { createBudget, type Spender, type Urgency } from './budget.ts';
import { tallyRef } from './call-counts.ts';
import { tallyDocument } from './documents.ts';
import { budgetShares, leasedPart, owedTimes, priceOf, prices, reservedPart } from './prices.ts';

const docs = readFileSync(new URL('../../../../docs/costs.md', import.meta.url), 'utf8');
const budgetOfDay = 2_000_000;

describe('The budget of a day', () => {
  let now: number;
  before(() => suite());
  beforeEach(() => {
    now = Date.parse('2026-11-26T20:00:00Z');
  });

  const instance = (clock = 0) =>
    createBudget(
      context().db,
      () => now + clock,
      () => now,
    );
  const spender = (share: number = budgetShares.proven): Spender => ({
    uid: running.newUser().uid,
    most: budgetOfDay * share,
  });
  type Instance = ReturnType<typeof instance>;

  /** Until it is refused; returns what was spent, and how long to wait. */
  async function spendAll(by: readonly Instance[], who: Spender, cost: number, urgency: Urgency = 'usual') {
    let total = 0;
    const refused = new Map<Instance, number>();
    while (refused.size < by.length)
      for (const each of by) {
        if (refused.has(each)) continue;
        try {
          await each.reserve(who, urgency, 0);
          each.charge(who, cost);
          total += cost;
        } catch (error) {
          const { reason, params } = error as { reason: string; params: { seconds: number } };
          expect(reason).to.equal('budget-spent');
          refused.set(each, params.seconds);
        }
      }
    return { total, seconds: Math.max(...refused.values()) };
  }

  it('is overdrawn by a lease on each instance at most, and by the calls under way', async () => {
    for (const share of Object.values(budgetShares))
      for (const instances of deep([3], [1, 3, 12])) {
        const who = spender(share);
        const dearest = priceOf({ reads: 1650, writes: 730 });
        const by = Array.from({ length: instances }, (_, at) => instance((at - 6) * hour));
        const { total } = await spendAll(by, who, dearest, 'urgent');
        const leases = instances * who.most * leasedPart;
        expect(total).to.be.within(who.most, who.most + leases + 2 * instances * dearest);
      }
  });

  it('is overdrawn by no more than that however many calls begin at once', async () => {
    for (const [share, mostCost] of [
      [budgetShares.proven, priceOf({ reads: 1650, writes: 730 })],
      [budgetShares.unproven, budgetOfDay * budgetShares.unproven * leasedPart],
    ] as const) {
      const who = spender(share);
      const by = Array.from({ length: 3 }, (_, at) => instance(at * hour));
      const times = Math.ceil((2 * who.most) / mostCost);
      const admitted = async (each: Instance) => {
        const calls = Array.from({ length: times }, () => each.reserve(who, 'urgent', mostCost));
        const outcomes = await Promise.allSettled(calls);
        return outcomes.filter(({ status }) => status === 'fulfilled').length;
      };
      const counts = await Promise.all(by.map(admitted));
      const together = counts.reduce((sum, each) => sum + each);
      expect(together * mostCost).to.be.within(who.most, who.most * (1 + 3 * leasedPart) + 3 * mostCost);
      // They cost nothing in the end.
      for (const [at, each] of by.entries()) each.charge(who, -counts[at]! * mostCost);
      const again = () => Promise.allSettled(by.map((each) => each.reserve(who, 'urgent', mostCost)));
      await again();
      now += 15 * minute;
      expect((await again()).map(({ status }) => status)).to.deep.equal(by.map(() => 'fulfilled'));
    }
  });

  it('counts calls as what they may cost while they are under way, and as what they cost afterwards', async () => {
    const who = spender(budgetShares.unproven);
    const by = instance();
    const mostCost = who.most * leasedPart;
    for (let time = 0; time < 3; time += 1) {
      const calls = Array.from({ length: 20 }, () => by.reserve(who, 'usual', mostCost));
      await Promise.all(calls);
      for (const _call of calls) by.charge(who, 1 - mostCost);
    }
    await by.reserve(who, 'usual', 0);
    const snapshot = await tallyRef(context().db, who.uid, 'budget').get();
    const { made } = tallyDocument.decode(snapshot.data());
    expect(made.reduce((sum, { calls }) => sum + calls, 0)).to.be.within(0, 60 + 2 * mostCost);
  });

  it('keeps a tenth for what is urgent, and says when there is something to spend again', async () => {
    const who = spender();
    const one = instance();
    const other = instance(hour);
    const { seconds, total } = await spendAll([one], who, 5_000);
    expect(total).to.be.within(
      budgetOfDay * (1 - reservedPart),
      budgetOfDay * (1 - reservedPart + 2 * leasedPart),
    );
    expect(seconds).to.equal((day + 15 * minute) / 1000);
    await one.reserve(who, 'urgent', 0);
    now += 2 * hour;
    const { total: urgent } = await spendAll([one], who, 5_000, 'urgent');
    expect(total + urgent).to.be.within(budgetOfDay, budgetOfDay * (1 + 2 * leasedPart));
    // Another instance learns of it with its first lease.
    expect((await spendAll([other], who, 5_000)).total).to.be.at.most(3 * budgetOfDay * leasedPart);
    now += 22 * hour + 15 * minute - 1;
    const early = await one.reserve(who, 'usual', 0).catch((error: unknown) => error);
    expect(early).to.include({ reason: 'budget-spent' });
    now += 1;
    await one.reserve(who, 'usual', 0);
    expect((await spendAll([one], who, 5_000)).total).to.be.greaterThan(0.4 * budgetOfDay);
  });

  it('holds for any 24 hours, also where a little is spent long before the rest', async () => {
    const who = spender();
    const by = instance();
    const allAtOnce = async () => (await spendAll([by], who, 5_000, 'urgent')).total;
    await by.reserve(who, 'urgent', 0);
    by.charge(who, 2 * who.most * leasedPart);
    await by.reserve(who, 'urgent', 0);
    now += 14 * minute;
    const first = await allAtOnce();
    expect(first).to.be.above(0.9 * budgetOfDay);
    now += day - 14 * minute + 1;
    expect(first + (await allAtOnce())).to.be.at.most(budgetOfDay * (1 + 4 * leasedPart));
    now += 15 * minute;
    expect(await allAtOnce()).to.be.above(0.9 * budgetOfDay);
  });

  it('costs most calls no read and no write', async () => {
    const who = spender();
    const by = instance();
    await running.quiet();
    await running.resetCounters();
    const call = priceOf({ reads: 5, writes: 2, ms: 60, bytes: 5_000 });
    for (let calls = 0; calls < 1_000; calls += 1) {
      await by.reserve(who, 'usual', 0);
      by.charge(who, call);
    }
    const { reads, writes } = await running.counters();
    expect([reads, writes]).to.deep.equal([0, 0]);
  });

  it('is more than rating 10,000 movies costs', async () => {
    const { reads, writes } = rateMovie.ceiling;
    const caused = rateMovie.causes!({} as never, {} as never);
    const cost = prices.call + priceOf({ reads, writes, ms: 100, bytes: 20_000 }) + priceOf(caused);
    expect(10_000 * cost).to.be.below(budgetOfDay * (1 - reservedPart - leasedPart));
  });

  it('lets what is owed cost as much again, and no more, however often it is repeated', async () => {
    const owed = [...operations.values()].filter(({ isUrgent }) => isUrgent === 'owed');
    expect(owed.map(({ name }) => name)).to.include.members(['ratings-undo', 'account-export']);
    const dollars = Number(/all of them cost at most \$([\d.]+) a day/.exec(docs)?.[1]);
    expect(dollars * 1e6).to.equal(owedTimes * budgetOfDay);
    for (const operation of owed) {
      const { name, ceiling } = operation;
      const who = spender(budgetShares.unproven);
      const by = instance();
      const answer = { undoneFor: [who.uid] };
      const cost = Math.max(
        prices.call,
        priceOf(ceiling) + priceOf(operation.causes?.({}, answer) ?? { reads: 0, writes: 0 }),
      );
      const { total } = await spendAll([by], who, 1_000);
      const { total: beyond } = await spendAll([by], who, cost, 'owed');
      const most = owedTimes * who.most;
      expect(total + beyond, name).to.be.within(most, most * (1 + leasedPart) + cost);
      const usual = await by.reserve(who, 'usual', 0).catch((error: unknown) => error);
      expect(usual, name).to.have.nested.property('params.left', 'owed');
    }
  });

  it('goes by the prices in docs/costs.md', () => {
    const millionths = (what: string, many: number) => {
      const dollars = Number(new RegExp(`^\\| ${what} \\| \\$([\\d.]+) \\|$`, 'm').exec(docs)?.[1]);
      return Math.round((dollars * 1e9) / many) / 1000;
    };
    expect({
      read: millionths('100,000 documents read', 100_000),
      write: millionths('100,000 documents written or deleted', 100_000),
      call: millionths('a million calls', 1_000_000),
      vCpuSecond: millionths('1,000 seconds of a vCPU', 1000),
      megabyteOut: millionths('1 GB sent', 1000),
    }).to.deep.equal(prices);
  });
});
