import type { CallLimit, Operation } from '@cine/contract/operation';
import { hour, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { assertMayAct } from '#core/access/index.ts';
import { expectLogs } from '#test/logs.ts';
import { running, suite } from '#test/suite.ts';
import { callerDigestOf } from '../callers/caller-store.ts';
import { AppError } from '../errors/app-error.ts';
import type { Remaining } from './call-counter.ts';
import { createRateLimiter } from './rate-limiter.ts';

const start = Date.parse('2026-12-10T18:00:00Z');

describe('The rate limiter', () => {
  let now = start;
  let uid: string;
  expectLogs('refused call not uncounted');
  before(() => suite());
  beforeEach(() => {
    now = start;
    uid = `caller-${Math.random()}`;
  });

  /** Its clock may be wrong; `now` is the database's time. */
  const instance = (wrongBy = 0, { db } = context()) =>
    createRateLimiter(
      db,
      () => now + wrongBy,
      assertMayAct,
      () => now,
    );
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

  it('counts refused calls apart where they may be tried more often, and bounds them too', async () => {
    const limit = { perTenMinutes: 3, counted: 'strict', tries: 10 } as const;
    const limiter = instance();
    const refused = () =>
      limiter(limited(limit), { uid, network: null }, async () => {
        throw new AppError('poll-under-way');
      }).catch((error: AppError) => error.reason);
    for (let tries = 0; tries < 5; tries += 1) expect(await refused()).to.equal('poll-under-way');
    expect(await callAtOnce(limiter, limit, 3)).to.deep.equal({ answered: 3 });
    expect(await refused()).to.equal('too-many-calls');
    now += 10 * minute;
    const reasons: string[] = [];
    for (let tries = 0; tries < 15; tries += 1) reasons.push(await refused());
    expect(reasons.filter((reason) => reason === 'poll-under-way').length).to.be.within(10, 12);
  });

  it('says how many calls are left once a refused one is uncounted, and refuses alike if that fails', async () => {
    const limit = { perTenMinutes: 3, counted: 'strict', tries: 10 } as const;
    const { db } = context();
    let isDown = false;
    const runTransaction: typeof db.runTransaction = async (...args) => {
      if (isDown) throw new Error('unavailable');
      return db.runTransaction(...args);
    };
    const failing = Object.create(db, { runTransaction: { value: runTransaction } });
    const limiter = instance(0, { ...context(), db: failing });
    let left: number | undefined;
    const refused = (fails: boolean) =>
      limiter(
        limited(limit),
        { uid, network: null },
        async () => {
          isDown = fails;
          throw new AppError('poll-under-way');
        },
        ({ calls }) => {
          left = calls.calls;
        },
      ).catch((error: AppError) => error.reason);
    expect([await refused(false), left]).to.deep.equal(['poll-under-way', 3]);
    expect([await refused(true), left]).to.deep.equal(['poll-under-way', 2]);
  });

  it('refuses none of forty calls on as many instances, and lends the first of them some more', async () => {
    const limit = { perTenMinutes: 600, counted: 'leased' } as const;
    const instances = Array.from({ length: 40 }, (_, index) => instance((index - 20) * hour));
    const outcomes = await Promise.all(instances.map((each) => callAtOnce(each, limit, 1)));
    expect(outcomes).to.deep.equal(instances.map(() => ({ answered: 1 })));
    const { made, leases } = (await tally()) ?? {};
    expect(made).to.deep.equal([
      { from: now, calls: 30 },
      { from: now, calls: 10 },
    ]);
    expect(leases.map(({ calls }: { calls: number }) => calls)).to.deep.equal([20, 14, 9, 6, 4, 3, 2, 1, 1]);
  });

  it('allows the limit on any instances, whatever those that ended were lent, and a quarter more at most', async () => {
    const limit = { perTenMinutes: 100, counted: 'leased' } as const;
    for (let ended = 0; ended < 12; ended += 1) await callAtOnce(instance(), limit, 1);
    const instances = [instance(), instance(), instance(hour)];
    let answered = 12;
    for (let round = 0; round < 20; round += 1)
      for (const each of instances) answered += (await callAtOnce(each, limit, 3)).answered ?? 0;
    expect(answered).to.be.within(100, 125);
  });

  it('holds in any ten minutes, not only in those of the clock, and says when a call is allowed again', async () => {
    const limit = { perTenMinutes: 50, counted: 'strict' } as const;
    const limiter = instance();
    expect(await callAtOnce(limiter, limit, 10)).to.deep.equal({ answered: 10 });
    now += 9 * minute;
    expect(await callAtOnce(limiter, limit, 60)).to.deep.equal({ answered: 40, 'too-many-calls': 20 });
    now += minute - 1;
    expect(await waitFor(limiter, limit)).to.deep.equal({ seconds: 1, minutes: 0 });
    now += 1;
    expect(await callAtOnce(limiter, limit, 60)).to.deep.equal({ answered: 10, 'too-many-calls': 50 });
    expect(await waitFor(instance(hour), limit)).to.deep.equal({ seconds: 540, minutes: 9 });
    now += 9 * minute - 1;
    expect(await callAtOnce(instance(), limit, 1)).to.deep.equal({ 'too-many-calls': 1 });
    now += 1;
    expect(await callAtOnce(instance(), limit, 1)).to.deep.equal({ answered: 1 });
  });

  it("doesn't spend what it was lent after ten minutes", async () => {
    const limit = { perTenMinutes: 50, counted: 'leased' } as const;
    const limiter = instance(-hour);
    await callAtOnce(limiter, limit, 1);
    now += 10 * minute;
    expect(await callAtOnce(limiter, limit, 60)).to.deep.equal({ answered: 50, 'too-many-calls': 10 });
  });

  async function tally() {
    return (
      await context()
        .db.doc(`rateLimits/${callerDigestOf(uid)}:test-call`)
        .get()
    ).data();
  }

  async function waitFor(limiter: ReturnType<typeof instance>, limit: CallLimit) {
    const refusal = await limiter(limited(limit), { uid, network: null }, async () => null).catch(
      (error: AppError) => error,
    );
    return refusal?.params;
  }

  async function leftAfter(limiter: ReturnType<typeof instance>, limit: CallLimit, times: number) {
    const left: (Remaining | undefined)[] = [];
    for (let calls = 0; calls < times; calls += 1) {
      let reported: Remaining | undefined;
      await limiter(
        limited(limit),
        { uid, network: null },
        async () => null,
        (remaining) => {
          reported = remaining.calls;
        },
      ).catch(() => null);
      left.push(reported);
    }
    return left;
  }
  const callsLeft = async (...of: Parameters<typeof leftAfter>) =>
    (await leftAfter(...of)).map((left) => left?.calls);

  for (const counted of ['leased', 'strict'] as const) {
    it(`reports what is left after each call, and nothing for a refused one: ${counted}`, async () => {
      const limit = { perTenMinutes: 30, counted };
      const expected = [...Array.from({ length: 30 }, (_, call) => 29 - call), undefined];
      expect(await callsLeft(instance(), limit, 31)).to.deep.equal(expected);
      now += 10 * minute;
      expect(await callsLeft(instance(), limit, 1)).to.deep.equal([29]);
    });
  }

  it("reports other instances' calls once it asks for more, and when more are left", async () => {
    const limit = { perTenMinutes: 30, counted: 'leased' } as const;
    const one = instance();
    const other = instance();
    // Each is lent one at first, and the second no more.
    expect(await callsLeft(one, limit, 1)).to.deep.equal([29]);
    expect(await callsLeft(other, limit, 3)).to.deep.equal([28, 27, 26]);
    expect(await callsLeft(one, limit, 2)).to.deep.equal([28, 24]);
    now += 9 * minute;
    expect(await leftAfter(one, limit, 1)).to.deep.equal([{ calls: 23, seconds: 60 }]);
  });

  it('takes one read and one write for twenty-one leased calls, and no read for those it was lent', async () => {
    const limit = { perTenMinutes: 600, counted: 'leased' } as const;
    const limiter = instance();
    await running.resetCounters();
    for (let calls = 0; calls < 21; calls += 1) await callAtOnce(limiter, limit, 1);
    expect(await running.counters()).to.include({ reads: 1, writes: 1 });
    await callAtOnce(limiter, limit, 1);
    expect(await running.counters()).to.include({ reads: 2, writes: 2 });
  });

  it('takes one read and one write for all calls that wait at a time', async () => {
    const limit = { perTenMinutes: 600, counted: 'leased' } as const;
    await running.resetCounters();
    expect(await callAtOnce(instance(), limit, 80)).to.deep.equal({ answered: 80 });
    expect(await running.counters()).to.include({ reads: 1, writes: 1 });
  });

  it('takes one read and one write each time for a strict call, and one read to refuse one', async () => {
    const limit = { perTenMinutes: 3, counted: 'strict' } as const;
    const limiter = instance();
    await running.resetCounters();
    for (let calls = 0; calls < 3; calls += 1) await callAtOnce(limiter, limit, 1);
    expect(await running.counters()).to.include({ reads: 3, writes: 3 });
    await callAtOnce(limiter, limit, 1);
    expect(await running.counters()).to.include({ reads: 4, writes: 3 });
  });

  it('counts what a document of the former version has', async () => {
    const limit = { perTenMinutes: 10, counted: 'leased' } as const;
    const former = { windowStart: start - minute, used: 8, expiresAt: new Date(start + hour), v: 1 };
    await context()
      .db.doc(`rateLimits/${callerDigestOf(uid)}:test-call`)
      .set(former);
    expect(await callAtOnce(instance(), limit, 3)).to.deep.equal({ answered: 2, 'too-many-calls': 1 });
    expect(await waitFor(instance(), limit)).to.deep.equal({ seconds: 540, minutes: 9 });
  });
});
