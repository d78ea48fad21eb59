import { randomUUID } from 'node:crypto';
import { fixedCost } from '@cine/contract/causes';
import { type Operation, operation } from '@cine/contract/operation';
import { updateAccount } from '@cine/contract/operations/core/account';
import { closeSession } from '@cine/contract/operations/together/sessions';
import type { Locale } from '@cine/contract/primitives';
import { expect } from 'chai';
import * as z from 'zod';
import { member } from '#test/builders.ts';
import { rejection } from '#test/expect-rejection.ts';
import { expectLogs } from '#test/logs.ts';
import { withVerifiedTokens } from '#test/stand-ins/verified-tokens.ts';
import { running, suite } from '#test/suite.ts';
import { accounts } from '../../accounts.ts';
import { AppError } from '../errors/app-error.ts';
import { uselessCallsAtMost } from '../limits/useless-calls.ts';
import type { Accounts } from './accounts.ts';
import type { Call } from './check-call.ts';
import { respond } from './run-call.ts';
import { type Handler, serve, withOptions } from './serve.ts';

expectLogs(
  'operation failed',
  'operation timed out',
  'refused: ',
  'Failed to validate auth token',
  'Callable request verification',
);

const half = operation({
  name: 'test-half',
  summary: 'Halves an even number.',
  caller: 'member',
  input: z.strictObject({ number: z.int() }),
  output: z.strictObject({ half: z.int(), by: z.string() }),
  limit: { perTenMinutes: 10, counted: 'leased' },
  ceiling: { reads: 2, writes: 1 },
  refusals: ['join-code-unknown'],
  rest: { method: 'POST', path: '/api/half' },
});

const guessing = {
  perTenMinutes: 100,
  counted: 'failures',
  failures: { perTenMinutes: 10, reason: 'join-code-unknown' },
} as const;

const served = serve(half, async (_context, caller, { number }) => {
  if (number % 2 !== 0) throw new Error('Odd');
  return { half: number / 2, by: caller.uid };
});

function callOf({ provider = 'password', ...rest }: Partial<Call> & { provider?: string } = {}): Call {
  const identity = { uid: randomUUID(), token: { firebase: { sign_in_provider: provider } } };
  return { identity, appVerified: false, headers: {}, data: { number: 4 }, ...rest };
}

/** The answer to a call whose account speaks this language. */
function respondIn(handler: Handler, call: Call, localeOf: Accounts['localeOf']) {
  return respond(handler, call, { ...accounts, localeOf });
}

async function refused(call: Call, locale: Locale | null | Error = null, by: Handler = served) {
  const outcome = await respondIn(by, call, async () => {
    if (locale instanceof Error) throw locale;
    return locale;
  });
  if (!('refusal' in outcome)) throw new Error('It was answered');
  return outcome.refusal;
}

describe('A served operation', () => {
  before(() => suite());

  it('answers a call without HTTP', async () => {
    const call = callOf();
    const outcome = await respondIn(served, call, async () => null);
    expect(outcome).to.deep.include({ answer: { half: 2, by: call.identity?.uid } });
    expect(outcome.remaining?.calls.calls).to.equal(9);
  });

  it('answers with what the operation shows, whatever else is at hand', async () => {
    const all = { half: 2, by: 'somebody', suspension: 'until May' };
    const outcome = await respondIn(
      serve(half, async () => all),
      callOf(),
      async () => null,
    );
    expect(outcome).to.deep.include({ answer: { half: 2, by: 'somebody' } });
  });

  it('checks the app first, then the caller, then the input', async () => {
    const wrong = { data: { number: 'four' } };
    process.env.ENFORCE_APP_CHECK = 'true';
    try {
      expect((await refused(callOf({ ...wrong, identity: null }))).details.reason).to.equal(
        'app-check-required',
      );
      expect((await refused(callOf({ ...wrong, appVerified: true }))).details.reason).to.equal(
        'input-invalid',
      );
    } finally {
      delete process.env.ENFORCE_APP_CHECK;
    }
    expect((await refused(callOf({ ...wrong, identity: null }))).details.reason).to.equal('sign-in-required');
    expect((await refused(callOf({ ...wrong, provider: 'anonymous' }))).details.reason).to.equal(
      'members-only',
    );
    expect((await refused(callOf(wrong))).details).to.deep.include({
      reason: 'input-invalid',
      issues: [{ path: 'number', reason: 'wrong-type', message: 'doit être un nombre' }],
    });
  });

  it('is refused to everybody but operators, whose token has the exact claim', async () => {
    const operated = serve({ ...half, caller: 'operator' }, async (_context, { uid }, { number }) => ({
      half: number / 2,
      by: uid,
    }));
    const reasonFor = async (claims: object, provider = 'password') => {
      const call = callOf({ provider });
      const identity = { ...call.identity!, token: { ...call.identity!.token, ...claims } };
      const outcome = await respondIn(operated, { ...call, identity }, async () => null);
      return 'refusal' in outcome ? outcome.refusal.details.reason : 'answered';
    };
    expect(await reasonFor({ operator: true })).to.equal('answered');
    for (const claims of [{}, { operator: false }, { operator: 'true' }, { operator: 1 }, { admin: true }]) {
      expect(await reasonFor(claims), JSON.stringify(claims)).to.equal('operators-only');
    }
    expect(await reasonFor({}, 'anonymous')).to.equal('operators-only');
    const nobody = await respondIn(operated, callOf({ identity: null }), async () => null);
    expect('refusal' in nobody && nobody.refusal.details.reason).to.equal('sign-in-required');
  });

  it('refuses too many calls, and says how long to wait', async () => {
    const call = callOf();
    for (let calls = 0; calls < 10; calls += 1) await respondIn(served, call, async () => null);
    const refusal = await refused({ ...call, headers: { 'accept-language': 'en' } });
    expect(refusal.code).to.equal('resource-exhausted');
    expect(refusal.message).to.equal('That was a lot at once. Please wait 10 minutes and try again.');
    expect(refusal.details.params.seconds).to.be.within(541, 600);
  });

  it('reads nothing for invalid input, of which it answers only so much, and nothing beyond a limit', async () => {
    let accountsRead = 0;
    const localeOf = async () => {
      accountsRead += 1;
      return 'ru' as const;
    };
    const tally = async (call: Call, times: number) => {
      const reasons: Record<string, number> = {};
      for (let done = 0; done < times; done += 1) {
        const outcome = await respondIn(served, call, localeOf);
        const reason = 'refusal' in outcome ? outcome.refusal.details.reason : 'answered';
        reasons[reason] = (reasons[reason] ?? 0) + 1;
        if ('refusal' in outcome) expect(outcome.refusal.message).to.not.match(/[а-я]/);
      }
      return reasons;
    };
    const headers = { 'accept-language': 'en' };
    await running.quiet();
    await running.resetCounters();
    const invalid = callOf({ data: { number: 'four' }, headers });
    expect(await tally(invalid, uselessCallsAtMost + 20)).to.deep.equal({
      'input-invalid': uselessCallsAtMost,
      'too-many-calls': 20,
    });
    expect(await running.counters()).to.include({ reads: 0, writes: 0 });
    expect(await tally(callOf({ headers }), 60)).to.deep.equal({ answered: 10, 'too-many-calls': 50 });
    const { reads } = await running.counters();
    expect(await tally({ ...invalid, data: { number: 4 } }, 1)).to.deep.equal({ 'too-many-calls': 1 });
    // What is urgent gets through, and is refused at once where it is useless, too.
    const urgent = serve({ ...half, isUrgent: true }, async (_context, { uid }, { number }) => ({
      half: number / 2,
      by: uid,
    }));
    const outcomes = [{ number: 4 }, { number: 'four' }].map((data) =>
      respondIn(urgent, { ...invalid, data }, localeOf),
    );
    expect(
      (await Promise.all(outcomes)).map((outcome) =>
        'refusal' in outcome ? outcome.refusal.details.reason : 'answered',
      ),
    ).to.deep.equal(['answered', 'too-many-calls']);
    // One for each time that the instance asked, the first refusal included.
    expect(reads).to.be.at.most(11);
    expect(accountsRead).to.equal(0);
  });

  it('reads nothing for callers or apps that are not allowed, and limits their calls', async () => {
    const uids: unknown[] = [];
    const localeOf = async (uid: unknown) => {
      uids.push(uid);
      return null;
    };
    const operated = serve({ ...half, caller: 'operator' }, async () => ({ half: 0, by: '' }));
    process.env.ENFORCE_APP_CHECK = 'true';
    try {
      for (const [reason, call, handler] of [
        ['app-check-required', callOf(), served],
        ['members-only', callOf({ provider: 'anonymous', appVerified: true }), served],
        ['operators-only', callOf({ appVerified: true }), operated],
      ] as const) {
        const reasons: string[] = [];
        for (let done = 0; done <= uselessCallsAtMost; done += 1) {
          const outcome = await respondIn(handler, call, localeOf);
          reasons.push('refusal' in outcome ? outcome.refusal.details.reason : 'answered');
        }
        expect(new Set(reasons.slice(0, -1)), reason).to.deep.equal(new Set([reason]));
        expect(reasons.at(-1), reason).to.equal('too-many-calls');
      }
    } finally {
      delete process.env.ENFORCE_APP_CHECK;
    }
    expect(uids).to.deep.equal([]);
  });

  it('refuses who has spent the budget of a day, but for a reserve for what is urgent, as much again for what is owed, and never deletion', async () => {
    process.env.DAILY_BUDGET_CENTS = '1';
    try {
      const dear = { ...half, causes: fixedCost(1_000, 1_000), limit: { ...half.limit, perTenMinutes: 100 } };
      const answered = async ({ number }: { number: number }, by: string) => ({ half: number / 2, by });
      const by = (more: Partial<Pick<Operation, 'caller' | 'isUrgent'>>) =>
        serve({ ...dear, ...(more as Partial<typeof half>) }, (_context, { uid }, input) =>
          answered(input, uid),
        );
      const call = callOf();
      call.identity!.token.email_verified = true;
      const calls = async (handler: Handler, times: number, by = call) => {
        const reasons: string[] = [];
        for (let done = 0; done < times; done += 1) {
          const outcome = await respondIn(handler, by, async () => null);
          reasons.push('refusal' in outcome ? outcome.refusal.details.reason : 'answered');
        }
        return reasons.join(' ');
      };
      // Each costs a quarter of a cent.
      expect(await calls(by({}), 5)).to.equal('answered answered answered answered budget-spent');
      const vouched = callOf();
      vouched.identity!.token.vouched = true;
      expect(await calls(by({}), 5, vouched), 'by a provider of identities').to.match(
        /^(answered ){4}budget/,
      );
      expect(await calls(by({ isUrgent: true }), 2)).to.equal('answered budget-spent');
      expect(await calls(by({ isUrgent: 'owed' }), 6)).to.match(/^(answered ){3,4}(budget-spent ?){2,3}$/);
      expect(await calls(by({ isUrgent: 'always' }), 2)).to.equal('answered answered');
      const { params } = (await refused(call, null, by({}))).details;
      expect(params).to.deep.include({ hours: 24 });
      expect(params.seconds).to.be.within(86_900, 87_300);
      expect(await calls(by({ caller: 'operator' }), 1)).to.equal('operators-only');
    } finally {
      delete process.env.DAILY_BUDGET_CENTS;
    }
  });

  it('slows down who guesses wrong in a network that did so too often, and nobody else there', async () => {
    const hop = `2001:db8:${Math.floor(Math.random() * 0xffff).toString(16)}:1::1`;
    const headers = { 'x-forwarded-for': `198.51.100.7, ${hop}` };
    const limit = { ...guessing, failures: { ...guessing.failures, perTenMinutes: 4 } };
    const guessed = serve({ ...half, limit }, (_context, { uid }, { number }, guess) =>
      guess(async () => {
        if (number === 4) return { half: 2, by: uid };
        throw new AppError('join-code-unknown', { code: 'AAAAAA' });
      }),
    );
    const somebody = () => {
      const { identity } = callOf();
      return async (number: number) => {
        const call = callOf({ identity, headers, data: { number } });
        const outcome = await respondIn(guessed, call, async () => null);
        return 'refusal' in outcome ? outcome.refusal.details.reason : 'answered';
      };
    };
    for (let attackers = 0; attackers < 5; attackers += 1) {
      const guess = somebody();
      for (let guesses = 0; guesses < 4; guesses += 1) expect(await guess(3)).to.equal('join-code-unknown');
    }
    const attacker = somebody();
    for (let guesses = 0; guesses < 3; guesses += 1) expect(await attacker(3)).to.equal('join-code-unknown');
    expect(await attacker(4)).to.equal('too-many-calls');
    expect(await somebody()(4)).to.equal('answered');
  });

  it('tells no failure that was not counted, as outside of a guess', async () => {
    const uncounted = serve({ ...half, limit: guessing }, async () => {
      throw new AppError('join-code-unknown', { code: 'AAAAAA' });
    });
    expect((await refused(callOf(), 'en', uncounted)).details.reason).to.equal('internal');
  });

  it('reports a bug only as internal', async () => {
    const refusal = await refused(callOf({ data: { number: 3 } }), 'en');
    expect(refusal).to.deep.equal({
      code: 'internal',
      message: 'Something went wrong on our side, and the team has been told.',
      details: { reason: 'internal', params: {} },
    });
  });

  const statuses = {
    4: 'service-unavailable',
    8: 'service-unavailable',
    10: 'try-again',
    14: 'service-unavailable',
    unavailable: 'service-unavailable',
    'functions/resource-exhausted': 'service-unavailable',
    'app/network-timeout': 'service-unavailable',
    5: 'internal',
    'auth/user-not-found': 'internal',
  };
  for (const [status, reason] of Object.entries(statuses)) {
    it(`converts the status ${status} of a service it uses to ${reason}`, async () => {
      const failing = serve(half, async () => {
        throw Object.assign(new Error('Out of reach'), { code: Number(status) || status });
      });
      expect((await refused(callOf(), 'en', failing)).details).to.deep.equal({ reason, params: {} });
    });
  }

  it('refuses shortly before its timeout instead of being cut off', async () => {
    const slow = withOptions(
      { timeoutSeconds: 0.1 },
      serve(half, () => new Promise<never>(() => {})),
    );
    const refusal = await refused(callOf(), 'ru', slow);
    expect(refusal.details.reason).to.equal('service-unavailable');
    expect(refusal.message).to.match(/Один из нужных нам сервисов/);
  });

  it("doesn't wait long for the language of an account that can't be read", async () => {
    const call = callOf({ data: { number: 3 }, headers: { 'accept-language': 'ru' } });
    const outcome = await respondIn(served, call, () => new Promise<never>(() => {}));
    expect(outcome).to.have.nested.property('refusal.message').that.matches(/[а-я]/);
  });

  it("refuses in the language of the account, else the browser's, else French", async () => {
    const headers = { 'accept-language': 'de, ru;q=0.5' };
    const data = { number: 3 };
    const english = /Something went wrong/;
    const russian = /[а-я]/;
    expect((await refused(callOf({ data, headers }), 'en')).message).to.match(english);
    expect((await refused(callOf({ data, headers }))).message).to.match(russian);
    expect((await refused(callOf({ data, headers }), new Error('Unreadable'))).message).to.match(russian);
    expect((await refused(callOf({ data }))).message).to.match(/de notre côté/);
  });

  it('uses the new language from the first call after an account changed it', async () => {
    const lea = await member('Lea');
    const refusal = () => rejection(lea.call(closeSession, { sessionId: 'nothing-here' }));
    expect((await refusal()).message).to.match(/no such movie night/);
    await lea.call(updateAccount, { locale: 'ru' });
    expect((await refusal()).message).to.match(/Такого киновечера нет/);
  });

  it('refuses invalid tokens with a reason', async () => {
    const lea = await member('Lea');
    await withVerifiedTokens(async () => {
      const refusal = await rejection(lea.call(closeSession, { sessionId: 'any' }));
      expect([refusal.code, refusal.reason]).to.deep.equal(['UNAUTHENTICATED', 'sign-in-invalid']);
    });
  });
});
