import { setUpAccount } from '@cine/contract/account';
import type { Locale } from '@cine/contract/primitives';
import type { Page } from 'playwright-core';
import { type TestUser, user } from '../../functions/test/client.ts';
import { project } from '../../functions/test/suite.ts';
import { makeSignIn, newAddress, password, signIn } from './sign-in.ts';
import { site } from './site.ts';

let count = 0;

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
  const { email, uid } = await makeSignIn(process.env.FIREBASE_AUTH_EMULATOR_HOST!);
  const made = user(suite.url, uid);
  await made.call(setUpAccount, {
    username: `someone_${uid.slice(0, 12)}`,
    displayName: name,
    providers: [8, 381],
    region: 'FR',
    locale,
    timeZone: 'Europe/Paris',
  });
  return { ...made, email };
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

/** Somebody with an account, signed in on a device of their own, whom tests also let call operations. */
export async function signedIn(
  name: string,
  options?: Parameters<typeof member>[1],
): Promise<{ page: Page } & TestUser> {
  const [page, { email, ...made }] = await Promise.all([
    site().then(({ open }) => open(options)),
    account(name),
  ]);
  await signIn(page, email);
  return { page, ...made };
}

/** Lets somebody run the service, from their next token on, as `npm run operator` does. */
export async function promote(uid: string): Promise<void> {
  await site();
  const auth = `http://${process.env.FIREBASE_AUTH_EMULATOR_HOST}/identitytoolkit.googleapis.com/v1`;
  const answer = await fetch(`${auth}/projects/${project}/accounts:update`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer owner' },
    body: JSON.stringify({ localId: uid, customAttributes: '{"operator":true}' }),
  });
  if (!answer.ok) throw new Error(`${uid} is no operator: ${await answer.text()}`);
}
