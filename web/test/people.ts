import { setUpAccount } from '@cine/contract/account';
import type { Locale } from '@cine/contract/primitives';
import type { Page } from 'playwright-core';
import { type TestUser, user } from '../../functions/test/client.ts';
import { site } from './site.ts';

const password = 'correct horse';
let count = 0;

/** An e-mail address that nobody has. */
export function newAddress(): string {
  count += 1;
  return `person-${count}-${Date.now()}@example.com`;
}

/** Creates an account by the welcome page; what comes next is setting up. */
export async function signUp(page: Page, email = newAddress(), chosen = password): Promise<string> {
  await page.getByRole('button', { name: 'Nouveau ici ?' }).click();
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(chosen);
  await page.getByRole('button', { name: 'Créer un compte' }).click();
  return email;
}

/** A member on a device of their own, set up in France with Netflix and Canal+, on the home page. */
export async function member(
  name: string,
  options?: Parameters<Awaited<ReturnType<typeof site>>['open']>[0],
) {
  const page = await (await site()).open(options);
  await signUp(page);
  await page.getByLabel('Ton nom à l’écran').fill(name);
  await page.getByLabel('Nom de joueur').fill(`${name.replace(/[^A-Za-z]/g, 'x')}_${Date.now() % 1e8}`);
  for (const service of ['Netflix', 'Canal+']) await page.getByLabel(service, { exact: true }).check();
  await page.getByRole('button', { name: 'Commencer' }).click();
  await page.getByRole('navigation').waitFor();
  return page;
}

/** An account with a password that is set up, made without a browser: where to sign in with it, and what it may call. */
export async function account(name: string, locale: Locale = 'fr'): Promise<TestUser & { email: string }> {
  const { suite } = await site();
  const email = newAddress();
  const answer = await fetch(
    `http://${process.env.FIREBASE_AUTH_EMULATOR_HOST}/identitytoolkit.googleapis.com/v1/accounts:signUp?key=any`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password, returnSecureToken: true }),
    },
  );
  const { localId } = (await answer.json()) as { localId: string };
  const made = user(suite.url, localId);
  await made.call(setUpAccount, {
    username: `someone_${localId.slice(0, 12)}`,
    displayName: name,
    providers: [8, 381],
    region: 'FR',
    locale,
    timeZone: 'Europe/Paris',
  });
  return { ...made, email };
}

/** Signs in on the welcome page, in whatever language that is. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.locator('input[type=email]').fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.locator('form:has(input[type=password]) button[type=submit]').click();
  await page.getByRole('navigation').waitFor();
}

/** A member on a device of their own, whom tests also let call operations, as from another device. */
export async function somebody(
  name: string,
  options?: Parameters<typeof member>[1],
): Promise<{ page: Page } & TestUser> {
  count += 1;
  const displayName = `${name} ${count}`;
  const page = await member(displayName, options);
  const { context } = await import('../../functions/src/context.ts');
  const found = await context().db.collection('users').where('displayName', '==', displayName).get();
  return { page, ...user((await site()).suite.url, found.docs[0]!.id) };
}
