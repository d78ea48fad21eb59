import { setTimeout as wait } from 'node:timers/promises';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { assertMayAct } from '#core/access/index.ts';
import { running, suite } from '#test/suite.ts';
import { AppError } from '../errors/app-error.ts';
import type { RemainingOfLimits } from './call-counter.ts';
import { createFailureLimiter } from './failure-limiter.ts';

/** Ten wrong guesses a window for a user, fifty for a network, and thirty calls of any kind. */
const limit = {
  perTenMinutes: 30,
  counted: 'failures',
  failures: { perTenMinutes: 10, reason: 'join-code-unknown' },
} as const;

describe('The limit of failures', () => {
  let now: number;
  let uid: string;
  let network: string | null;
  before(() => suite());
  beforeEach(() => {
    now = Date.parse('2026-12-10T18:00:00Z');
    uid = `guesser-${Math.random()}`;
    network = null;
  });

  const instance = () =>
    createFailureLimiter(
      context().db,
      () => now,
      assertMayAct,
      () => now,
    );
  type Instance = ReturnType<typeof instance>;

  /** How a call ends: with its answer, or by the reason of the refusal. */
  function attempt(on: Instance, outcome: AppError | 'in', who = uid, name = 'test-guess'): Promise<string> {
    return on(name, limit, { uid: who, network }, (guess) =>
      guess(async () => {
        // Long enough for concurrent calls to overlap.
        await wait(10);
        if (outcome instanceof AppError) throw outcome;
        return outcome;
      }),
    ).catch((error: AppError) => error.reason);
  }
  const guess = (on: Instance, who = uid) => attempt(on, new AppError('join-code-unknown'), who);
  const times = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => make(index));
  const tally = (outcomes: readonly string[]) =>
    Object.fromEntries(
      [...new Set(outcomes)].map((each) => [each, outcomes.filter((outcome) => outcome === each).length]),
    );

  it('lets ten wrong guesses through a window, even concurrent ones, and then not even a right one', async () => {
    const one = instance();
    const outcomes = await Promise.all(times(25, () => guess(one)));
    expect(tally(outcomes)).to.deep.equal({ 'join-code-unknown': 10, 'too-many-calls': 15 });
    expect(await attempt(one, 'in')).to.equal('too-many-calls');
    expect(await attempt(instance(), 'in')).to.equal('too-many-calls');
    now += 10 * minute;
    expect(await attempt(one, 'in')).to.equal('in');
  });

  it('reports what is left of calls and failures, once the outcome of a call is known', async () => {
    const one = instance();
    const reported: RemainingOfLimits[] = [];
    const on: Instance = (name, of, caller, call) =>
      one(name, of, caller, call, (remaining) => reported.push(remaining));
    await attempt(on, 'in');
    await guess(on);
    await attempt(on, 'in');
    const calls = limit.perTenMinutes;
    const failures = limit.failures.perTenMinutes;
    const left = (...all: [number, number]) => {
      const [calls, failures] = all.map((each) => ({ calls: each, seconds: 600 }));
      return { calls, failures };
    };
    expect(reported).to.deep.equal([
      left(calls - 1, failures),
      left(calls - 2, failures - 1),
      left(calls - 3, failures - 1),
    ]);
  });

  it('counts failures in any ten minutes, and says when one is allowed again', async () => {
    const waitOn = async (on: Instance) => {
      const refusal = await on('test-guess', limit, { uid, network }, (guess) =>
        guess(async () => null),
      ).catch((error: AppError) => error);
      return refusal?.params;
    };
    for (const _ of times(4, () => null)) await guess(instance());
    now += 9 * minute;
    for (const _ of times(6, () => null)) expect(await guess(instance())).to.equal('join-code-unknown');
    expect(await waitOn(instance())).to.deep.equal({ seconds: 60, minutes: 0 });
    now += minute - 1;
    expect(await guess(instance())).to.equal('too-many-calls');
    now += 1;
    const outcomes: string[] = [];
    for (const _ of times(6, () => null)) outcomes.push(await guess(instance()));
    expect(tally(outcomes)).to.deep.equal({ 'join-code-unknown': 4, 'too-many-calls': 2 });
    expect(await waitOn(instance())).to.deep.equal({ seconds: 540, minutes: 9 });
  });

  it('loses no failure when several instances count at once', async () => {
    const instances = times(5, instance);
    await Promise.all(instances.flatMap((each) => [guess(each), guess(each)]));
    expect(await attempt(instance(), 'in')).to.equal('too-many-calls');
  });

  it('tells ten wrong guesses of thirty at once on as many instances, and refuses none before', async () => {
    const outcomes = await Promise.all(times(30, () => guess(instance())));
    expect(tally(outcomes)).to.deep.equal({ 'join-code-unknown': 10, 'too-many-calls': 20 });
  });

  it('counts wrong guesses of all operations together, and calls of each', async () => {
    const one = instance();
    const wrong = new AppError('join-code-unknown');
    for (const _ of times(9, () => null)) await guess(one);
    expect(await attempt(one, wrong, uid, 'test-guessAgain')).to.equal('join-code-unknown');
    for (const name of ['test-guess', 'test-guessAgain'])
      for (const on of [one, instance()])
        expect(await attempt(on, 'in', uid, name), name).to.equal('too-many-calls');
    now += 10 * minute;
    for (const name of ['test-guess', 'test-guessAgain'])
      expect(tally(await Promise.all(times(30, () => attempt(one, 'in', uid, name))))).to.deep.equal({
        in: 30,
      });
  });

  it('refuses no right guess for others that are under way', async () => {
    network = `2001:db8:2:${Math.random()}`;
    const one = instance();
    const outcomes = await Promise.all(times(20, () => attempt(one, 'in')));
    expect(tally(outcomes)).to.deep.equal({ in: 20 });
  });

  it('slows down a network whose guesses all come from new users, but nobody else there', async () => {
    network = `2001:db8:0:${Math.random()}`;
    const one = instance();
    const other = instance();
    const newUser = (index: number) => `new-${index}-${uid}`;
    const outcomes = await Promise.all(times(51, (index) => guess(one, newUser(index % 17))));
    expect(tally(outcomes)).to.deep.equal({ 'join-code-unknown': 51 });
    for (const on of [one, other]) {
      expect(await guess(on, newUser(1))).to.equal('too-many-calls');
      expect(await attempt(on, 'in', newUser(2))).to.equal('too-many-calls');
      expect(await attempt(on, 'in')).to.equal('in');
    }
    network = `2001:db8:1:${Math.random()}`;
    expect(await attempt(one, 'in', newUser(2))).to.equal('in');
  });

  it('stores no address', async () => {
    network = `203.0.113.${Math.random()}`;
    await guess(instance());
    const { docs } = await context().db.collection('rateLimits').get();
    expect(docs.some(({ id }) => id.startsWith('network '))).to.equal(true);
    expect(docs.filter(({ id }) => id.includes('203.0.113.'))).to.deep.equal([]);
  });

  it('refuses after all calls of a window, right ones too, on any instance', async () => {
    const one = instance();
    const other = instance();
    await Promise.all(times(20, () => attempt(one, 'in')));
    const outcomes = await Promise.all(times(20, () => attempt(other, 'in')));
    expect(tally(outcomes)).to.deep.equal({ in: 10, 'too-many-calls': 10 });
  });

  it('allows no more calls than the limit by coming from ever new instances, refused calls included', async () => {
    const outcomes = await Promise.all(
      times(60, (index) => attempt(instance(), index % 2 ? 'in' : new AppError('session-full'))),
    );
    const answered = outcomes.filter((outcome) => ['in', 'session-full'].includes(outcome));
    expect(answered.length, JSON.stringify(tally(outcomes))).to.equal(30);
    expect(tally(outcomes)['too-many-calls']).to.equal(30);
  });

  it('takes 2 reads and 1 write for a right answer, and none for what happens only once', async () => {
    network = `198.51.100.${Math.random()}`;
    const one = instance();
    await running.resetCounters();
    await attempt(one, 'in');
    expect(await running.counters()).to.include({ reads: 2, writes: 1 });
    await one('test-guess', limit, { uid, network }, (guess) => guess(async ({ dontCount }) => dontCount()));
    expect(await running.counters()).to.include({ reads: 4, writes: 1 });
  });

  it('takes 2 more reads and 1 write for a call that is refused by the use case', async () => {
    network = `198.51.100.${Math.random()}`;
    await running.resetCounters();
    await attempt(instance(), new AppError('session-full'));
    expect(await running.counters()).to.include({ reads: 4, writes: 1 });
  });

  it('takes 2 reads and 2 writes for a failure, and nothing for a refusal that it can foresee', async () => {
    network = `198.51.100.${Math.random()}`;
    const one = instance();
    await running.resetCounters();
    for (const _ of times(10, () => null)) await guess(one);
    expect(await running.counters()).to.include({ reads: 20, writes: 20 });
    for (const _ of times(3, () => null)) expect(await guess(one)).to.equal('too-many-calls');
    expect(await running.counters()).to.include({ reads: 20, writes: 20 });
  });
});
