import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { startAuth } from '../web/test/support/auth-emulator.ts';
import { makeSignIn, password } from '../web/test/support/sign-in.ts';

const project = 'demo-operators';

describe('npm run operator', function () {
  this.timeout(minute);

  let host: string;
  let close: () => Promise<unknown>;

  before(async () => {
    const auth = await startAuth(project);
    host = `127.0.0.1:${auth.port}`;
    close = async () => auth.close();
  });
  after(() => close());

  async function operator(...args: string[]): Promise<{ code: number; output: string }> {
    const script = spawn(process.execPath, [join(import.meta.dirname, 'operator.ts'), ...args], {
      env: {
        ...process.env,
        FIREBASE_AUTH_EMULATOR_HOST: host,
        GCLOUD_PROJECT: project,
        METADATA_SERVER_DETECTION: 'none',
      },
    });
    const [out, error, [code]] = await Promise.all([
      text(script.stdout),
      text(script.stderr),
      once(script, 'close') as Promise<[number]>,
    ]);
    return { code, output: out + error };
  }

  /** The claims of a token from signing in now. */
  async function claimsOf(email: string): Promise<Record<string, unknown>> {
    const address = `http://${host}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=any`;
    const body = JSON.stringify({ email, password, returnSecureToken: true });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(address, { method: 'POST', headers, body });
    const { idToken } = (await answer.json()) as { idToken: string };
    return JSON.parse(Buffer.from(idToken.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>;
  }

  async function verify(localId: string): Promise<void> {
    const address = `http://${host}/identitytoolkit.googleapis.com/v1/projects/${project}/accounts:update`;
    const headers = { 'content-type': 'application/json', authorization: 'Bearer owner' };
    await fetch(address, { method: 'POST', headers, body: JSON.stringify({ localId, emailVerified: true }) });
  }

  it('adds the operator claim to the next token, and removes it', async () => {
    const { email } = await makeSignIn(host);
    expect(await claimsOf(email)).to.not.have.property('operator');
    const granted = await operator(email, '--unverified');
    expect(granted.output).to.include('sign out and in again');
    expect(granted.code).to.equal(0);
    expect(await claimsOf(email)).to.have.property('operator', true);
    expect((await operator(email)).output).to.include('already');

    expect((await operator(email, '--revoke')).output).to.include('is not an operator any more');
    expect(await claimsOf(email)).to.not.have.property('operator');
    expect((await operator(email, '--revoke')).output).to.include('not an operator already');
  });

  it('refuses an address that is not verified unless told, and changes nothing then', async () => {
    const { email, uid } = await makeSignIn(host);
    const refused = await operator(email);
    expect(refused.output).to.include('is not verified').and.include('--unverified');
    expect(refused.code).to.equal(1);
    expect(await claimsOf(email)).to.not.have.property('operator');

    await verify(uid);
    expect((await operator(email)).code).to.equal(0);
    expect(await claimsOf(email)).to.have.property('operator', true);
  });

  it('reports an unknown address, an invalid one, and a missing one', async () => {
    for (const [args, said, wanted] of [
      [['nobody@example.test'], 'Nobody signs in with that address', 1],
      [['nobody'], 'That is not an e-mail address', 1],
      [[], 'Something is missing.', 2],
      [['a@example.test', 'b@example.test'], 'Nothing is known of b@example.test.', 2],
    ] as const) {
      const { code, output } = await operator(...args);
      expect(output).to.include(said);
      expect(code).to.equal(wanted);
    }
  });
});
