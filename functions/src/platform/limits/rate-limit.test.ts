import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import {
  type Budget,
  currentBudget,
  type Lease,
  secondsToNextWindow,
  takeBlock,
  windowMs,
  windowStartOf,
} from './rate-limit.ts';

describe('A call limit', () => {
  it('hands out a block at a time until the window is spent, and all of it again in the next', () => {
    const first = takeBlock(undefined, 5 * minute, 30, 20);
    expect(first).to.deep.equal({
      budget: { windowStart: 0, used: 20 },
      lease: { windowStart: 0, left: 20 },
    });
    const rest = takeBlock(first?.budget, 6 * minute, 30, 20);
    expect(rest).to.deep.equal({ budget: { windowStart: 0, used: 30 }, lease: { windowStart: 0, left: 10 } });
    expect(takeBlock(rest?.budget, windowMs - 1, 30, 20)).to.equal(null);
    expect(takeBlock(rest?.budget, windowMs, 30, 20)?.lease).to.deep.equal({
      windowStart: windowMs,
      left: 20,
    });
  });

  it('never hands out more than the budget in a window, in whatever portions and order', () => {
    const step = fc.record({
      instance: fc.nat({ max: 3 }),
      block: fc.integer({ min: 1, max: 40 }),
      passes: fc.integer({ min: 0, max: 4 * minute }),
    });
    const limits = fc.integer({ min: 10, max: 200 });
    fc.assert(
      fc.property(limits, fc.array(step, { maxLength: 80 }), (limit, steps) => {
        let now = 1_000 * windowMs;
        let stored: Budget | undefined;
        const leases = new Map<number, Lease>();
        const spent = new Map<number, number>();
        for (const { instance, block, passes } of steps) {
          now += passes;
          const held = leases.get(instance);
          const valid = held && held.left > 0 && now < held.windowStart + windowMs;
          const taken = valid ? null : takeBlock(stored, now, limit, block);
          if (taken) stored = taken.budget;
          const lease = valid ? held : taken?.lease;
          if (!lease) continue;
          leases.set(instance, { ...lease, left: lease.left - 1 });
          spent.set(windowStartOf(now), (spent.get(windowStartOf(now)) ?? 0) + 1);
        }
        for (const calls of spent.values()) expect(calls).to.be.at.most(limit);
      }),
    );
  });

  it('refuses no caller below the budget, on any number of instances', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 200 }),
        fc.array(fc.integer({ min: 0, max: 30_000 })),
        (limit, gaps) => {
          let now = 0;
          let stored: Budget | undefined;
          const calls = new Map<number, number>();
          for (const gap of gaps) {
            now += gap;
            const before = calls.get(windowStartOf(now)) ?? 0;
            const taken = takeBlock(stored, now, limit, 1);
            expect(taken !== null).to.equal(before < limit);
            if (!taken) continue;
            stored = taken.budget;
            calls.set(windowStartOf(now), before + 1);
          }
        },
      ),
    );
  });

  it('says how long to wait: until the end of the window, at least a second', () => {
    expect(secondsToNextWindow(0)).to.equal(600);
    expect(secondsToNextWindow(windowMs - 1)).to.equal(1);
    expect(secondsToNextWindow(windowMs - 1_001)).to.equal(2);
    expect(currentBudget({ windowStart: 0, used: 5 }, windowMs)).to.deep.equal({
      windowStart: windowMs,
      used: 0,
    });
  });
});
