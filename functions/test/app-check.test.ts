import { hour, second } from '@cine/contract/time';
import './logs.ts';
import { doorOf } from '@cine/contract/doors';
import { showAccount } from '@cine/contract/operations/core/account';
import { expect } from 'chai';
import { context } from '#context.ts';
import { createToken } from '#core/tokens/use-cases/own-tokens.ts';
import { createCineClient } from '../../client/src/index.ts';
import { member } from './builders.ts';
import { unsignedToken } from './client.ts';
import { expectLogs } from './logs.ts';
import { type AppCheck, startAppCheck } from './stand-ins/attested-app.ts';
import { running, suite } from './suite.ts';

expectLogs('Failed to validate AppCheck token', 'Callable request verification', 'Allowing request with');

describe('App Check, if turned on', () => {
  let appCheck: AppCheck;
  let uid: string;
  let features: string | undefined;

  before(async () => {
    await suite();
    ({ uid } = await member('Lea'));
    appCheck = await startAppCheck();
    process.env.ENFORCE_APP_CHECK = 'true';
    // Callables look at signatures too; ID tokens are the Auth emulator's.
    features = process.env.FIREBASE_DEBUG_FEATURES;
    process.env.FIREBASE_DEBUG_FEATURES = '{}';
  });

  after(() => {
    delete process.env.ENFORCE_APP_CHECK;
    process.env.FIREBASE_DEBUG_FEATURES = features;
    appCheck.close();
  });

  /** The answers of one operation over both transports to an app with this token. */
  async function outcomes(token: string | null): Promise<{ callable: unknown; rest: unknown }> {
    const headers = {
      authorization: `Bearer ${unsignedToken(uid, false)}`,
      'content-type': 'application/json',
      ...(token !== null && { 'x-firebase-appcheck': token }),
    };
    const [called, fromRest] = await Promise.all([
      fetch(`${running.url}/${doorOf(showAccount)}/${showAccount.name}`, {
        method: 'POST',
        headers,
        body: '{"data":{}}',
      }),
      createCineClient({
        baseUrl: running.url,
        idToken: async () => unsignedToken(uid, false),
        appCheckToken: async () => token,
      }).GET('/api/account'),
    ]);
    const callable = (await called.json()) as {
      result?: { uid: string };
      error?: { details: { reason: string } };
    };
    return {
      callable: callable.result?.uid ?? callable.error?.details.reason,
      rest: fromRest.data?.uid ?? fromRest.error?.reason,
    };
  }

  it('accepts an attested app over both transports', async () => {
    expect(await outcomes(appCheck.token())).to.deep.equal({ callable: uid, rest: uid });
  });

  it('refuses apps without a token, or with one of another project, expired, or with another signature', async () => {
    const past = Math.floor((Date.now() - 2 * hour) / second);
    const [header, claims] = appCheck.token().split('.');
    for (const token of [
      null,
      'not.a.token',
      appCheck.token({ aud: ['projects/another'] }),
      appCheck.token({ iss: 'https://another.example/1' }),
      appCheck.token({ iat: past, exp: past + hour / second }),
      `${header}.${claims}.${Buffer.alloc(256, 7).toString('base64url')}`,
      unsignedToken(uid, false),
    ]) {
      expect(await outcomes(token), String(token)).to.deep.equal({
        callable: 'app-check-required',
        rest: 'app-check-required',
      });
    }
  });

  it('isn’t asked of a program with a personal token, as it can’t attest itself', async () => {
    const { secret } = await createToken(
      context(),
      { uid, isGuest: false, signedInAt: Date.now() },
      { name: 'Shortcuts', scope: 'read', days: 1 },
    );
    const byToken = createCineClient({ baseUrl: running.url, idToken: async () => secret });
    expect((await byToken.GET('/api/account')).data?.uid).to.equal(uid);
    const { error } = await byToken.POST('/api/account/update', { body: { displayName: 'Léa' } });
    expect(error?.reason).to.equal('token-reads-only');
  });

  it("leaves the API's documentation public", async () => {
    for (const path of ['/api/docs', '/api/openapi.json'])
      expect((await fetch(running.url + path)).status, path).to.equal(200);
  });
});
