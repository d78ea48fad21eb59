import { expect } from 'chai';
import { asks, begin, exchange, identityOf, pageAt, redirectUri, startAll } from './client.test-support.ts';
import { type IdentityProviders, type ProviderName, providerNames } from './providers.ts';
import { type Choice, visit } from './visit.ts';

describe('The identity providers', () => {
  let all: IdentityProviders;
  before(async () => {
    all = await startAll();
  });
  afterEach(() => all.people.reset());
  after(() => all.close());

  const settingsOf = (name: ProviderName) => all.providers[name].settings;
  const signIn = (name: ProviderName, choice: Choice) => begin(name, settingsOf(name), choice);

  async function identity(name: ProviderName, choice: Choice) {
    const { status, body } = await exchange(name, settingsOf(name), await signIn(name, choice));
    expect(status, JSON.stringify(body)).to.equal(200);
    return identityOf(name, settingsOf(name), body);
  }

  async function errorOf(name: ProviderName, call: ReturnType<typeof exchange>) {
    const { status, body } = await call;
    expect(status).to.equal(name === 'vk' ? 200 : body.error === 'invalid_client' ? 401 : 400);
    expect(body).not.to.have.property('access_token');
    return body.error;
  }

  for (const name of providerNames) {
    describe(name, () => {
      it('shows a plain page with people to choose', async () => {
        const url = pageAt(settingsOf(name), {
          ...asks[name],
          state: 's',
          code_challenge: 'c'.repeat(43),
        });
        const answer = await fetch(url, { redirect: 'manual' });
        const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
        const location = answer.headers.get('location');
        const headers = { cookie: cookie.join('; ') };
        const page = location ? await fetch(new URL(location, url), { headers }) : answer;
        expect(await page.text()).to.include('<button name="person" value="lea">Léa Martin</button>');
        expect(page.headers.get('content-security-policy')).to.include("default-src 'none'");
      });

      it('signs someone in, with a subject that stays', async () => {
        const lea = await identity(name, 'lea');
        expect(lea.email).to.equal('lea@people.example');
        expect((await identity(name, 'lea')).sub)
          .to.equal(lea.sub)
          .and.to.be.a('string');
        expect((await identity(name, 'tom')).sub).not.to.equal(lea.sub);
      });

      it('returns the state, or an error if the user says no', async () => {
        const { landing, state } = await signIn(name, 'lea');
        expect(landing.method).to.equal(name === 'apple' ? 'POST' : 'GET');
        expect(landing.params.get('state')).to.equal(state);
        for (const answer of ['refuse', 'cancel'] as const) {
          const { params } = (await signIn(name, { answer })).landing;
          const error = name === 'apple' ? 'user_cancelled_authorize' : 'access_denied';
          expect([params.get('error'), params.has('state'), params.has('code')]).to.deep.equal([
            error,
            true,
            false,
          ]);
        }
      });

      it('may have no address, or one that it doesn’t vouch for', async () => {
        expect((await identity(name, 'nina')).email).to.equal(undefined);
        const ugo = await identity(name, 'ugo');
        if (name === 'vk' || name === 'yandex') expect(ugo.email).to.equal(undefined);
        else expect(ugo).to.include({ email: 'ugo@people.example', isVerified: false });
      });

      it('keeps the subject of a changed address, and gives a recycled one to another', async () => {
        const lea = await identity(name, 'lea');
        const noe = await identity(name, 'noe');
        expect(noe.email).to.equal(lea.email);
        expect(noe.sub).not.to.equal(lea.sub);
        all.people.change('lea', { email: 'lea@elsewhere.example' });
        expect(await identity(name, 'lea')).to.deep.include({ sub: lea.sub, email: 'lea@elsewhere.example' });
        const zoe = await identity(name, { firstName: 'Zoé', email: 'zoe@people.example' });
        const moved = await identity(name, { firstName: 'Zoé', email: '' });
        expect(moved).to.deep.include({ sub: zoe.sub, email: undefined });
      });

      it('takes a code once, in time, for the same redirect', async () => {
        const once = await signIn(name, 'lea');
        expect((await exchange(name, settingsOf(name), once)).status).to.equal(200);
        const late = await signIn(name, 'lea');
        all.providers[name].expireCodes();
        const other = await signIn(name, 'lea');
        for (const [flow, changes] of [
          [once, {}],
          [late, {}],
          [other, { redirect_uri: `${redirectUri}/other` }],
        ] as const)
          expect(await errorOf(name, exchange(name, settingsOf(name), flow, changes))).to.equal(
            'invalid_grant',
          );
      });

      it('wants the verifier of the challenge, except Apple', async () => {
        const flow = await signIn(name, 'lea');
        const answer = exchange(name, settingsOf(name), flow, { code_verifier: 'x'.repeat(43) });
        if (name === 'apple') expect((await answer).status).to.equal(200);
        else expect(await errorOf(name, answer)).to.equal('invalid_grant');
      });

      it('knows its client and where to send an answer', async () => {
        const settings = settingsOf(name);
        const flow = await signIn(name, 'lea');
        const wrong = { ...settings, clientId: `${settings.clientId}0` };
        expect(await errorOf(name, exchange(name, wrong, flow))).to.equal('invalid_client');
        const elsewhere = pageAt(settings, {
          ...asks[name],
          state: 's',
          redirect_uri: 'https://evil.example/',
        });
        const error = await visit(elsewhere, 'lea').catch(String);
        expect(error).to.include('redirect_uri');
      });

      it('may be down, or slow', async () => {
        const { trouble, settings } = all.providers[name];
        const flow = await signIn(name, 'lea');
        trouble({ path: new URL(settings.endpoints.token).pathname, status: 503 });
        expect((await fetch(settings.endpoints.token, { method: 'POST' })).status).to.equal(503);
        trouble({ delayMs: 60 });
        const start = performance.now();
        expect((await exchange(name, settings, flow)).status).to.equal(200);
        expect(performance.now() - start).to.be.greaterThan(55);
        trouble(null);
      });
    });
  }
});
