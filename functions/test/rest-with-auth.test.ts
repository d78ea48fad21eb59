import { setTimeout as delay } from 'node:timers/promises';
import { second } from '@cine/contract/time';
import { startInbox } from '@cine/dev-mail';
import { expect } from 'chai';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { createFirebaseAuth } from '#clients/firebase-auth/client.ts';
import { context } from '#context.ts';
import { appIdToken, somebody } from '#test/browser.ts';
import { newcomer, samplePassword } from '#test/scenarios/samples.ts';
import { project, running, suite } from '#test/suite.ts';
import { startAuth } from '../../web/test/support/auth-emulator.ts';

type Said = { reason: string; access_token: string; refresh_token: string; user: { id: string } };

describe('Signing in over REST with Auth’s own emulator', () => {
  let restore: () => Promise<void>;
  let inbox: Awaited<ReturnType<typeof startInbox>>;
  before(async () => {
    await suite();
    // The suite has set it by now.
    const { FIREBASE_AUTH_EMULATOR_HOST: former } = process.env;
    const emulator = await startAuth(project);
    const host = `127.0.0.1:${emulator.port}`;
    const { firebaseAuth, auth } = context();
    const client = createFirebaseAuth({ apiKey: 'local', emulator: host });
    process.env.FIREBASE_AUTH_EMULATOR_HOST = host;
    // The usual one may have begun with another host, which it keeps.
    const app = initializeApp({ projectId: project }, 'rest-with-auth');
    Object.assign(context(), { firebaseAuth: async () => client, auth: () => getAuth(app) });
    const links = async () => {
      const answer = await fetch(`http://${host}/emulator/v1/projects/${project}/oobCodes`);
      return ((await answer.json()) as { oobCodes: [] }).oobCodes;
    };
    inbox = await startInbox({ port: 0, received: running.smtp.received, links });
    restore = async () => {
      Object.assign(context(), { firebaseAuth, auth });
      if (former === undefined) delete process.env.FIREBASE_AUTH_EMULATOR_HOST;
      else process.env.FIREBASE_AUTH_EMULATOR_HOST = former;
      emulator.close();
      await deleteApp(app);
    };
  });
  after(async () => {
    await inbox.close();
    await restore();
  });

  let networks = 0;
  async function post(path: string, body: object) {
    networks += 1;
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': `198.18.30.${networks}` };
    const answer = await fetch(`${running.url}/api/auth/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return { status: answer.status, said: (await answer.json()) as Said };
  }

  /** The code of the last link to an address on the page of local mails. */
  async function mailedTo(email: string): Promise<string> {
    const page = await (await fetch(inbox.url)).text();
    const links = [...page.matchAll(/<a href="([^"]+)">([^<]+)</g)].filter(([, , to]) => to === email);
    return new URL(links.at(0)![1]!.replaceAll('&amp;', '&')).searchParams.get('oobCode')!;
  }

  it('sets a new password by the code that is mailed; former passwords and refresh tokens are refused', async () => {
    const entered = newcomer();
    const { said: first } = await post('register', entered);
    // Auth revokes to the second.
    await delay(second - (Date.now() % second));
    expect((await post('forgot-password', { email: entered.email })).status).to.equal(200);
    await running.quiet();
    const password = 'another horse';
    const token = await mailedTo(entered.email);
    const set = await post('reset-password', { token, password });
    expect([set.status, set.said]).to.deep.equal([200, {}]);
    const old = await post('login', { email: entered.email, password: samplePassword });
    expect([old.status, old.said.reason]).to.deep.equal([401, 'credentials-wrong']);
    const { status, said } = await post('login', { email: entered.email, password });
    expect([status, said.user.id]).to.deep.equal([200, first.user.id]);
    const refreshed = await post('refresh', { refresh_token: first.refresh_token });
    expect([refreshed.status, refreshed.said.reason]).to.deep.equal([401, 'refresh-token-invalid']);
    expect((await post('refresh', { refresh_token: said.refresh_token })).status).to.equal(200);
  });

  for (const provider of ['google', 'apple'])
    it(`signs in by a good ID token of ${provider}, whose user calls the API and refreshes`, async () => {
      const person = somebody();
      const { status, said } = await post(provider, await appIdToken(context(), provider, person));
      expect(status).to.equal(200);
      const me = await fetch(`${running.url}/api/auth/me`, {
        headers: { authorization: `Bearer ${said.access_token}` },
      });
      expect(await me.json()).to.deep.include({ id: said.user.id, email: person.email });
      const refreshed = await post('refresh', { refresh_token: said.refresh_token });
      expect([refreshed.status, refreshed.said.user.id]).to.deep.equal([200, said.user.id]);
    });
});
