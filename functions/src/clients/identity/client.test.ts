import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { second } from '@cine/contract/time';
import {
  type Choice,
  type IdentityProviders,
  type ProviderName,
  parametersOf,
  providerNames,
  startIdentityProviders,
  visit,
} from '@cine/dev-identity';
import { expect } from 'chai';
import * as jose from 'jose';
import { SignInFault } from '#platform/errors/sign-in-fault.ts';
import { type Checks, createIdentityClient, type Returned } from './client.ts';
import { providersIn, secretsIn } from './provider.ts';

const redirectUri = 'https://cine.example/api/auth/callback';
const timeoutMs = 300;

describe('The client of identity providers', () => {
  let all: IdentityProviders;
  let providers: ReturnType<typeof providersIn>;
  let client: ReturnType<typeof createIdentityClient>;
  let emulated: string | undefined;

  before(async () => {
    emulated = process.env.FUNCTIONS_EMULATOR;
    process.env.FUNCTIONS_EMULATOR = 'true';
    const redirectUris = Object.fromEntries(providerNames.map((name) => [name, [redirectUri]]));
    all = await startIdentityProviders({ redirectUris });
    const { SIGN_IN_PROVIDERS, SIGN_IN_SECRETS } = parametersOf(all);
    providers = providersIn(SIGN_IN_PROVIDERS);
    client = createIdentityClient(secretsIn(SIGN_IN_SECRETS), timeoutMs);
  });
  afterEach(() => {
    all.people.reset();
    for (const provider of Object.values(all.providers)) provider.trouble(null);
  });
  after(async () => {
    if (emulated === undefined) delete process.env.FUNCTIONS_EMULATOR;
    else process.env.FUNCTIONS_EMULATOR = emulated;
    await all.close();
  });

  const providerOf = (name: string) => providers.get(name)!;

  async function visited(name: ProviderName, choice: Choice = 'lea') {
    const checks = newChecks();
    const landing = await visit(await client.startAddress(providerOf(name), checks), choice);
    const { code = '', iss, device_id, ...others } = Object.fromEntries(landing.params);
    const returned: Returned = {
      code,
      ...(iss !== undefined && { issuer: iss }),
      ...(device_id !== undefined && { deviceId: device_id }),
    };
    return { method: landing.method, returned, checks, others };
  }

  async function proofBy(name: ProviderName, choice: Choice = 'lea') {
    const { returned, checks } = await visited(name, choice);
    return (await client.prove(providerOf(name), returned, checks)).proof;
  }

  const faultBy = async (name: ProviderName, returned: Returned, checks: Checks) =>
    faultOf(client.prove(providerOf(name), returned, checks));

  for (const name of providerNames) {
    describe(`by ${name}`, () => {
      it('learns who signed in, always by the same subject, and a changed address', async () => {
        const lea = await proofBy(name);
        expect(lea).to.include({ address: 'lea@people.example', isVerified: name !== 'vk' });
        all.people.change('lea', { email: 'lea@elsewhere.example' });
        expect(await proofBy(name)).to.deep.equal({ ...lea, address: 'lea@elsewhere.example' });
        expect((await proofBy(name, 'tom')).subject).to.not.equal(lea.subject);
      });

      it('learns no address where there is none, and never takes one for verified that isn’t', async () => {
        expect(await proofBy(name, 'nina')).to.include({ address: null, isVerified: false });
        expect(await proofBy(name, 'ugo')).to.include({ isVerified: false });
      });

      it('gets an error where the user refuses or cancels, with the state', async () => {
        for (const answer of ['refuse', 'cancel'] as const) {
          const { others, checks, returned } = await visited(name, { answer });
          const error = name === 'apple' ? 'user_cancelled_authorize' : 'access_denied';
          expect([others.error, others.state, returned.code]).to.deep.equal([error, checks.state, '']);
        }
      });

      it('is refused a code that was used, is too old, made up, or begun elsewhere', async () => {
        const { returned, checks } = await visited(name);
        await client.prove(providerOf(name), returned, checks);
        expect(await faultBy(name, returned, checks), 'used').to.match(/^refused: /);
        const old = await visited(name);
        all.providers[name].expireCodes();
        expect(await faultBy(name, old.returned, old.checks), 'old').to.match(/^refused: /);
        expect(await faultBy(name, { ...returned, code: 'x' }, checks), 'made up').to.match(/^refused: /);
        const other = await visited(name);
        expect(await faultBy(name, other.returned, newChecks()), 'elsewhere').to.match(/^refused: /);
      });

      it('reports an outage, or a slow answer, of any of its addresses as such, not as a refusal', async () => {
        const { token, userInfo } = all.providers[name].settings.endpoints;
        const urls = providerOf(name).userInfo ? [token, userInfo!] : [token];
        for (const path of urls.map((url) => new URL(url).pathname)) {
          for (const trouble of [{ status: 500 }, { status: 503 }, { delayMs: 2 * timeoutMs }]) {
            const { returned, checks } = await visited(name);
            all.providers[name].trouble({ path, ...trouble });
            expect(await faultBy(name, returned, checks), path).to.match(/^unavailable: /);
            all.providers[name].trouble(null);
          }
        }
      });
    });
  }

  it('takes Apple’s answer from a form, and an address of its relay', async () => {
    const { method, returned, checks } = await visited('apple', 'iris');
    const { proof, idToken } = await client.prove(providerOf('apple'), returned, checks);
    expect(method).to.equal('POST');
    expect(proof.address).to.match(/@privaterelay\.appleid\.com$/);
    expect([proof.isVerified, idToken?.split('.').length]).to.deep.equal([true, 3]);
  });

  it('refuses an answer of another issuer, where the provider says who it is', async () => {
    const { returned, checks } = await visited('google');
    expect(await faultBy('google', { ...returned, issuer: 'https://evil.example' }, checks)).to.match(
      /^refused: /,
    );
  });

  it('asks an issuer for its addresses where none are given, again after an outage', async () => {
    const { issuer, clientId } = all.providers.operator.settings;
    const own = { club: { name: 'Club', issuer, clientId, secretBy: 'none' } };
    const discovering = createIdentityClient({}, timeoutMs);
    const club = providersIn(JSON.stringify(own)).get('club')!;
    const ask = () => discovering.startAddress(club, newChecks());
    all.providers.operator.trouble({ path: '/.well-known', status: 503 });
    expect(await faultOf(ask())).to.match(/^unavailable: /);
    all.providers.operator.trouble(null);
    expect((await ask()).origin).to.equal(issuer);
  });

  it('says that a provider is unavailable if its secret is missing', async () => {
    const bare = createIdentityClient({}, timeoutMs);
    const fault = await faultOf(bare.startAddress(providerOf('yandex'), newChecks()));
    expect(fault).to.equal('unavailable: no secret for yandex');
  });

  describe('refuses an ID token', () => {
    let server: Server;
    let origin: string;
    let right: jose.GenerateKeyPairResult;
    let isDown = false;
    let token: string;

    before(async () => {
      right = await jose.generateKeyPair('RS256');
      const keys = { keys: [{ ...(await jose.exportJWK(right.publicKey)), kid: 'one', alg: 'RS256' }] };
      server = createServer((request, response) => {
        const answer = request.url === '/keys' ? keys : { ...anyTokens, id_token: token };
        response.writeHead(isDown ? 503 : 200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(answer));
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    after(() => server.close());

    const anyTokens = { access_token: 'any', token_type: 'Bearer', expires_in: 60 };
    const digestOf = async (nonce: string) =>
      Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(nonce))).toString('hex');

    /** What comes of a token with some claims changed; by a client that has no keys yet. */
    async function endOf(changes: Record<string, unknown> = {}, key = right.privateKey, alg = 'RS256') {
      const checks = newChecks();
      const now = Math.floor(Date.now() / second);
      const claims = { sub: 'lea', iss: origin, aud: 'us', iat: now, exp: now + 60 };
      const all = { ...claims, nonce: await digestOf(checks.nonce), ...changes };
      const header = { alg, kid: 'one' };
      token =
        alg === 'none'
          ? new jose.UnsecuredJWT(all).encode()
          : await new jose.SignJWT(all).setProtectedHeader(header).sign(key);
      const at = { authorization: `${origin}/page`, token: `${origin}/token`, keys: `${origin}/keys` };
      const own = { club: { name: 'Club', clientId: 'us', issuer: origin, endpoints: at, secretBy: 'none' } };
      const fresh = createIdentityClient({}, timeoutMs);
      const club = providersIn(JSON.stringify(own)).get('club')!;
      const byCode = fresh.prove(club, { code: 'any' }, checks);
      const byItself = fresh.verify(club, token, checks.nonce);
      const ends = await Promise.allSettled([byCode, byItself]);
      return ends.map((end) =>
        end.status === 'fulfilled' ? 'proved' : ((end.reason as SignInFault).kind ?? `${end.reason}`),
      );
    }

    it('only if something is wrong with it', async () => {
      expect(await endOf()).to.deep.equal(['proved', 'proved']);
    });

    const hour = 3600;
    const now = Math.floor(Date.now() / second);
    const wrong: Record<string, Record<string, unknown>> = {
      'of another issuer': { iss: 'https://evil.example' },
      'for another client': { aud: 'them' },
      'that has expired': { iat: now - 2 * hour, exp: now - hour },
      'that is old': { iat: now - 2 * hour, exp: now + hour },
      'with another attempt’s nonce': { nonce: 'another' },
      'without a nonce': { nonce: undefined },
      'without a subject': { sub: undefined },
      'without an end': { exp: undefined },
    };
    for (const [what, changes] of Object.entries(wrong))
      it(what, async () => {
        expect(await endOf(changes)).to.deep.equal(['refused', 'refused']);
      });

    it('signed by another key, by a shared secret, or not at all', async () => {
      const other = await jose.generateKeyPair('RS256');
      expect(await endOf({}, other.privateKey)).to.deep.equal(['refused', 'refused']);
      const shared = randomBytes(32) as unknown as jose.CryptoKey;
      expect(await endOf({}, shared, 'HS256')).to.deep.equal(['refused', 'refused']);
      expect(await endOf({}, right.privateKey, 'none')).to.deep.equal(['refused', 'refused']);
    });

    it('as an outage while its keys can’t be fetched', async () => {
      isDown = true;
      expect(await endOf()).to.deep.equal(['unavailable', 'unavailable']);
      isDown = false;
    });
  });

  describe('is set up', () => {
    it('by what is known of a provider, completed or replaced by what the operator gives', () => {
      const [google] = providersIn('{"google":{"clientId":"1","scope":"openid"}}').values();
      expect(google).to.include({ id: 'google', scope: 'openid', firebaseId: 'google.com' });
      expect(providersIn(' ').size).to.equal(0);
    });

    it('by one name, or by a name in each language', () => {
      const namesOf = (id: string, own: object = {}) =>
        providersIn(JSON.stringify({ [id]: { clientId: '1', ...own } })).get(id)?.names;
      const same = (name: string) => ({ fr: name, en: name, ru: name });
      expect(namesOf('google')).to.deep.equal(same('Google'));
      expect(namesOf('yandex')).to.deep.equal({ ...same('Yandex ID'), ru: 'Яндекс ID' });
      expect(namesOf('tid')).to.deep.equal({ ...same('T-ID'), ru: 'Т-ID' });
      expect(namesOf('yandex', { name: 'Ya' })).to.deep.equal(same('Ya'));
      const names = { fr: 'Ciné-club', en: 'Film club', ru: 'Киноклуб' };
      expect(namesOf('club', { name: names, issuer: 'https://club.example' })).to.deep.equal(names);
      const { ru: _, ...some } = names;
      expect(() => namesOf('club', { name: some, issuer: 'https://club.example' })).to.throw(/name/);
    });

    it('never with a part that is unknown, missing, or without a certificate', () => {
      const faulty = [
        '{"vk":{}}',
        '{"vk":{"clientId":"1","more":1}}',
        '{"club":{"clientId":"1"}}',
        '{"VK":{}}',
      ];
      for (const each of faulty) expect(() => providersIn(each), each).to.throw();
      const plain = { club: { name: 'Club', clientId: '1', issuer: 'http://club.example' } };
      expect(() => providersIn(JSON.stringify(plain))).to.throw(/club/);
    });

    it('never by a name that means another way to sign in', () => {
      const named = (id: string) => {
        const club = { name: 'Club', clientId: '1', issuer: 'https://club.example' };
        return () => providersIn(JSON.stringify({ [id]: club }));
      };
      for (const name of ['passkey', 'password']) expect(named(name), name).to.throw(/This name is ours/);
      for (const name of ['register', 'login', 'passkeys', 'google']) expect(named(name)().size).to.equal(1);
    });

    it('without revealing a faulty secret', () => {
      for (const each of ['{"vk":"s3cret', '{"vk":{"teamId":"s3cret"}}'])
        expect(() => secretsIn(each)).to.throw(/^(?!.*s3cret)/s);
    });
  });

  it('sets itself which providers are Firebase’s own, and refuses settings that do', () => {
    const settings = JSON.stringify({
      other: { clientId: 'a', issuer: 'https://a.test', firebaseId: 'google.com' },
    });
    expect(() => providersIn(settings)).to.throw(/firebaseId/);
    expect(providersIn('{"google":{"clientId":"a"}}').get('google')?.firebaseId).to.equal('google.com');
  });
});

function newChecks(): Checks {
  const random = () => randomBytes(32).toString('hex');
  return { state: random(), codeVerifier: random(), nonce: random(), redirectUri };
}

async function faultOf(answer: Promise<unknown>): Promise<string> {
  try {
    await answer;
    return 'nothing';
  } catch (error) {
    if (!(error instanceof SignInFault)) throw error;
    return `${error.kind}: ${error.why}`;
  }
}
