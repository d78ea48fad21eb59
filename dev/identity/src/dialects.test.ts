import { expect } from 'chai';
import * as client from 'openid-client';
import { appleSecret, asks, begin, exchange, redirectUri, startAll } from './client.test-support.ts';
import type { IdentityProviders, ProviderName } from './providers.ts';
import { visit } from './visit.ts';

describe('What each identity provider has of its own', () => {
  let all: IdentityProviders;
  before(async () => {
    all = await startAll();
  });
  after(() => all.close());

  const settingsOf = (name: ProviderName) => all.providers[name].settings;
  const signIn = (name: ProviderName, person: string) => begin(name, settingsOf(name), person);

  /** Signs in by `openid-client`, which checks state, nonce, issuer, audience and signature. */
  async function byLibrary(name: ProviderName, clientAuth: client.ClientAuth, choice: string) {
    const { issuer, clientId } = settingsOf(name);
    const options = { execute: [client.allowInsecureRequests] };
    const config = await client.discovery(new URL(issuer), clientId, undefined, clientAuth, options);
    const verifier = client.randomPKCECodeVerifier();
    const [nonce, state] = [client.randomNonce(), client.randomState()];
    const url = client.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      nonce,
      state,
      ...asks[name],
    });
    const { method, url: landed, params } = await visit(url, choice);
    const current = method === 'POST' ? new Request(landed, { method, body: params }) : landed;
    const checks = { pkceCodeVerifier: verifier, expectedNonce: nonce, expectedState: state };
    const tokens = await client.authorizationCodeGrant(config, current, checks);
    return { config, tokens, claims: tokens.claims()! };
  }

  it('Google and an operator’s issuer are certified providers, whose ID tokens have the profile', async () => {
    const { google, operator } = { google: settingsOf('google'), operator: settingsOf('operator') };
    const ways = [
      ['google', client.ClientSecretPost(google.clientSecret!)],
      ['operator', client.ClientSecretBasic(operator.clientSecret!)],
    ] as const;
    for (const [name, way] of ways) {
      const { config, tokens, claims } = await byLibrary(name, way, 'anna');
      expect(claims).to.include({
        email: 'anna@people.example',
        email_verified: true,
        name: 'Анна Смирнова',
      });
      expect(claims.picture).to.match(/^https:/);
      const info = await client.fetchUserInfo(config, tokens.access_token, claims.sub);
      expect(info.email).to.equal('anna@people.example');
    }
  });

  it('Google signs people in from two tabs at once, and asks each time who it is', async () => {
    const flows = await Promise.all(['lea', 'tom'].map((person) => signIn('google', person)));
    const tokens = await Promise.all(flows.map((flow) => exchange('google', settingsOf('google'), flow)));
    expect(tokens.map(({ status }) => status)).to.deep.equal([200, 200]);
  });

  it('VK ID wants its device_id back, and answers errors with status 200', async () => {
    const flow = await signIn('vk', 'lea');
    expect(flow.landing.params.get('type')).to.equal('code_v2');
    const lost = await exchange('vk', settingsOf('vk'), flow, { device_id: 'another' });
    expect([lost.status, lost.body.error]).to.deep.equal([200, 'invalid_request']);
    const { body } = await exchange('vk', settingsOf('vk'), flow);
    expect(body).to.include({ state: flow.state, token_type: 'Bearer', scope: 'vkid.personal_info email' });
    expect(body.user_id).to.be.a('number');
    const form = new URLSearchParams({ client_id: settingsOf('vk').clientId, access_token: 'wrong' });
    const answer = await fetch(settingsOf('vk').endpoints.userInfo!, { method: 'POST', body: form });
    expect(await answer.json()).to.have.property('error', 'invalid_token');
  });

  it('Yandex ID takes a secret by Basic, too, and its token by OAuth alone', async () => {
    const { clientId, clientSecret, endpoints } = settingsOf('yandex');
    const server = { issuer: 'https://oauth.yandex.ru', token_endpoint: endpoints.token };
    const way = client.ClientSecretBasic(clientSecret!);
    const config = new client.Configuration(server, clientId, undefined, way);
    client.allowInsecureRequests(config);
    const { landing, verifier, state } = await signIn('yandex', 'lea');
    const checks = { pkceCodeVerifier: verifier, expectedState: state };
    const { access_token } = await client.authorizationCodeGrant(config, landing.url, checks);
    const infoBy = (scheme: string) =>
      fetch(`${endpoints.userInfo}?format=json`, { headers: { authorization: `${scheme} ${access_token}` } });
    expect((await infoBy('Bearer')).status).to.equal(401);
    expect(await (await infoBy('OAuth')).json()).to.deep.include({
      login: 'lea',
      emails: ['lea@people.example'],
      real_name: 'Léa Martin',
    });
  });

  it('T-ID answers about the user by POST alone, if the secret is repeated', async () => {
    const { clientId, clientSecret, endpoints } = settingsOf('tid');
    const { tokens } = await byLibrary('tid', client.ClientSecretBasic(clientSecret!), 'lea');
    const ask = (form: Record<string, string>) =>
      fetch(endpoints.userInfo!, {
        method: 'POST',
        body: new URLSearchParams(form),
        headers: { authorization: `Bearer ${tokens.access_token}` },
      });
    expect((await ask({})).status).to.equal(401);
    const answer = await ask({ client_id: clientId, client_secret: clientSecret! });
    expect(await answer.json()).to.include({ name: 'Martin Léa', email_verified: true });
  });

  it('Apple posts the name once, and gives a relay’s address of people who hide theirs', async () => {
    const nameOf = async () => (await signIn('apple', 'iris')).landing.params.get('user');
    const first = JSON.parse((await nameOf())!);
    expect(first.name).to.deep.equal({ firstName: 'Iris', lastName: 'Garnier' });
    expect(first.email).to.match(/@privaterelay\.appleid\.com$/);
    expect(await nameOf()).to.equal(null);
    all.providers.apple.forgetVisits();
    expect(await nameOf()).not.to.equal(null);
    const secret = await appleSecret(settingsOf('apple'));
    const { claims } = await byLibrary('apple', client.ClientSecretPost(secret), 'iris');
    expect(claims).to.include({
      email: first.email,
      email_verified: 'true',
      is_private_email: 'true',
      nonce_supported: true,
    });
  });

  it('Apple refuses a scope without form_post, and a secret that isn’t signed rightly', async () => {
    const settings = settingsOf('apple');
    const flow = await signIn('apple', 'lea');
    const past = Math.floor(Date.now() / 1000) - 60;
    const secrets = [
      appleSecret(settings, { iss: 'ANOTHERTEAM' }),
      appleSecret(settings, { sub: 'another.client' }),
      appleSecret(settings, { aud: 'https://example.org' }),
      appleSecret(settings, { exp: past }),
      appleSecret(settings, { exp: past + 200 * 24 * 60 * 60 }),
      appleSecret(settings, {}, 'ANOTHERKEY'),
    ];
    for (const client_secret of ['nonsense', ...(await Promise.all(secrets))]) {
      const { status, body } = await exchange('apple', settings, flow, { client_secret });
      expect([status, body.error]).to.deep.equal([401, 'invalid_client']);
    }
    const url = new URL(settings.endpoints.authorization);
    const parameters = { client_id: settings.clientId, redirect_uri: redirectUri, response_type: 'code' };
    url.search = new URLSearchParams({ ...parameters, scope: 'email' }).toString();
    expect((await fetch(url)).status).to.equal(400);
  });
});
