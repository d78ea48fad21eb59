import type { CallLimit, Operation } from '@cine/contract/operation';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import { type Suite, suite } from '../../../test/suite.ts';
import { context } from '../../context.ts';
import { AppError } from '../errors/app-error.ts';
import type { Left } from './rate-limit.ts';
import { createRateLimiter } from './rate-limiter.ts';

const start = Date.parse('2026-12-10T18:00:00Z');

describe('The rate limiter', () => {
  let now = start;
  let uid: string;
  let running: Suite;
  before(async () => {
    running = await suite();
  });
  beforeEach(() => {
    now = start;
    uid = `caller-${Math.random()}`;
  });

  const instance = () => createRateLimiter(context().db, () => now);
  const limited = (limit: CallLimit) => ({ name: 'test-call', limit }) as Operation;

  /** How concurrent calls ended: answered, or by the reason of the refusal. */
  async function callAtOnce(
    limiter: ReturnType<typeof instance>,
    limit: CallLimit,
    times: number,
  ): Promise<Record<string, number>> {
    const calls = Array.from({ length: times }, () =>
      limiter(limited(limit), { uid, network: null }, async () => 'answered').catch(
        (error: AppError) => error.reason,
      ),
    );
    const outcomes: Record<string, number> = {};
    for (const outcome of await Promise.all(calls)) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    return outcomes;
  }

  for (const counted of ['leased', 'strict'] as const) {
    it(`lets as many concurrent calls through as a window holds, and no more: ${counted}`, async () => {
      expect(await callAtOnce(instance(), { perTenMinutes: 20, counted }, 25)).to.deep.equal({
        answered: 20,
        'too-many-calls': 5,
      });
    });
  }

  it('counts what all instances let through', async () => {
    const limit = { perTenMinutes: 20, counted: 'leased' } as const;
    const [one, other] = [instance(), instance()];
    expect(await callAtOnce(one, limit, 9)).to.deep.equal({ answered: 9 });
    expect(await callAtOnce(other, limit, 12)).to.deep.equal({ answered: 10, 'too-many-calls': 2 });
    expect(await callAtOnce(one, limit, 2)).to.deep.equal({ answered: 1, 'too-many-calls': 1 });
  });

  it('starts again with each window of ten minutes, and says how long that takes', async () => {
    const limit = { perTenMinutes: 10, counted: 'leased' } as const;
    const limiter = instance();
    await callAtOnce(limiter, limit, 10);
    now += 7 * minute;
    const refused = await limiter(limited(limit), { uid, network: null }, async () => null).catch(
      (error: AppError) => error,
    );
    expect(refused)
      .to.be.instanceOf(AppError)
      .that.deep.includes({ params: { seconds: 180 } });
    now += 3 * minute;
    expect(await callAtOnce(limiter, limit, 1)).to.deep.equal({ answered: 1 });
  });

  it("doesn't carry the rest of a block into the next window", async () => {
    const limit = { perTenMinutes: 50, counted: 'leased' } as const;
    const limiter = instance();
    await callAtOnce(limiter, limit, 1);
    now += 10 * minute;
    expect(await callAtOnce(limiter, limit, 60)).to.deep.equal({ answered: 50, 'too-many-calls': 10 });
  });

  it('lets no more calls through than the window holds, on any instances at any time', async () => {
    const limit = { perTenMinutes: 10, counted: 'leased' } as const;
    const round = fc.record({ instance: fc.nat({ max: 2 }), times: fc.integer({ min: 1, max: 5 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(round, { maxLength: 3 }), { maxLength: 4 }), async (rounds) => {
        uid = `caller-${Math.random()}`;
        const instances = [instance(), instance(), instance()];
        let answered = 0;
        let asked = 0;
        for (const together of rounds) {
          const outcomes = await Promise.all(
            together.map(({ instance, times }) => callAtOnce(instances[instance]!, limit, times)),
          );
          for (const outcome of outcomes) answered += outcome.answered ?? 0;
          for (const { times } of together) asked += times;
        }
        // With blocks of one nothing is left over in an instance that is not asked again.
        expect(answered).to.equal(Math.min(asked, 10));
      }),
      { numRuns: 15 },
    );
  });

  /** What is left after each of some calls in sequence. */
  async function leftAfter(limiter: ReturnType<typeof instance>, limit: CallLimit, times: number) {
    const left: (number | undefined)[] = [];
    for (let calls = 0; calls < times; calls += 1) {
      let reported: Left | undefined;
      const tell = (known: Left) => {
        reported = known;
      };
      await limiter(limited(limit), { uid, network: null }, async () => null, tell).catch(() => null);
      left.push(reported?.calls);
    }
    return left;
  }

  for (const counted of ['leased', 'strict'] as const) {
    it(`reports what is left after each call, and nothing for a refused one: ${counted}`, async () => {
      const limit = { perTenMinutes: 10, counted };
      const expected = [9, 8, 7, 6, 5, 4, 3, 2, 1, 0, undefined];
      expect(await leftAfter(instance(), limit, 11)).to.deep.equal(expected);
      now += 10 * minute;
      expect(await leftAfter(instance(), limit, 1)).to.deep.equal([9]);
    });
  }

  it("reports other instances' calls as of its last block, and how long the window lasts", async () => {
    const limit = { perTenMinutes: 20, counted: 'leased' } as const;
    const [one, other] = [instance(), instance()];
    // Each takes two at a time.
    expect(await leftAfter(one, limit, 1)).to.deep.equal([19]);
    expect(await leftAfter(other, limit, 3)).to.deep.equal([17, 16, 15]);
    expect(await leftAfter(one, limit, 2)).to.deep.equal([18, 13]);
    now += 9 * minute;
    let seconds = 0;
    const tell = (left: Left) => {
      seconds = left.seconds;
    };
    await one(limited(limit), { uid, network: null }, async () => null, tell);
    expect(seconds).to.equal(60);
  });

  it('takes one read and one write a block for leased calls', async () => {
    const limit = { perTenMinutes: 300, counted: 'leased' } as const;
    const limiter = instance();
    await running.resetCounters();
    await callAtOnce(limiter, limit, 10);
    await callAtOnce(limiter, limit, 20);
    expect(await running.counters()).to.include({ reads: 1, writes: 1 });
    await callAtOnce(limiter, limit, 1);
    expect(await running.counters()).to.include({ reads: 2, writes: 2 });
  });

  it('takes one read and one write each time for a strict call', async () => {
    const limiter = instance();
    await running.resetCounters();
    for (let calls = 0; calls < 3; calls += 1)
      await callAtOnce(limiter, { perTenMinutes: 50, counted: 'strict' }, 1);
    expect(await running.counters()).to.include({ reads: 3, writes: 3 });
  });
});
