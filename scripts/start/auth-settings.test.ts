import { expect } from 'chai';
import { startAuth } from '../../web/test/support/auth-emulator.ts';

const project = 'demo-duplicates';
const password = 'correct horse';

describe('Google with the address of an account with a password', () => {
  let host: string;
  let close: () => void;
  before(async () => {
    const auth = await startAuth(project);
    [host, close] = [`127.0.0.1:${auth.port}`, auth.close];
  });
  after(() => close());

  async function ask(method: string, body: object): Promise<Record<string, unknown>> {
    const answer = await fetch(
      `http://${host}/identitytoolkit.googleapis.com/v1/accounts:${method}?key=local`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...body, returnSecureToken: true }),
      },
    );
    return (await answer.json()) as Record<string, unknown>;
  }

  const byGoogle = (sub: string, email: string) => {
    const idToken = JSON.stringify({ sub, email, email_verified: true });
    const postBody = new URLSearchParams({ id_token: idToken, providerId: 'google.com' }).toString();
    return ask('signInWithIdp', { postBody, requestUri: 'http://localhost' });
  };

  it('never enters it nor drops its password, and has no address of its own', async () => {
    const email = 'leo@gmail.com';
    const { localId } = await ask('signUp', { email, password });
    const first = await byGoogle('1', email);
    expect(first.localId).to.be.a('string').and.not.equal(localId);
    expect((await byGoogle('1', email)).localId).to.equal(first.localId);
    const again = await ask('signInWithPassword', { email, password });
    expect(again.localId).to.equal(localId);
    const { users } = (await ask('lookup', { idToken: first.idToken })) as {
      users: Record<string, unknown>[];
    };
    expect(users[0]).to.not.have.property('email');
    expect(users[0]!.providerUserInfo).to.have.length(1);
  });

  it('nor does one of two subjects with an address enter the other’s account', async () => {
    const ids = await Promise.all(
      ['2', '3'].map(async (sub) => (await byGoogle(sub, 'tom@gmail.com')).localId),
    );
    expect(new Set(ids)).to.have.property('size', 2);
  });
});
