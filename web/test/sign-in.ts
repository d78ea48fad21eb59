import type { Page } from 'playwright-core';

export const password = 'correct horse';
let count = 0;

/** An e-mail address that nobody has. */
export function newAddress(): string {
  count += 1;
  return `person-${count}-${Date.now()}@example.com`;
}

/** A way to sign in that nobody has set up yet, made at the Auth emulator. */
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

/** Signs in on the welcome page, in whatever language that is. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.locator('input[type=email]').fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.locator('form:has(input[type=password]) button[type=submit]').click();
  await page.getByRole('navigation').waitFor();
}
