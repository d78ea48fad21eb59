import { randomBytes } from 'node:crypto';
import { operations } from '@cine/contract';
import type { Reason } from '@cine/contract/errors';
import { unfitTokens } from '@cine/contract/operation';
import { signOutEverywhere } from '@cine/contract/operations/core/account';
import { showSignedIn } from '@cine/contract/operations/core/auth';
import {
  createToken,
  listTokens,
  maxTokens,
  revokeToken,
  type TokenScope,
} from '@cine/contract/operations/core/tokens';
import { decide, listCases, report } from '@cine/contract/operations/faces/moderation';
import { deleteAccount, exportAccount } from '@cine/contract/operations/faces/privacy';
import { day, minute, second } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { readCaller } from '#platform/callers/caller-store.ts';
import type { AppError } from '#platform/errors/app-error.ts';
import { uselessCallsAtMost } from '#platform/limits/useless-calls.ts';
import { callerOf, exportedBy, member, verify } from '#test/builders.ts';
import { type TestUser, unsignedToken, user } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { expectLogs } from '#test/logs.ts';
import { withVerifiedTokens } from '#test/stand-ins/verified-tokens.ts';
import { running, suite } from '#test/suite.ts';
import { tokenIdOf } from './store.ts';
import { createToken as makeToken } from './use-cases/own-tokens.ts';

expectLogs('refused: ');

const unknown = () => `cine_${randomBytes(32).toString('hex')}`;

describe('Personal tokens', () => {
  let lea: TestUser;
  let tokens: Record<TokenScope, string>;
  before(async () => {
    await suite();
    lea = await member('Lea');
    tokens = { read: await secretOf(lea, 'read'), act: await secretOf(lea, 'act') };
  });

  async function secretOf(owner: TestUser, scope: TokenScope = 'act', days = 90): Promise<string> {
    return (await owner.call(createToken, { name: 'Shortcuts', scope, days })).secret;
  }

  function send(
    token: string,
    method = 'GET',
    path = '/api/account',
    headers: Record<string, string> = {},
    body: object = {},
  ): Promise<Response> {
    const hasBody = method === 'POST' || method === 'PUT';
    return fetch(running.url + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(hasBody && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(hasBody && { body: JSON.stringify(body) }),
    });
  }

  async function reasonOf(response: Response): Promise<Reason | null> {
    return response.ok ? null : ((await response.json()) as { reason: Reason }).reason;
  }

  /** Whatever happens that much later, by the clock of the functions. */
  async function later<T>(ms: number, act: () => Promise<T>): Promise<T> {
    const { now } = context();
    Object.assign(context(), { now: () => now() + ms });
    return act().finally(() => Object.assign(context(), { now }));
  }

  const snapshotOf = (token: string) =>
    context()
      .db.doc(`personalTokens/${tokenIdOf(token)}`)
      .get();

  it('let a program act as their owner, in the owner’s language and within the owner’s limits', async () => {
    const mine = await send(tokens.read);
    expect(((await mine.json()) as { uid: string }).uid).to.equal(lea.uid);
    const left = async () =>
      Number(/;r=(\d+)/.exec((await send(tokens.act)).headers.get('ratelimit') ?? '')?.[1]);
    const before = await left();
    await send(tokens.read);
    const byIdToken = await send(unsignedToken(lea.uid, false));
    expect(byIdToken.status).to.equal(200);
    expect(await left()).to.be.below(before - 1);
    const named = await send(tokens.act, 'POST', '/api/account/update', {}, { displayName: 'Léa by token' });
    expect(named.status).to.equal(200);
  });

  it('that only read may call what changes nothing, and no operation else', async () => {
    for (const operation of operations.values()) {
      const { rest, name, caller, onlyReads } = operation;
      if (caller === 'anybody') continue;
      const path = rest.path.replace(/\{\w+\}/g, '1');
      const reads = rest.method === 'GET' || onlyReads;
      // Unknown, so that operations that it may call are refused for their input at the latest.
      const reason = await reasonOf(
        await send(tokens.read, rest.method, `${path}${reads ? '?unknown=1' : ''}`),
      );
      const expected =
        caller === 'operator'
          ? 'operators-only'
          : operation.bySignInOnly
            ? 'token-not-enough'
            : reads
              ? 'input-invalid'
              : 'token-reads-only';
      expect(reason, name).to.equal(expected);
    }
  });

  it('that act may call all but what is only for sign-ins or is an operator’s', async () => {
    const tom = await member('Tom');
    const token = await secretOf(tom);
    for (const operation of operations.values()) {
      const { rest, name, caller } = operation;
      if (caller === 'anybody') continue;
      const isRefused = caller === 'operator' || operation.bySignInOnly;
      const path = rest.path.replace(/\{\w+\}/g, '1') + (isRefused ? '' : '?unknown=1');
      const reason = await reasonOf(await send(token, rest.method, path));
      const expected =
        caller === 'operator'
          ? 'operators-only'
          : operation.bySignInOnly
            ? 'token-not-enough'
            : 'input-invalid';
      expect(reason, name).to.equal(expected);
    }
    expect(await reasonOf(await send(token))).to.equal(null);
  });

  it('can’t do what needs a sign-in of late, nor anything with an account’s sign-ins, nor let notes out', () => {
    for (const operation of operations.values()) {
      const { name, caller, rest, refusals, bySignInOnly, onlyReads } = operation;
      // Whoever calls may ask who that is.
      if (caller === 'anybody' || operation === showSignedIn) continue;
      const isAboutSignIns =
        refusals.includes('sign-in-too-old') ||
        /^(?:auth|identities|tokens)-|EmailChange$|changeEmail$|signOut|-export|mergeGuest$|addDevice$|^notes-setSharing$/.test(
          name,
        );
      expect(bySignInOnly === true, name).to.equal(isAboutSignIns);
      const others = rest.method === 'GET' || onlyReads ? null : 'token-reads-only';
      expect(unfitTokens(operation), name).to.equal(isAboutSignIns ? 'token-not-enough' : others);
    }
  });

  it('that only read may call nothing that may use more than the budget of a day', () => {
    for (const operation of operations.values())
      if (operation.isUrgent && operation.isUrgent !== true)
        expect(unfitTokens(operation), operation.name).to.not.equal(null);
  });

  it('are stored as digests, shown to their owner without what proves them, and exported', async () => {
    const tom = await member('Tom');
    const { token, secret } = await tom.call(createToken, { name: 'Home', scope: 'read', days: 30 });
    const { tokens: listed } = await tom.call(listTokens, {});
    expect(listed).to.deep.equal([token]);
    expect(Date.parse(token.expiresAt) - Date.parse(token.createdAt)).to.equal(30 * day);
    const { id: _, ...view } = token;
    expect((await exportedBy(tom)).personalTokens).to.deep.equal([view]);
    for (const text of [(await snapshotOf(secret)).data(), listed, await tom.call(exportAccount, {})])
      expect(JSON.stringify(text)).to.not.include(secret.slice(5));
    expect((await snapshotOf(secret)).get('uid')).to.equal(tom.uid);
  });

  it('are made only by members who signed in lately, and twenty at most that are valid', async () => {
    const tom = await member('Tom');
    const input = { name: 'Home', scope: 'read', days: 1 } as const;
    const old = user(running.url, tom.uid, { signedInAt: Date.now() - 6 * minute });
    await expectRefusal(old.call(createToken, input), 'sign-in-too-old');
    await expectRefusal(running.newUser({ guest: true }).call(createToken, input), 'members-only');
    await expectRefusal(tom.call(createToken, { ...input, days: 366 }), 'input-invalid');
    const made = await Promise.allSettled(
      Array.from({ length: maxTokens + 2 }, () => tom.call(createToken, input)),
    );
    expect(made.filter(({ status }) => status === 'fulfilled')).to.have.length(maxTokens);
    await expectRefusal(tom.call(createToken, input), 'tokens-full');
    await later(2 * day, async () => {
      expect((await tom.call(listTokens, {})).tokens).to.deep.equal([]);
      const again = user(running.url, tom.uid, { signedInAt: Date.now() + 2 * day });
      const { token } = await again.call(createToken, input);
      const left = await context().db.collection('personalTokens').where('uid', '==', tom.uid).get();
      expect(left.docs.map(({ id }) => id)).to.deep.equal([token.id]);
    });
  });

  it('are refused once they have expired or were revoked, and nobody revokes another’s', async () => {
    const tom = await member('Tom');
    const short = await secretOf(tom, 'read', 1);
    expect((await send(short)).status).to.equal(200);
    await later(day + second, async () => {
      const refused = await send(short);
      expect([refused.status, await reasonOf(refused)]).to.deep.equal([401, 'token-invalid']);
      expect(refused.headers.get('www-authenticate')).to.equal('Bearer');
    });
    const token = await secretOf(tom);
    expect((await send(token)).status).to.equal(200);
    const id = tokenIdOf(token);
    await expectRefusal(lea.call(revokeToken, { id }), 'token-unknown');
    expect((await send(token)).status).to.equal(200);
    await tom.call(revokeToken, { id });
    expect(await reasonOf(await send(token))).to.equal('token-invalid');
    await expectRefusal(tom.call(revokeToken, { id }), 'token-unknown');
  });

  it('are refused within half a minute where another instance revoked them', async () => {
    const token = await secretOf(await member('Tom'));
    expect((await send(token)).status).to.equal(200);
    await context()
      .db.doc(`personalTokens/${tokenIdOf(token)}`)
      .delete();
    await later(30 * second, async () => expect(await reasonOf(await send(token))).to.equal('token-invalid'));
  });

  it('are no use in other forms, at the doors, or to sign in', async () => {
    for (const malformed of [
      'cine_',
      `${tokens.act}0`,
      tokens.act.slice(0, -1),
      tokens.act.toUpperCase().replace('CINE', 'cine'),
    ])
      expect(await reasonOf(await send(malformed)), malformed).to.equal('token-invalid');
    const { counters, resetCounters } = running;
    await resetCounters();
    await send('cine_0');
    expect((await counters()).reads).to.equal(0);
    await withVerifiedTokens(async () => {
      const door = await fetch(`${running.url}/door/account-show`, {
        method: 'POST',
        headers: { authorization: `Bearer ${tokens.act}`, 'content-type': 'application/json' },
        body: '{"data":{}}',
      });
      expect(door.status).to.equal(401);
    });
  });

  it('that are unknown cost one read, once, and a network may try only so many', async () => {
    const token = unknown();
    const cost = await running.costOf(async () => {
      for (let at = 0; at < 5; at += 1) expect(await reasonOf(await send(token))).to.equal('token-invalid');
    });
    expect(cost).to.deep.include({ reads: 1, writes: 0 });
    const from = { 'x-forwarded-for': '198.51.100.7' };
    for (let at = 0; at < uselessCallsAtMost; at += 30)
      await Promise.all(Array.from({ length: 30 }, () => send(unknown(), 'GET', '/api/account', from)));
    expect(await reasonOf(await send(unknown(), 'GET', '/api/account', from))).to.equal('too-many-calls');
    const elsewhere = { 'x-forwarded-for': '198.51.100.8' };
    expect(await reasonOf(await send(unknown(), 'GET', '/api/account', elsewhere))).to.equal('token-invalid');
    // What an instance already knows needs no try.
    expect((await send(tokens.act)).status).to.equal(200);
    const byMember = () => send(tokens.act, 'GET', '/api/account', from);
    expect((await byMember()).status).to.equal(200);
    expect((await later(31 * second, byMember)).status).to.equal(200);
  });

  it('keep when they were used, once a day', async () => {
    const token = await secretOf(await member('Tom'), 'read');
    const usedAt = async () => (await snapshotOf(token)).get('lastUsedAt')?.toMillis() ?? null;
    expect(await usedAt()).to.equal(null);
    await send(token);
    const first = await usedAt();
    expect(first).to.be.a('number');
    await later(23 * 60 * minute, () => send(token));
    expect(await usedAt()).to.equal(first);
    await later(25 * 60 * minute, () => send(token));
    expect(await usedAt()).to.be.above(first);
  });

  it('are revoked by signing out everywhere', async () => {
    const tom = await member('Tom');
    const token = await secretOf(tom);
    expect((await send(token)).status).to.equal(200);
    await tom.call(signOutEverywhere, {});
    expect(await reasonOf(await send(token))).to.equal('token-invalid');
    expect((await snapshotOf(token)).exists).to.equal(false);
  });

  it('are not made by a sign-in that was just ended, though the instance has yet to hear of it', async () => {
    const tom = await member('Tom');
    await tom.call(signOutEverywhere, {});
    const { signedOutAt = 0 } = await readCaller(context().db, tom.uid);
    // The use case itself, as a call would ask the instance's list before it.
    const reasonAs = (signedInAt: number) =>
      makeToken(context(), { ...callerOf(tom), signedInAt }, { name: 'Home', scope: 'act', days: 1 }).then(
        () => null,
        (error: AppError) => error.reason,
      );
    expect(await reasonAs(signedOutAt)).to.equal('sign-in-invalid');
    expect(await reasonAs(signedOutAt + second)).to.equal(null);
  });

  it('are ended by a new password, unless they were made in the second in which it was set, or after it', async () => {
    const tom = await member('Tom');
    const token = await secretOf(tom);
    const madeIn = Math.floor((await snapshotOf(token)).get('createdAt').toMillis() / second);
    const statusIf = async (validSince: number, after: number) => {
      running.identities.add({ localId: tom.uid, validSince: String(validSince) });
      return later(after, async () => (await send(token)).status);
    };
    expect(await statusIf(madeIn - 1, 0)).to.equal(200);
    expect(await statusIf(madeIn, minute)).to.equal(200);
    expect(await statusIf(madeIn + 1, 2 * minute)).to.equal(401);
  });

  it('may do of a suspended owner’s what the owner may, and nothing of an erased one’s', async () => {
    const tom = await member('Tom');
    await verify(tom);
    const token = await secretOf(tom);
    const operator = running.newUser({ operator: true });
    const reporter = user(running.url, lea.uid, { email: 'lea@example.test' });
    await reporter.call(report, { kind: 'name', id: tom.uid, cause: 'insult' });
    const { cases } = await operator.call(listCases, {});
    const { id: caseId } = cases.find(({ uid }) => uid === tom.uid)!;
    await operator.call(decide, { caseId, action: 'suspend', days: 3, cause: 'insult' });
    await running.quiet();
    expect(await reasonOf(await send(token, 'POST', '/api/sessions'))).to.equal('account-suspended');
    expect(await reasonOf(await send(token, 'GET', '/api/sessions'))).to.equal('account-suspended');
    expect(await reasonOf(await send(token))).to.equal(null);
    const ana = await member('Ana');
    const gone = await secretOf(ana);
    await ana.call(deleteAccount, {});
    expect(await reasonOf(await send(gone))).to.equal('token-invalid');
    await running.quiet();
    expect((await snapshotOf(gone)).exists).to.equal(false);
  });
});
