import { expect } from 'chai';
import { createFirebaseAuth, type FirebaseAuth } from '#clients/firebase-auth/client.ts';
import { SignInFault } from '#platform/errors/sign-in-fault.ts';
import { startAuth } from '../../web/test/support/auth-emulator.ts';

const project = 'demo-rest';
/** Whom custom tokens are for. */
const aud = 'https://identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit';
const [email, password] = ['lea@example.test', 'correct horse'];

describe('The client of Firebase Auth', () => {
  let host: string;
  let close: () => void;
  let auth: FirebaseAuth;
  before(async () => {
    const emulator = await startAuth(project);
    [host, close] = [`127.0.0.1:${emulator.port}`, emulator.close];
    auth = createFirebaseAuth({ apiKey: 'local', emulator: host });
  });
  after(() => close());

  async function faultOf(call: Promise<unknown>): Promise<string[]> {
    const fault = await call.then(
      () => null,
      (error: unknown) => error,
    );
    return fault instanceof SignInFault ? [fault.kind, fault.why] : [String(fault)];
  }

  it('signs up, signs in, and goes on with a refresh token, always as the same user', async () => {
    const first = await auth.signUp(email, password);
    expect(first).to.include({ expiresIn: 3600 });
    for (const next of [await auth.signIn(email, password), await auth.refresh(first.refreshToken)])
      expect([next.uid, next.idToken.split('.').length]).to.deep.equal([first.uid, 3]);
    const payload = Buffer.from(JSON.stringify({ aud, uid: 'custom', claims: { vouched: true } })).toString(
      'base64url',
    );
    const header = Buffer.from('{"alg":"none"}').toString('base64url');
    expect((await auth.signInByToken(`${header}.${payload}.`)).uid).to.equal('custom');
  });

  it('tells by Auth’s code what is refused', async () => {
    expect(await faultOf(auth.signUp(email, password))).to.deep.equal(['refused', 'EMAIL_EXISTS']);
    expect(await faultOf(auth.signUp('tom@example.test', 'short'))).to.deep.equal([
      'refused',
      'WEAK_PASSWORD',
    ]);
    for (const [address, wrong] of [
      [email, 'wrong'],
      ['nobody@example.test', password],
    ] as const)
      expect((await faultOf(auth.signIn(address, wrong)))[0]).to.equal('refused');
    for (const call of [
      auth.refresh('none'),
      auth.signInByToken('none'),
      auth.resetPassword('none', password),
    ])
      expect((await faultOf(call))[0]).to.equal('refused');
  });

  it('sets a new password by a mailed code, once', async () => {
    await auth.mailReset(email, 'ru');
    const codes = await fetch(`http://${host}/emulator/v1/projects/${project}/oobCodes`);
    const { oobCodes } = (await codes.json()) as { oobCodes: { oobCode: string }[] };
    const { oobCode } = oobCodes.at(-1)!;
    expect(await auth.resetPassword(oobCode, 'another horse')).to.equal(email);
    expect((await auth.signIn(email, 'another horse')).uid).to.be.a('string');
    expect((await faultOf(auth.resetPassword(oobCode, password)))[0]).to.equal('refused');
  });

  it('is unavailable where nothing answers, or not as Auth does', async () => {
    const nowhere = createFirebaseAuth({ apiKey: 'local', emulator: '127.0.0.1:9' });
    expect((await faultOf(nowhere.signIn(email, password)))[0]).to.equal('unavailable');
    const elsewhere = createFirebaseAuth({ apiKey: 'local', emulator: `${host}/elsewhere` });
    expect((await faultOf(elsewhere.signIn(email, password)))[0]).to.equal('unavailable');
  });
});
