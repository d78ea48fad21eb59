import { hour } from '@cine/contract/time';
import type { Page } from 'playwright-core';

/** What a site keeps in the browser. */
type Stored = Record<string, string>;

export const password = 'correct horse';
let count = 0;

export function newAddress(): string {
  count += 1;
  return `person-${count}-${Date.now()}@example.com`;
}

/** Creates a sign-in at the Auth emulator, without an account. */
export async function makeSignIn(
  auth: string,
  email = newAddress(),
  chosen = password,
): Promise<{ email: string; uid: string }> {
  const { localId } = await ask(auth, 'signUp', { email, password: chosen });
  return { email, uid: localId };
}

/** Marks a user's address as verified, as opening the link does; or gives them one. */
export async function verifyAddress(localId: string, email?: string): Promise<void> {
  const { FIREBASE_AUTH_EMULATOR_HOST: auth, GCLOUD_PROJECT: project } = process.env;
  const address = `http://${auth}/identitytoolkit.googleapis.com/v1/projects/${project}/accounts:update`;
  const headers = { 'content-type': 'application/json', authorization: 'Bearer owner' };
  const body = JSON.stringify({ localId, ...(email && { email }), emailVerified: true });
  const { ok, status } = await fetch(address, { method: 'POST', headers, body });
  if (!ok) throw new Error(`The address isn't verified: ${status}.`);
}

/** What Firebase Auth keeps in the browser. */
export async function rememberedSignIn(auth: string, email: string): Promise<Stored> {
  const signedIn = await ask(auth, 'signInWithPassword', { email, password });
  return remembered(signedIn, { email, isAnonymous: false });
}

/** The id of the user whom the Auth emulator signs in with these, or null. */
export async function whoSignsIn(email: string, password: string): Promise<string | null> {
  const auth = process.env.FIREBASE_AUTH_EMULATOR_HOST!;
  return (await ask(auth, 'signInWithPassword', { email, password })).localId ?? null;
}

/** A new guest's id, and what Firebase Auth keeps of them in the browser. */
export async function rememberedGuest(auth: string): Promise<{ uid: string; localStorage: Stored }> {
  const signedIn = await ask(auth, 'signUp', {});
  return { uid: signedIn.localId, localStorage: remembered(signedIn, { isAnonymous: true }) };
}

type SignedIn = { localId: string; idToken: string; refreshToken: string };

async function ask(auth: string, method: string, input: object): Promise<SignedIn> {
  const answer = await fetch(`http://${auth}/identitytoolkit.googleapis.com/v1/accounts:${method}?key=any`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...input, returnSecureToken: true }),
  });
  return (await answer.json()) as SignedIn;
}

function remembered(
  { localId, idToken, refreshToken }: SignedIn,
  who: { email?: string; isAnonymous: boolean },
): Stored {
  const user = {
    uid: localId,
    ...who,
    emailVerified: false,
    providerData: [],
    stsTokenManager: { refreshToken, accessToken: idToken, expirationTime: Date.now() + hour },
    apiKey: 'local',
    appName: 'own',
  };
  return { 'firebase:authUser:local:own': JSON.stringify(user) };
}

/** Signs in on the welcome page, in any language. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.locator('input[type=email]').fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.locator('form:has(input[type=password]) button[type=submit]').click();
  await page.getByRole('navigation').waitFor();
}
