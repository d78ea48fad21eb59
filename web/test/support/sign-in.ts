import type { BrowserContextOptions, Page } from 'playwright-core';

type StorageState = Exclude<BrowserContextOptions['storageState'], string | undefined>;

export const password = 'correct horse';
let count = 0;

/** A new e-mail address. */
export function newAddress(): string {
  count += 1;
  return `person-${count}-${Date.now()}@example.com`;
}

/** Creates a sign-in at the Auth emulator, without an account. */
export async function makeSignIn(auth: string): Promise<{ email: string; uid: string }> {
  const email = newAddress();
  const answer = await fetch(`http://${auth}/identitytoolkit.googleapis.com/v1/accounts:signUp?key=any`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password, returnSecureToken: true }),
  });
  const { localId } = (await answer.json()) as { localId: string };
  return { email, uid: localId };
}

/** What Firebase Auth keeps in the browser after a sign-in, so that a test can begin on any page. */
export async function rememberedSignIn(auth: string, site: string, email: string): Promise<StorageState> {
  const answer = await fetch(
    `http://${auth}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=any`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password, returnSecureToken: true }),
    },
  );
  const { localId, idToken, refreshToken } = (await answer.json()) as Record<string, string>;
  const user = {
    uid: localId,
    email,
    emailVerified: false,
    isAnonymous: false,
    providerData: [],
    stsTokenManager: { refreshToken, accessToken: idToken, expirationTime: Date.now() + 3_600_000 },
    apiKey: 'local',
    appName: 'own',
  };
  const kept = [{ name: 'firebase:authUser:local:own', value: JSON.stringify(user) }];
  return { cookies: [], origins: [{ origin: site, localStorage: kept }] };
}

/** Signs in on the welcome page, in any language. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.locator('input[type=email]').fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.locator('form:has(input[type=password]) button[type=submit]').click();
  await page.getByRole('navigation').waitFor();
}
