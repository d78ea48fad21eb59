import { randomUUID } from 'node:crypto';
import { setUpAccount, updateAccount } from '@cine/contract/operations/core/account';
import type { SignedInUser } from '@cine/contract/operations/core/auth';
import { expect } from 'chai';
import { context } from '#context.ts';
import { assertWiderAllowed } from '#platform/limits/visits.ts';
import { appIdToken, somebody } from '#test/browser.ts';
import { user } from '#test/client.ts';
import { expectLogs, linesDuring } from '#test/logs.ts';
import { accountOf, mailedCode, newcomer, samplePassword } from '#test/scenarios/samples.ts';
import { running, suite } from '#test/suite.ts';
import { walk } from '#test/walk.ts';

expectLogs('provider failed', 'Firebase Auth failed');

/** What answers are read for. */
type Said = Record<'reason' | 'detail' | 'access_token' | 'refresh_token', string> & {
  user: SignedInUser;
  params: Record<string, string>;
};

/** A network of its own for each test, as attempts are counted by it. */
const networks = (function* () {
  for (let n = 1; ; n += 1) yield `198.51.${n >> 8}.${n & 255}`;
})();
const newNetwork = () => networks.next().value as string;

async function post(path: string, body: object, { from = newNetwork(), token = '', language = '' } = {}) {
  const headers = {
    'content-type': 'application/json',
    'x-forwarded-for': from,
    ...(token && { authorization: `Bearer ${token}` }),
    ...(language && { 'accept-language': language }),
  };
  const answer = await fetch(`${running.url}/api/auth/${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return { status: answer.status, headers: answer.headers, said: (await answer.json()) as Said };
}

async function get(path: string, token: string) {
  const answer = await fetch(running.url + path, { headers: { authorization: `Bearer ${token}` } });
  return { status: answer.status, said: (await answer.json()) as Said };
}

async function registered(from = newNetwork()) {
  const entered = newcomer();
  const { said } = await post('register', entered, { from });
  return { ...entered, ...said, from } as typeof entered & Said & { from: string };
}

const logIn = (email: string, password = samplePassword, from?: string) =>
  post('login', { email, password }, from === undefined ? {} : { from });

describe('Signing in over REST alone', () => {
  before(() => suite());

  it('registers a member with the Habit Tracker’s parts, who calls the API with the token', async () => {
    const entered = newcomer();
    const { status, said, headers } = await post('register', entered);
    expect([status, headers.get('location')]).to.deep.equal([201, '/api/auth/me']);
    const mails = running.identities.codes().filter(({ email }) => email === entered.email);
    expect(mails.map(({ requestType }) => requestType)).to.deep.equal(['VERIFY_EMAIL']);
    const { email, username } = entered;
    const numbers = { level: 1, total_xp: 0, coins: 0, current_streak: 0 };
    expect(said.user).to.deep.equal({ id: said.user.id, email, username, ...numbers });
    expect(said).to.include({ token_type: 'bearer', expires_in: 3600 });
    expect((await get('/api/auth/me', said.access_token)).said).to.deep.equal(said.user);
    const account = await get('/api/account', said.access_token);
    expect(account.said).to.include({ kind: 'member', username, region: 'FR', locale: 'fr' });
  });

  it('refuses an address or username that is taken by 409, with the seed’s `detail`', async () => {
    const first = await registered();
    const sameAddress = await post('register', { ...newcomer(), email: first.email.toUpperCase() });
    const sameName = await post('register', { ...newcomer(), username: first.username.toUpperCase() });
    for (const [{ status, said }, reason] of [
      [sameAddress, 'email-taken'],
      [sameName, 'username-taken'],
    ] as const) {
      expect([status, said.reason]).to.deep.equal([409, reason]);
      expect(said.detail).to.be.a('string');
    }
  });

  it('mails a user who verifies an address that another account has by a provider how to sign in to that one, once', async () => {
    const person = somebody();
    await post('google', await appIdToken(context(), 'google', person));
    const { said } = await post('register', { ...newcomer(), email: person.email }, { language: 'fr' });
    const { id: uid } = said.user;
    const mails = () => running.smtp.received.filter(({ recipients }) => recipients.includes(person.email));
    await running.quiet();
    expect(mails()).to.deep.equal([]);
    for (let call = 0; call < 2; call += 1)
      await user(running.url, uid, { email: person.email, unproved: true }).call(updateAccount, {
        locale: 'fr',
      });
    await running.quiet();
    expect(mails().map(({ subject }) => subject)).to.deep.equal(['Tu as un autre compte Ciné-Compagnon']);
    expect(mails()[0]!.text).to.include('connecte-toi avec Google');
  });

  it('takes the language that the request prefers, for the account and for refusals', async () => {
    for (const [language, locale, taken, wrong] of [
      ['en-GB,fr;q=0.5', 'en', 'already', 'don’t go together'],
      ['ru', 'ru', 'адрес', 'Неверный'],
      ['de', 'fr', 'adresse', 'incorrect'],
    ] as const) {
      const entered = newcomer();
      const { said } = await post('register', entered, { language });
      expect((await get('/api/account', said.access_token)).said).to.include({ locale });
      const again = await post('register', { ...newcomer(), email: entered.email }, { language });
      expect([again.status, again.said.detail.includes(taken)], again.said.detail).to.deep.equal([409, true]);
      const login = { email: entered.email, password: 'not that one' };
      const refused = await post('login', login, { language });
      expect([refused.status, refused.said.detail.includes(wrong)]).to.deep.equal([401, true]);
    }
  });

  it('leaves no sign-in behind where two register one username at once', async () => {
    const { username } = newcomer();
    const answers = await Promise.all([1, 2].map(() => post('register', { ...newcomer(), username })));
    expect(answers.map(({ status }) => status)).to.have.members([201, 409]);
    const named = running.identities
      .all()
      .filter(({ localId }) => answers.some(({ said }) => said.user?.id === localId));
    expect(named).to.have.length(1);
  });

  it('signs in, refreshes, and signs out on every device', async () => {
    const { email, user } = await registered();
    const { status, said } = await logIn(email);
    expect([status, said.user.id]).to.deep.equal([200, user.id]);
    const refreshed = await post('refresh', { refresh_token: said.refresh_token });
    expect([refreshed.status, refreshed.said.user]).to.deep.equal([200, said.user]);
    const out = await post('logout', {}, { token: said.access_token });
    expect([out.status, out.said]).to.deep.equal([200, {}]);
    const again = await post('refresh', { refresh_token: said.refresh_token });
    expect([again.status, again.said.reason]).to.deep.equal([401, 'refresh-token-invalid']);
  });

  it('answers a wrong password and an unknown address alike, and no sooner', async () => {
    const { email, from } = await registered();
    const answers = [];
    for (const [address, password] of [
      [email, 'wrong horse'],
      [somebody().email, samplePassword],
    ] as const) {
      const begun = performance.now();
      const { status, said, headers } = await logIn(address, password, from);
      const slow = performance.now() - begun >= 490;
      answers.push({ status, said, slow, type: headers.get('content-type') });
    }
    expect(answers[0]).to.deep.equal(answers[1]);
    expect(answers[0]).to.deep.include({ status: 401, slow: true });
  });

  it('slows down who tries many passwords, alike for known and unknown addresses, but never the owner at home', async () => {
    const { email, from: home } = await registered();
    expect((await logIn(email, samplePassword, home)).status).to.equal(200);
    const { now } = context();
    const frozen = now();
    Object.assign(context(), { now: () => frozen });
    try {
      for (const address of [email, somebody().email]) {
        const tries = Array.from({ length: 8 }, async () => (await logIn(address, 'guessed')).status);
        expect(await Promise.all(tries)).to.have.members([401, 401, 401, 401, 401, 429, 429, 429]);
      }
      const abroad = await logIn(email);
      expect([abroad.status, abroad.said.reason]).to.deep.equal([429, 'too-many-calls']);
      expect(Number(abroad.headers.get('retry-after'))).to.equal(1);
      expect((await logIn(email, samplePassword, home)).status).to.equal(200);
    } finally {
      Object.assign(context(), { now });
    }
  });

  it('registers nobody with a password that attackers try first', async () => {
    const { status, said } = await post('register', { ...newcomer(), password: 'iloveyou' });
    expect([status, said.reason]).to.deep.equal([422, 'password-weak']);
  });

  it('slows down a network that tries one password at many addresses', async () => {
    const from = newNetwork();
    const tried = Array.from({ length: 34 }, () => logIn(somebody().email, samplePassword, from));
    const refused = (await Promise.all(tried)).filter(({ status }) => status === 429);
    expect(refused).to.have.length(4);
  });

  it('lets twenty networks’ worth of attempts through one hop, whichever clients that claims to forward', async () => {
    const { email, from: home } = await registered(`${newNetwork()}, 198.18.11.1`);
    expect((await logIn(email, samplePassword, home)).status).to.equal(200);
    for (let n = 0; n < 599; n += 1) await assertWiderAllowed('auth-attempt', `${n} via 198.18.11.1`, 30);
    const forged = await logIn(somebody().email, samplePassword, `${newNetwork()}, 198.18.11.1`);
    expect([forged.status, forged.said.reason]).to.deep.equal([429, 'too-many-calls']);
    expect((await logIn(email, samplePassword, home)).status).to.equal(200);
  });

  describe('with a forgotten password', () => {
    it('mails a code, answers alike for unknown addresses, and lets the owner in at once', async () => {
      const { email, refresh_token } = await registered();
      const answers = await Promise.all(
        [email, somebody().email].map((each) => post('forgot-password', { email: each, locale: 'ru' })),
      );
      for (const { status, said } of answers) expect([status, said]).to.deep.equal([200, {}]);
      await running.quiet();
      const from = newNetwork();
      for (let n = 0; n < 6; n += 1) await logIn(email, 'guessed');
      const token = await mailedCode(email);
      const weak = await post('reset-password', { token, password: 'Password1' }, { from });
      expect([weak.status, weak.said.reason]).to.deep.equal([422, 'password-weak']);
      const password = 'another horse';
      expect((await post('reset-password', { token, password }, { from })).status).to.equal(200);
      expect((await post('refresh', { refresh_token })).status).to.equal(401);
      expect((await logIn(email, password, from)).status).to.equal(200);
      const twice = await post('reset-password', { token, password });
      expect([twice.status, twice.said.reason]).to.deep.equal([403, 'reset-code-invalid']);
    });

    it('mails a user without a password how they sign in, once a day, in their language', async () => {
      const person = somebody();
      const [dots, at] = person.email.split('@') as [string, string];
      const { said } = await post('google', await appIdToken(context(), 'google', person));
      const { user_id: uid } = JSON.parse(
        Buffer.from(said.access_token.split('.')[1]!, 'base64url').toString(),
      );
      await user(running.url, uid).call(setUpAccount, { ...accountOf({ uid }, 'Gil'), locale: 'fr' });
      for (const email of [person.email, `${dots}+tag@${at}`])
        expect((await post('forgot-password', { email, locale: 'ru' })).status).to.equal(200);
      await running.quiet();
      const mails = running.smtp.received.filter(({ recipients }) => recipients.includes(person.email));
      expect(mails).to.have.length(1);
      expect(mails[0]!.text).to.include('tu te connectes avec Google');
    });

    it('mails one mailbox three times in ten minutes, known or not', async () => {
      for (const email of [(await registered()).email, somebody().email]) {
        const answers = await Promise.all([1, 2, 3, 4].map(() => post('forgot-password', { email })));
        expect(answers.map(({ status }) => status)).to.have.members([200, 200, 200, 429]);
      }
    });
  });

  describe('with what an app got from a provider', () => {
    for (const provider of ['google', 'apple']) {
      it(`signs in by ${provider}, to the account that a browser gets to`, async () => {
        const person = somebody();
        const first = await post(provider, await appIdToken(context(), provider, person));
        const again = await post(provider, await appIdToken(context(), provider, person));
        expect([first.status, again.status]).to.deep.equal([200, 200]);
        expect(again.said.user).to.deep.equal(first.said.user);
        expect(first.said.user).to.include({ email: person.email, username: null });
        expect((await get('/api/auth/me', first.said.access_token)).status).to.equal(200);
      });
    }

    it('refuses another nonce, a changed signature, another audience and another issuer', async () => {
      const token = await appIdToken(context(), 'google');
      const [head, body, signature = ''] = token.id_token.split('.');
      const claims = JSON.parse(Buffer.from(body!, 'base64url').toString());
      const changed = (more: object) =>
        [head, Buffer.from(JSON.stringify({ ...claims, ...more })).toString('base64url'), signature].join(
          '.',
        );
      const forged = [
        { ...token, nonce: randomUUID() },
        { id_token: changed({ sub: 'another' }) },
        { id_token: changed({ aud: 'another' }) },
        { id_token: 'none' },
        { id_token: (await appIdToken(context(), 'apple')).id_token },
      ];
      for (const each of forged) {
        const { status, said } = await post('google', each);
        expect([status, said.reason], JSON.stringify(each)).to.deep.equal([403, 'attempt-failed']);
      }
      expect((await post('google', token)).status).to.equal(200);
    });

    it('says how the account with the same address is signed in to, unless it is to stay apart', async () => {
      const person = somebody();
      await post('google', await appIdToken(context(), 'google', person));
      const token = await appIdToken(context(), 'apple', person);
      const { status, said } = await post('apple', token);
      expect([status, said.reason, said.params.way]).to.deep.equal([409, 'address-in-use', 'google']);
      expect((await post('apple', { ...token, apart: true })).status).to.equal(200);
    });
  });

  it('leaves no password and no token in the database or the log', async () => {
    const secrets: string[] = [];
    const lines = await linesDuring(async () => {
      const { email, access_token, refresh_token } = await registered();
      const injected = `\n{"severity":"ALERT"} ${randomUUID()}`;
      await logIn(email, injected);
      await logIn(`${randomUUID()}@example.test`, injected);
      await post('refresh', { refresh_token: injected });
      await post('forgot-password', { email });
      await running.quiet();
      const token = await mailedCode(email);
      await post('reset-password', { token, password: `${injected} new` });
      const { id_token } = await appIdToken(context(), 'google');
      await post('google', { id_token });
      secrets.push(email, access_token, refresh_token, samplePassword, injected.slice(1), token, id_token);
    });
    const database = [...(await walk())].flat().join('\n');
    const log = JSON.stringify(lines);
    for (const secret of secrets) {
      expect(log.includes(JSON.stringify(secret).slice(1, -1)), `log: ${secret}`).to.equal(false);
      expect(database.includes(secret), `database: ${secret}`).to.equal(false);
    }
  });

  it('is unavailable without a web API key, and while Firebase Auth is down', async () => {
    const { firebaseAuth } = context();
    const { createFirebaseAuth } = await import('#clients/firebase-auth/client.ts');
    const down = createFirebaseAuth({ apiKey: 'local', emulator: '127.0.0.1:9' });
    for (const each of [null, down]) {
      Object.assign(context(), { firebaseAuth: async () => each });
      const { status, said } = await logIn(somebody().email).finally(() =>
        Object.assign(context(), { firebaseAuth }),
      );
      expect([status, said.reason]).to.deep.equal([503, 'sign-in-unavailable']);
    }
  });
});
