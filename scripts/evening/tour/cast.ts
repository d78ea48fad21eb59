import { comeAsGuest, type Friend, signUp } from '../friend.ts';
import type { Cast } from './turns.ts';

/** New people for a tour: a member with a verified address, who is an operator, another member, a guest, and a screen. */
export async function gatherCast(): Promise<Record<keyof Cast, Friend>> {
  const [host, friend, guest, screen] = await Promise.all([
    signUp('Vera', `vera-${Date.now()}@example.com`),
    signUp('Tom', `tom-${Date.now()}@example.com`),
    comeAsGuest('Nina'),
    comeAsGuest('Television'),
  ]);
  await trust(host.uid);
  await host.idToken({ renewed: true });
  return { host, friend, guest, screen };
}

/** Verifies a user's address and makes them an operator, at the Auth emulator. */
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
