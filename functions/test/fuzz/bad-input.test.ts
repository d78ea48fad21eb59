import { hour, minute, second } from '@cine/contract/time';
import '../logs.ts';
import { isDeepStrictEqual } from 'node:util';
import { operations } from '@cine/contract';
import { codeByReason, errorDetailsSchema } from '@cine/contract/errors';
import type { Operation } from '@cine/contract/operation';
import type { Locale } from '@cine/contract/primitives';
import { expect } from 'chai';
import fc from 'fast-check';
import * as z from 'zod';
import { assertReadable, assertShallow } from '#platform/endpoints/body.ts';
import type { AppError } from '#platform/errors/app-error.ts';
import { preferredLocale } from '#platform/i18n/locale.ts';
import { sayReason } from '#platform/i18n/refusals/index.ts';
import { uselessCallsAtMost } from '#platform/limits/useless-calls.ts';
import { deep, rounds } from '../../../scripts/test/deep.ts';
import { unsignedToken } from '../client.ts';
import { expectLogs } from '../logs.ts';
import { isEnd } from '../scenarios/index.ts';
import { sendJson } from '../send-json.ts';
import { withVerifiedTokens } from '../stand-ins/verified-tokens.ts';
import { running, suite } from '../suite.ts';
import { inheritedNames, type Known, knownTo, mutated, wellFormed } from './input-generators.ts';
import { newWorld } from './known.ts';

expectLogs('Invalid request', 'Request', 'Callable request verification', 'Failed to validate auth token');

type Caller = {
  name: string;
  headers: Record<string, string>;
  isGuest: boolean | null;
  isOperator: boolean;
  locale: Locale;
};
type Answer = {
  status: number;
  result?: unknown;
  error?: { status: string; message: string; details: unknown };
};

/** How many calls may change something before a new world; one that ends something counts as seven. */
const changesUntilStartOver = deep(60, 1);

const locales: Locale[] = ['fr', 'en', 'ru'];
const every = [...operations.values()];

describe('Invalid input', function () {
  this.timeout(deep(1, 20) * minute);

  let callers: Caller[];
  let sent = 0;
  let pool: Known;
  /** How much operations have changed of what `startOver` made. */
  let used = 0;

  before(async () => {
    await suite();
    await startOver();
  });

  async function startOver(): Promise<void> {
    const { cast, pool: values } = await newWorld();
    await running.quiet();
    pool = values;
    const caller = (
      name: string,
      { uid }: { uid: string },
      isGuest: boolean,
      locale: Locale,
      language: string,
      isOperator = false,
    ): Caller => {
      const token = unsignedToken(uid, isGuest, undefined, undefined, { operator: isOperator });
      const headers = { authorization: `Bearer ${token}`, 'accept-language': language };
      return { name, isGuest, isOperator, locale, headers };
    };
    const elsewhere = 'de,en;q=0.8,fr;q=0.5';
    callers = [
      { name: 'signed out', isGuest: null, isOperator: false, locale: 'fr', headers: {} },
      caller('member', cast.host, false, 'fr', 'ru'),
      caller('member without account', running.newUser(), false, 'ru', 'ru-RU,en;q=0.5'),
      caller('guest', cast.guest, true, 'fr', 'ru'),
      caller('guest without account', running.newUser({ guest: true }), true, 'en', elsewhere),
      caller('operator', cast.operator, false, 'en', 'en', true),
    ];
  }

  it('is made with an existing value for every id of an input', () => {
    const ids = every.flatMap(({ input }) => idsIn(input));
    expect(
      [...new Set(ids)].filter((part) => !pool[part]),
      'Name these in a scene of functions/test/scenarios, or in functions/test/fuzz/known.ts',
    ).to.deep.equal([]);
  });

  for (const operation of every) {
    it(`is refused by ${operation.name} with all its faults, in the caller’s language, and changes nothing`, async () => {
      // Nobody may send this much nonsense; six callers share it.
      if (sent > deep(3, 2) * uselessCallsAtMost) {
        await startOver();
        sent = 0;
      }
      const bodies = mutated(operation, pool).filter((body) => !isAccepted(operation, body));
      const length = deep(4, 12);
      const calls = fc.array(fc.tuple(bodies, fc.constantFrom(...callers)), {
        minLength: length,
        maxLength: length,
      });
      await running.quiet();
      const before = await running.changes();
      await fc.assert(
        fc.asyncProperty(calls, async (batch) => {
          sent += batch.length;
          const answers = await Promise.all(batch.map(([body, caller]) => post(operation, body, caller)));
          for (const [index, [body, caller]] of batch.entries()) {
            const label = () => `${caller.name}: ${body.slice(0, 300)}`;
            const unseen = refusedUnseen(body, operation);
            const expected = unseen ?? refusalOf(operation, caller);
            const language = preferredLocale(caller.headers['accept-language']) ?? 'fr';
            const locale = unseen === null ? caller.locale : language;
            const { reason } = checked(answers[index]!, [locale], label);
            expect(reason, label()).to.equal(expected);
          }
        }),
        rounds(1, 20),
      );
      expect(await running.changes()).to.deep.equal(before);
    });
  }

  for (const operation of every) {
    it(`of the shape that ${operation.name} takes is answered as documented or refused without a change`, async () => {
      if (used >= changesUntilStartOver) {
        await startOver();
        used = 0;
      }
      const usedBefore = used;
      // Unless this succeeds.
      used = changesUntilStartOver;
      const untouched = await running.changes();
      let now = untouched;
      let accepted = 0;
      const [signedOut, owner, ...others] = callers;
      const usual = operation.caller === 'operator' ? callers.at(-1)! : owner!;
      const anyCaller = fc.constantFrom(usual, usual, usual, owner!, ...others, signedOut!);
      const shaped = wellFormed(operation, pool);
      const good = shaped.filter((input) => isAccepted(operation, JSON.stringify(input)));
      // Few shapes are accepted where one of several fields is wanted, so most are chosen to be.
      const calls = fc.tuple(fc.oneof(shaped, { arbitrary: good, weight: 3 }), anyCaller);
      await fc.assert(
        fc.asyncProperty(calls, async ([input, caller]) => {
          const body = JSON.stringify(input);
          if (isAccepted(operation, body)) accepted += 1;
          const answer = await post(operation, body, caller);
          const label = () => `${caller.name}: ${body.slice(0, 300)}`;
          if (answer.error) {
            checked(answer, locales, label);
            expect(await running.changes(), label()).to.deep.equal(now);
          } else {
            expect(operation.output.safeParse(answer.result).error, label()).to.equal(undefined);
            await running.quiet();
            now = await running.changes();
          }
        }),
        rounds(2, 60),
      );
      if (isDeepStrictEqual(now, untouched)) used = usedBefore;
      else if (operation.name !== 'account-delete') used = usedBefore + (isEnd(operation) ? 7 : 1);
      expect(accepted, 'inputs that the schema accepts').to.be.greaterThan(0);
    });
  }

  it("isn't mistaken for known names because every object inherits them", async () => {
    await startOver();
    for (const [at, operation] of every.entries()) {
      const [valid] = fc.sample(
        wellFormed(operation, pool).filter((input) => isAccepted(operation, JSON.stringify(input))),
        { numRuns: 1, seed: 1 },
      );
      const input = { ...(valid as object), ...realIds(operation, pool) };
      for (const [part, id] of Object.entries(input)) {
        if (typeof id !== 'string') continue;
        // A look-up in an object finds any of them.
        for (const name of inTurn(inheritedNames, at)) {
          const body = JSON.stringify({ ...input, [part]: name });
          const answer = await post(operation, body, callers[1]!);
          if (answer.error) checked(answer, locales, () => `${operation.name}: ${body}`);
          else expect(operation.output.safeParse(answer.result).error, body).to.equal(undefined);
        }
      }
    }
  });

  it("is refused cleanly when it isn't even a call", async () => {
    const member = callers[1]!;
    const bodies = [
      '',
      'null',
      '[]',
      '"text"',
      '{',
      '{}',
      '{"input":{}}',
      '{"data":{},"more":1}',
      '\u0000',
      '{"data":',
    ];
    const methods = ['GET', 'PUT', 'DELETE', 'PATCH'];
    for (const [at, operation] of every.entries()) {
      for (const body of inTurn(bodies, at)) {
        const answer = await send(operation, 'POST', body, member);
        expect([answer.status, answer.error?.status], body).to.deep.equal([400, 'INVALID_ARGUMENT']);
      }
      for (const method of inTurn(methods, at)) {
        const answer = await send(operation, method, method === 'GET' ? undefined : '{"data":{}}', member);
        expect([answer.status, answer.error?.status], method).to.deep.equal([400, 'INVALID_ARGUMENT']);
      }
      const asText = await send(operation, 'POST', '{"data":{}}', {
        ...member,
        headers: { ...member.headers, 'content-type': 'text/plain' },
      });
      expect([asText.status, asText.error?.status]).to.deep.equal([400, 'INVALID_ARGUMENT']);
    }
  });

  it('is refused with a token that is malformed, expired, for another project, or of an unknown user', async () => {
    const now = Math.floor(Date.now() / second);
    const good = unsignedToken('somebody', false);
    const tokens: Record<string, string> = {
      malformed: 'Bearer not.a.token',
      'no token': 'Bearer ',
      'of another kind': 'Basic dXNlcjpwYXNz',
      unsigned: `Bearer ${good}`,
      'for another project': `Bearer ${unsignedToken('somebody', false, 'another-project')}`,
      expired: `Bearer ${withClaims(good, { iat: now - (2 * hour) / second, exp: now - hour / second })}`,
      'without a user': `Bearer ${withClaims(good, { sub: '', user_id: '' })}`,
      owner: 'Bearer owner',
    };
    // Earlier calls may still have consequences.
    await running.quiet();
    const before = await running.changes();
    await withVerifiedTokens(async () => {
      for (const [at, operation] of every.entries()) {
        for (const [name, authorization] of inTurn(Object.entries(tokens), at)) {
          const caller = { ...callers[0]!, headers: { authorization } };
          const answer = await post(operation, '{}', caller);
          expect([answer.status, answer.error?.status], name).to.deep.equal([401, 'UNAUTHENTICATED']);
        }
      }
    });
    expect(await running.changes()).to.deep.equal(before);
  });

  function post(operation: Operation, body: string, caller: Caller): Promise<Answer> {
    return send(operation, 'POST', enveloped(body), caller);
  }

  async function send(
    operation: Operation,
    method: string,
    body: string | undefined,
    { headers }: Caller,
  ): Promise<Answer> {
    const answer = await sendJson(`${running.url}/${operation.name}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body }),
    });
    expect(answer.headers['content-type'], operation.name).to.match(/^application\/json/);
    return { status: answer.status, ...(answer.json as object) };
  }
});

/** One for each operation, the next for the following (deeply two): all are refused by the same code. */
function inTurn<T>(all: readonly T[], at: number): T[] {
  return deep([0], [0, 1]).map((next) => all[(deep(1, 2) * at + next) % all.length]!);
}

/** Checks that a refusal says why: a known reason, in one of the languages. Returns its details. */
function checked({ status, error }: Answer, spoken: readonly Locale[], label: () => string) {
  expect(error, `accepted: ${label()}`).to.be.an('object');
  const details = errorDetailsSchema.parse(error!.details);
  const { reason, params, issues = [] } = details;
  expect(reason, label()).to.not.equal('internal');
  const code = codeByReason[reason].toUpperCase().replaceAll('-', '_');
  expect([error!.status, status < 500], label()).to.deep.equal([code, true]);
  expect(error!.message, label()).to.be.oneOf(spoken.map((locale) => sayReason(locale, reason, params)));
  for (const issue of issues) {
    expect(issue.message, label()).to.match(/\S/).and.to.not.equal(issue.reason);
    // Quoted input may be in any script.
    const own = issue.message.replace(/“[^”]*”|«[^»]*»|:.*$/gs, '');
    if (spoken.length === 1) expect(/[а-яё]/i.test(own), issue.message).to.equal(spoken[0] === 'ru');
  }
  return details;
}

/** Why an input is refused before anybody knows whose it is; null if it isn't. */
function refusedUnseen(body: string, { bodyBytes }: Operation): string | null {
  try {
    assertReadable({ headers: {}, bytes: Buffer.byteLength(enveloped(body)) }, bodyBytes);
    assertShallow(JSON.parse(body));
    return null;
  } catch (error) {
    return (error as AppError).reason;
  }
}

function enveloped(body: string): string {
  return `{"data":${body}}`;
}

function refusalOf({ caller: allowed }: Operation, { isGuest, isOperator }: Caller): string {
  if (allowed === 'anybody') return 'input-invalid';
  if (isGuest === null) return 'sign-in-required';
  if (allowed === 'operator' && !isOperator) return 'operators-only';
  return isGuest && allowed === 'member' ? 'members-only' : 'input-invalid';
}

function idsIn(input: Operation['input']): string[] {
  const { properties = {} } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });
  return Object.keys(properties).filter((part) => /Id$|^uid$|^code$/.test(part));
}

/** The parts of an operation's input that name something, each with the first known name. */
function realIds({ name, input }: Operation, pool: Known): Record<string, unknown> {
  return Object.fromEntries(idsIn(input).map((part) => [part, knownTo(name, pool)[part]![0]]));
}

/** Whether the schema accepts a body, read as firebase-functions does: it sets what is called `__proto__`. */
function isAccepted(operation: Operation, body: string): boolean {
  return operation.input.safeParse(copied(JSON.parse(body))).success;
}

function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) copy[key] = copied(part);
  return copy;
}

function withClaims(token: string, claims: object): string {
  const [header, payload = ''] = token.split('.');
  const changed = { ...(JSON.parse(Buffer.from(payload, 'base64url').toString()) as object), ...claims };
  return `${header}.${Buffer.from(JSON.stringify(changed)).toString('base64url')}.`;
}
