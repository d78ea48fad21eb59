import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { tallyRef } from '#platform/limits/call-counts.ts';
import { tallyDocument } from '#platform/limits/documents.ts';
import { secretDigestOf } from '#platform/secret-digest.ts';
import { expectLogs, linesDuring } from '#test/logs.ts';
import { running, suite } from '#test/suite.ts';

expectLogs('refused: ', 'provider failed');

describe('The way to a provider of identities and back', () => {
  before(() => suite());

  type Sent = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> };
  const send = (path: string, options: Sent = {}) =>
    fetch(`${running.url}/api/auth/${path}`, {
      redirect: 'manual',
      ...options,
      headers: { 'x-forwarded-for': '192.0.2.76', ...options.headers },
    });
  const placeOf = (response: Response) => response.headers.get('location')!;
  const returnedBy = (response: Response) => {
    expect([response.status, placeOf(response).split('#')[0]]).to.deep.equal([303, '/signing-in']);
    return Object.fromEntries(new URLSearchParams(placeOf(response).split('#')[1]));
  };
  const cookieOf = (response: Response) => response.headers.getSetCookie().join();

  it('leads to the provider’s page, with PKCE, a state, and the only cookie that Hosting passes on', async () => {
    const response = await send('google/start');
    // Hosting takes cookies out of answers that aren't private.
    expect([response.status, response.headers.get('cache-control')]).to.deep.equal([
      303,
      'private, no-store',
    ]);
    expect(response.headers.get('referrer-policy')).to.equal('no-referrer');
    const { origin, searchParams } = new URL(placeOf(response));
    expect(origin).to.equal(running.signIn.providers.google.settings.issuer);
    expect(Object.fromEntries(searchParams)).to.deep.include({
      redirect_uri: 'https://cine.example/api/auth/google/callback',
      response_type: 'code',
      code_challenge_method: 'S256',
    });
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(searchParams.get(name)).to.match(/^[\w-]{32,}$/);
    expect(cookieOf(response)).to.match(
      /^__session=[0-9a-f]{32}; Path=\/; Max-Age=3600; HttpOnly; Secure; SameSite=None$/,
    );
  });

  it('keeps a browser’s cookie, so that two tabs are one browser, but none that isn’t ours', async () => {
    const cookie = 'a'.repeat(32);
    const sameCookie = await send('vk/start', { headers: { cookie: `other=1; __session=${cookie}` } });
    expect(cookieOf(sameCookie)).to.include(`__session=${cookie};`);
    const foreign = await send('vk/start', { headers: { cookie: '__session=chosen' } });
    expect(cookieOf(foreign)).to.not.include('chosen');
    const states = [sameCookie, foreign].map((each) => new URL(placeOf(each)).searchParams.get('state'));
    expect(states[0]).to.not.equal(states[1]);
  });

  it('goes on at the dashboard with what came back, in the fragment alone', async () => {
    const got = await send('vk/callback?code=c&state=s&device_id=d&type=code_v2&iss=i&provider=evil');
    expect(returnedBy(got)).to.deep.equal({
      provider: 'vk',
      code: 'c',
      state: 's',
      deviceId: 'd',
      issuer: 'i',
    });
    expect(got.headers.getSetCookie()).to.deep.equal([]);
    expect([got.headers.get('cache-control'), got.headers.get('referrer-policy')]).to.deep.equal([
      'no-store',
      'no-referrer',
    ]);
    const posted = await send('apple/callback', {
      method: 'POST',
      headers: { origin: 'https://appleid.apple.com', 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams({ code: 'c', state: 's', user: '{"name":{}}' }),
    });
    expect(returnedBy(posted)).to.deep.equal({ provider: 'apple', code: 'c', state: 's' });
    const refused = await send('yandex/callback?error=access_denied&state=%0d%0aSet-Cookie:%20x');
    expect(returnedBy(refused)).to.deep.equal({
      provider: 'yandex',
      error: 'access_denied',
      state: '\r\nSet-Cookie: x',
    });
  });

  it('reads no form that is too long or of another type', async () => {
    const long = new URLSearchParams({ code: 'c'.repeat(9_000) });
    expect(returnedBy(await send('apple/callback', { method: 'POST', body: long }))).to.deep.equal({
      provider: 'apple',
    });
    const other = await send('apple/callback', { method: 'POST', body: new Uint8Array(200_000) });
    expect(returnedBy(other)).to.deep.equal({ provider: 'apple' });
  });

  it('says at the dashboard why it doesn’t begin', async () => {
    expect(returnedBy(await send('nobody/start'))).to.deep.equal({
      provider: 'nobody',
      error: 'sign-in-unavailable',
    });
    const headers = { 'x-forwarded-for': '192.0.2.77' };
    const visits = Array.from({ length: 310 }, () => send('tid/start', { headers }));
    const places = (await Promise.all(visits)).map(placeOf);
    const refused = places.filter((place) => place === '/signing-in#provider=tid&error=too-many-calls');
    expect(refused).to.have.length(10);
    // Behind Hosting, all have the last hop in common.
    const behind = (client: string) =>
      send('tid/start', { headers: { 'x-forwarded-for': `${client}, 192.0.2.77` } });
    expect(placeOf(await behind('198.51.100.1'))).to.not.include('too-many-calls');
  });

  it('limits how often it begins from one hop, whatever clients the hop claims to forward', async () => {
    const hop = '192.0.2.79';
    const full = tallyDocument.encode({
      made: [{ from: Date.now(), calls: 6000 }],
      leases: [],
      expiresAt: Date.now() + 10 * minute,
    });
    const uid = `visitors of ${secretDigestOf(`around ${hop}`)}`;
    await tallyRef(context().db, uid, 'identities-start').set(full);
    const response = await send('tid/start', { headers: { 'x-forwarded-for': `198.51.100.2, ${hop}` } });
    expect(placeOf(response)).to.include('too-many-calls');
  });

  it('counts a network’s visits by one lease of the instance', async () => {
    const network = '192.0.2.78';
    for (const provider of ['tid', 'vk', 'tid'])
      await send(`${provider}/start`, { headers: { 'x-forwarded-for': network } });
    const uid = `visitors of ${secretDigestOf(network)}`;
    const tally = await tallyRef(context().db, uid, 'identities-start').get();
    expect(tally.get('made')).to.have.length(1);
    expect(tally.get('leases')).to.have.length(1);
  });

  it('has the methods that it says it has', async () => {
    for (const [path, allowed] of [
      ['vk/start', 'GET, HEAD, OPTIONS'],
      ['vk/callback', 'GET, HEAD, POST, OPTIONS'],
    ] as const) {
      for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
        const { status, headers } = await send(path, { method });
        const expected = method === 'OPTIONS' ? 204 : allowed.includes(method) ? 303 : 405;
        expect(status, `${method} ${path}`).to.equal(expected);
        if (expected !== 303) expect(headers.get('allow')).to.equal(allowed);
      }
    }
    for (const path of ['vk', 'vk/begin', 'VK/start', 'v/start', 'vk/start/more', '../auth/vk%2Fstart'])
      expect((await send(path)).status, path).to.equal(404);
  });

  it('logs nothing of what came back, nor the cookie', async () => {
    const lines = await linesDuring(async () => {
      await send('vk/start', { headers: { cookie: `__session=${'b'.repeat(32)}` } });
      await send('vk/callback?code=s3cret&state=s3cret');
    });
    expect(JSON.stringify(lines)).to.not.match(/s3cret|b{32}/);
  });
});
