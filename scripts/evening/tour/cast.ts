/** The people of the tour: host, friend, operator, guest, television. */
import { setUpAccount } from '@cine/contract/operations/core/account';
import { accountOf } from '../../../functions/test/scenarios/samples.ts';
import type { Cast, Player } from '../../../functions/test/scenarios/scene.ts';
import { comeAsGuest, type Friend, signUp } from '../friend.ts';

export async function gatherCast(): Promise<Record<keyof Cast, Friend & Player>> {
  const [host, friend, operator, guest, screen] = await Promise.all([
    ...['vera', 'tom', 'olga'].map((name) => signUp(name, `${name}-${Date.now()}@example.com`)),
    comeAsGuest('Nina'),
    comeAsGuest('Television'),
  ]).then((all) =>
    all.map((one) => ({
      ...one,
      now: Date.now,
      raise: (level: number) => raise(one.uid, level),
      askForPasskey: () => Promise.reject(new Error('There is no passkey here')),
      comeBack: noProvider,
      idTokenBy: noProvider,
      mailedTo: () => Promise.reject(new Error('There is no mailbox here')),
    })),
  );
  for (const one of [host!, operator!]) {
    await trust(one.uid);
    await one.idToken({ renewed: true });
  }
  await friend!.call(setUpAccount, accountOf(friend!, 'Tom'));
  return { host: host!, friend: friend!, guest: guest!, screen: screen!, operator: operator! };
}

function noProvider(): Promise<never> {
  return Promise.reject(new Error('There is no provider of identities here'));
}

/** Verifies a user’s address and makes them an operator, at the Auth emulator. */
async function trust(localId: string): Promise<void> {
  const { FIREBASE_AUTH_EMULATOR_HOST: auth, GCLOUD_PROJECT: project } = process.env;
  const address = `http://${auth}/identitytoolkit.googleapis.com/v1/projects/${project}/accounts:update`;
  const { ok, status } = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer owner' },
    body: JSON.stringify({ localId, emailVerified: true, customAttributes: '{"operator":true}' }),
  });
  if (!ok) throw new Error(`The Auth emulator trusts nobody: ${status}.`);
}

/** Gives a player a milestone, at the Firestore emulator. */
async function raise(uid: string, level: number): Promise<void> {
  const { FIRESTORE_EMULATOR_HOST: firestore, GCLOUD_PROJECT: project } = process.env;
  const player = `http://${firestore}/v1/projects/${project}/databases/(default)/documents/players/${uid}`;
  const { ok, status } = await fetch(
    `${player}?updateMask.fieldPaths=milestones&currentDocument.exists=true`,
    {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', authorization: 'Bearer owner' },
      body: JSON.stringify({ fields: { milestones: { arrayValue: { values: [{ integerValue: level }] } } } }),
    },
  );
  if (!ok) throw new Error(`The Firestore emulator raises nobody: ${status}.`);
}
