import { enter, linkIdentity } from '@cine/contract/operations/core/identities';
import { addPasskey, beginPasskey, enterByPasskey } from '@cine/contract/operations/core/passkeys';
import { context } from '../../functions/src/context.ts';
import { askForPasskey, comeBack, cookieOf, somebody } from '../../functions/test/browser.ts';
import { type CallError, user } from '../../functions/test/client.ts';
import { newPasskey, type TestPasskey } from '../../functions/test/passkey.ts';
import { running } from '../../functions/test/suite.ts';

/** Who somebody is at a provider, and their passkey. */
export type WaysIn = { atProvider: ReturnType<typeof somebody>; passkey: TestPasskey };

/** Adds a provider and a passkey to a member's password. */
export async function addWaysIn(uid: string): Promise<WaysIn> {
  await context().auth().updateUser(uid, { emailVerified: true });
  const { url } = running;
  const member = user(url, uid);
  const ways = { atProvider: somebody(), passkey: newPasskey() };
  await member.call(linkIdentity, await comeBack(url, cookieOf(uid), 'yandex', ways.atProvider));
  const { options } = await member.call(beginPasskey, {});
  await member.call(addPasskey, { name: 'Phone', ...ways.passkey.make(options) });
  return ways;
}

/** Whom both let in, or why they don't. */
export async function enterByBoth({ atProvider, passkey }: WaysIn): Promise<string[]> {
  const { url } = running;
  const visitor = running.newUser({ name: 'visitor' });
  const cookie = cookieOf(visitor.uid);
  const byProvider = async () =>
    visitor.call(enter, { ...(await comeBack(url, cookie, 'yandex', atProvider)), known: true });
  const byPasskey = async () =>
    visitor.call(enterByPasskey, passkey.answer(await askForPasskey(url, cookie)));
  return Promise.all(
    [byProvider, byPasskey].map((way) =>
      way().then(
        ({ credential }) => (credential.kind === 'custom' ? signIn(credential.token) : credential.kind),
        ({ reason }: CallError) => reason,
      ),
    ),
  );
}

/** Whom Firebase Auth lets in by a token of ours. */
async function signIn(token: string): Promise<string> {
  const { FIREBASE_AUTH_EMULATOR_HOST: host } = process.env;
  const path = 'identitytoolkit.googleapis.com/v1/accounts:signInWithCustomToken?key=local';
  const answer = await fetch(`http://${host}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, returnSecureToken: true }),
  });
  const { idToken } = (await answer.json()) as { idToken: string };
  return (await context().auth().verifyIdToken(idToken)).uid;
}
