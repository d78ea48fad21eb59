import { setUpAccount } from '@cine/contract/operations/core/account';
import { joinSession } from '@cine/contract/operations/together/sessions';
import type { Locale } from '@cine/contract/primitives';
import type { Locator, Page } from 'playwright-core';
import { zoneInTheAfternoon } from '../../../functions/test/afternoon.ts';
import { type TestUser, user } from '../../../functions/test/client.ts';
import { project } from '../../../functions/test/suite.ts';
import { follow, speak } from './page.ts';
import { makeSignIn, newAddress, password, rememberedGuest, rememberedSignIn } from './sign-in.ts';
import { type DeviceOptions, site } from './site.ts';

export { celebrationOn, endCelebration, follow, give, goOn, reached, speak, until } from './page.ts';

/** Creates an account on the welcome page, up to setting up. */
export async function signUp(page: Page, email = newAddress(), chosen = password): Promise<string> {
  await page.getByRole('button', { name: 'Créer un compte' }).click();
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(chosen);
  await page.getByRole('button', { name: 'Créer un compte' }).click();
  return email;
}

/** Sets up a user new, in France with Netflix and Canal+, up to their home page. */
export async function setUp(page: Page, name: string): Promise<void> {
  await page.getByLabel('Nom affiché').fill(name);
  await page.getByLabel('Pseudo').fill(`${name.replace(/[^A-Za-z]/g, 'x')}_${Date.now() % 1e8}`);
  for (const service of ['Netflix', 'Canal+']) await page.getByLabel(service, { exact: true }).check();
  await page.getByLabel(/J’ai au moins \d+\sans/).check();
  await page.getByRole('button', { name: 'Commencer' }).click();
  await page.getByRole('navigation').waitFor();
}

/** A member who is set up, made without a browser; the password is `password`. */
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
    timeZone: zoneInTheAfternoon(),
  });
  return { ...made, email };
}

/** A page on which a member is signed in, at the path or the home page. */
export async function deviceOf({ email }: { email: string }, options?: DeviceOptions): Promise<Page> {
  const { open } = await site();
  const localStorage = await rememberedSignIn(process.env.FIREBASE_AUTH_EMULATOR_HOST!, email);
  const page = await open({ ...options, localStorage });
  await page.locator('h1:not([data-shown] *)').first().waitFor();
  return page;
}

/** A new member with a page on which they are signed in. */
export async function signedIn(
  name: string,
  options?: DeviceOptions,
): Promise<{ page: Page; email: string } & TestUser> {
  const made = await account(name);
  return { page: await deviceOf(made, options), ...made };
}

/** A new guest in a session, with a page at the path or the home page. */
export async function guestIn(
  code: string,
  name: string,
  options?: DeviceOptions,
): Promise<{ page: Page } & TestUser> {
  const { open, suite } = await site();
  const { uid, localStorage } = await rememberedGuest(process.env.FIREBASE_AUTH_EMULATOR_HOST!);
  const made = user(suite.url, uid, { guest: true });
  await made.call(joinSession, { code, guest: { displayName: name, providers: [8] } });
  const page = await open({ ...options, localStorage });
  await page.locator('h1:not([data-shown] *)').first().waitFor();
  return { page, ...made };
}

/**
 * A device that a suite's tests share; after a test that failed comes another one, for its retry and the next
 * tests.
 */
export function sharedDevice<Device extends { page: Page }>(open: () => Promise<Device>): () => Device {
  let device: Device | undefined;
  let isSpoiled = false;
  const close = async () => {
    if (device) await (await site()).close(device.page);
    device = undefined;
  };
  const opened = async () => {
    if (isSpoiled) await close();
    isSpoiled = false;
    device ??= await open();
  };
  before(opened);
  beforeEach(opened);
  afterEach(async function () {
    isSpoiled = this.currentTest?.state !== 'passed';
    const { page } = device!;
    await page.unrouteAll();
    await page.context().unrouteAll();
    await page.context().setOffline(false);
  });
  after(close);
  return () => device!;
}

/** A new member's page that the tests of a suite share: each follows a path first. */
export function sharedPage(name: string, options?: DeviceOptions) {
  return sharedDevice(() => signedIn(name, { ...options, isShared: true }));
}

export function visitorsPage(options?: DeviceOptions) {
  return sharedDevice(async () => ({ page: await (await site()).open({ ...options, isShared: true }) }));
}

/** Leads a shared device to the welcome page, signed out, in French, fields empty. */
export async function welcomed(page: Page): Promise<void> {
  await speak(page, 'fr');
  await follow(page, '/privacy');
  await page.getByRole('heading', { level: 1, name: 'Vie privée' }).waitFor();
  const isSignedIn = (await page.getByRole('navigation').count()) > 0;
  await follow(page, isSignedIn ? '/settings' : '/');
  if (isSignedIn) await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.getByRole('heading', { level: 1, name: /On regarde quoi/ }).waitFor();
}

/** A new member on a device whose service worker is active. */
export async function equipped(
  name: string,
  options?: DeviceOptions,
): Promise<{ page: Page; email: string } & TestUser> {
  const made = await signedIn(name, { ...options, serviceWorkers: 'allow' });
  await whenEquipped(made.page);
  return made;
}

/** Waits until the service worker of a page is active. */
export async function whenEquipped(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

export async function promote(uid: string): Promise<void> {
  await site();
  const auth = `http://${process.env.FIREBASE_AUTH_EMULATOR_HOST}/identitytoolkit.googleapis.com/v1`;
  const answer = await fetch(`${auth}/projects/${project}/accounts:update`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer owner' },
    body: JSON.stringify({ localId: uid, customAttributes: '{"operator":true}' }),
  });
  if (!answer.ok) throw new Error(`${uid} is not an operator: ${await answer.text()}`);
}

/** The button of somebody who holds a shared phone, among those who do. */
export function holderOf(page: Page, name: string): Locator {
  const holders = page.getByRole('group', { name: 'Qui a ce téléphone en main ?' });
  return holders.getByRole('radio', { name });
}
