import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { identityDocument } from '../functions/src/features/core/identities/documents.ts';
import { startFirestoreEmulator } from '../packages/firestore-emulator/src/index.ts';
import { startAuth } from '../web/test/support/auth-emulator.ts';
import { makeSignIn, password } from '../web/test/support/sign-in.ts';
import { type Accounts, grant, revoke } from './operator/claim.ts';
import { deepIt } from './test/deep.ts';

const project = 'demo-operators';

describe('npm run operator', function () {
  this.timeout(minute);

  let host: string;
  let firestore: string;
  let close: () => Promise<unknown>;

  before(async () => {
    const [auth, emulator] = await Promise.all([startAuth(project), startFirestoreEmulator()]);
    [host, firestore] = [`127.0.0.1:${auth.port}`, `127.0.0.1:${emulator.port}`];
    close = async () => {
      auth.close();
      await emulator.close();
    };
  });
  after(() => close());

  async function operator(...args: string[]): Promise<{ code: number; output: string }> {
    const script = spawn(process.execPath, [join(import.meta.dirname, 'operator.ts'), ...args], {
      env: {
        ...process.env,
        FIREBASE_AUTH_EMULATOR_HOST: host,
        FIRESTORE_EMULATOR_HOST: firestore,
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

  async function directly<T>(act: (accounts: Accounts) => Promise<T>): Promise<T> {
    const former = { ...process.env };
    Object.assign(process.env, { FIREBASE_AUTH_EMULATOR_HOST: host, FIRESTORE_EMULATOR_HOST: firestore });
    const app = initializeApp({ projectId: project }, 'operators');
    try {
      return await act({ auth: getAuth(app), db: getFirestore(app) });
    } finally {
      await deleteApp(app);
      for (const name of ['FIREBASE_AUTH_EMULATOR_HOST', 'FIRESTORE_EMULATOR_HOST'])
        if (former[name] === undefined) delete process.env[name];
        else process.env[name] = former[name];
    }
  }

  it('adds the operator claim to the next token, and removes it', async () => {
    const { email } = await makeSignIn(host);
    expect(await claimsOf(email)).to.not.have.property('operator');
    const granted = await operator(email, '--unverified');
    expect(granted.output).to.include('sign out and in again');
    expect(granted.code).to.equal(0);
    expect(await claimsOf(email)).to.have.property('operator', true);

    expect((await operator(email, '--revoke')).output).to.include('is not an operator any more');
    expect(await claimsOf(email)).to.not.have.property('operator');
  });

  it('changes nothing for a user who is an operator already, or is none, and keeps other claims', async () => {
    const { email, uid } = await makeSignIn(host);
    await directly(async (accounts) => {
      await accounts.auth.setCustomUserClaims(uid, { plan: 'free' });
      expect(await revoke(accounts, email)).to.include('not an operator already');
      await grant(accounts, email, true);
      expect(await claimsOf(email)).to.include({ operator: true, plan: 'free' });
      expect(await grant(accounts, email, false)).to.include('is an operator already');
      await revoke(accounts, email);
      expect(await claimsOf(email))
        .to.include({ plan: 'free' })
        .and.not.have.property('operator');
    });
  });

  it('refuses an address that is not verified unless told, and changes nothing then', async () => {
    const { email, uid } = await makeSignIn(host);
    const refused = await directly((accounts) =>
      grant(accounts, email, false).catch((error: Error) => error.message),
    );
    expect(refused).to.include('is not verified').and.include('--unverified');
    expect(await claimsOf(email)).to.not.have.property('operator');

    await verify(uid);
    expect(await directly((accounts) => grant(accounts, email, false))).to.include('is an operator now');
    expect(await claimsOf(email)).to.have.property('operator', true);
  });

  it('knows users by an address that a provider vouches for, unless several have it', async () => {
    await directly(async (accounts) => {
      const { auth, db } = accounts;
      const uids = ['vera', 'zoe', 'kim'];
      await Promise.all(uids.map((uid) => auth.createUser({ uid })));
      const identify = (uid: string, provider: string, address: string, isVerified = true) =>
        db.doc(`identities/${uid}-${provider}`).set(
          identityDocument.encode({
            uid,
            provider,
            subject: uid,
            address,
            isVerified,
            mailbox: null,
            linkedAt: 0,
          }),
        );
      await identify('vera', 'yandex', 'vera@example.test');
      await identify('kim', 'vk', 'vera@example.test', false);
      expect(await grant(accounts, 'vera@example.test', false)).to.include('is an operator now');
      expect((await auth.getUser('vera')).customClaims).to.deep.equal({ operator: true });
      await identify('zoe', 'tid', 'vera@example.test');
      const refused = await revoke(accounts, 'vera@example.test').catch((error: Error) => error.message);
      expect(refused).to.include('Several accounts have vera@example.test');
    });
  });

  it('reports an unknown address, an invalid one, and a missing one', async () => {
    const cases = [
      [['nobody@example.test'], 'Nobody signs in with that address', 1],
      [['nobody'], 'nobody is no e-mail address.', 2],
      [[], 'An argument is missing.', 2],
    ] as const;
    const answers = await Promise.all(cases.map(([args]) => operator(...args)));
    for (const [at, [, text, code]] of cases.entries()) {
      expect(answers[at]!.output).to.include(text);
      expect(answers[at]!.code).to.equal(code);
    }
  });

  deepIt('reports a second address', async () => {
    const { code, output } = await operator('a@example.test', 'b@example.test');
    expect(output).to.include('Unknown argument: b@example.test');
    expect(code).to.equal(2);
  });
});
