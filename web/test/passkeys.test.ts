import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import type { CDPSession, Locator, Page } from 'playwright-core';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { deepIt } from '../../scripts/test/deep.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { atOrigin } from './support/at-origin.ts';
import { uidOn } from './support/device-sign-in.ts';
import { account, follow, setUp } from './support/people.ts';
import { enterBy, somebody } from './support/providers.ts';
import { signIn, verifyAddress } from './support/sign-in.ts';
import { host, site } from './support/site.ts';

const origin = `http://${host}`;

/** A device of its own, with an authenticator that checks who holds it, and the keys of another one. */
async function device(path = '/', from?: Authenticator): Promise<{ page: Page; keys: Authenticator }> {
  const { open } = await site();
  const page = await open({ path: `${origin}/icon.svg`, isOwn: true });
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const keys = { session, authenticatorId };
  if (from) await copyKeys(from, keys);
  await page.goto(origin + path);
  return { page, keys };
}

type Authenticator = { session: CDPSession; authenticatorId: string };

async function credentialsOf({ session, authenticatorId }: Authenticator) {
  return (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
}

async function copyKeys(from: Authenticator, { session, authenticatorId }: Authenticator): Promise<void> {
  for (const credential of await credentialsOf(from))
    await session.send('WebAuthn.addCredential', { authenticatorId, credential });
}

/** Whether the one who holds a device proves it. */
async function verify({ session, authenticatorId }: Authenticator, isUserVerified: boolean): Promise<void> {
  await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
}

/** A member on a device with a passkey of theirs, in the settings. */
async function equipped(name: string) {
  const made = await account(name);
  await verifyAddress(made.uid);
  const { page, keys } = await device();
  await signIn(page, made.email);
  return { ...made, page, keys, section: await equip(page) };
}

/** Makes a passkey in the settings; returns their section. */
async function equip(page: Page): Promise<Locator> {
  await follow(page, '/settings');
  const section = page.getByText('Clés d’accès', { exact: true }).locator('..');
  await section.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
  await section.getByText('pas encore utilisée').waitFor();
  return section;
}

/** Whoever is there moves the mouse, and the browser offers what it has. */
async function touch(page: Page): Promise<void> {
  await page.getByLabel('Adresse e-mail').waitFor();
  await page.mouse.move(200, 200);
}

describeInBrowser('Passkeys', function () {
  this.timeout(2 * minute);
  atOrigin(origin);

  it('are made and named in the settings, and sign in on another device with nothing typed, until they are removed', async () => {
    const { page, keys, section } = await equipped('Ada');
    expect(await credentialsOf(keys)).to.have.length(1);
    await section.getByRole('button', { name: 'Renommer' }).click();
    await section.getByLabel('Nom de cette clé d’accès').fill('Mon trousseau');
    await section.getByRole('button', { name: 'Enregistrer' }).click();
    await section.getByText('Mon trousseau').waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await section.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
    const hint = section.getByText('Tu as déjà une clé d’accès sur cet appareil.');
    await hint.waitFor();

    const { page: other } = await device('/', keys);
    await touch(other);
    await other.getByRole('navigation').waitFor();
    await follow(other, '/settings');
    await other.getByText(/utilisée le/).waitFor();

    await section.getByRole('button', { name: 'Supprimer' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Supprimer' }).click();
    await section.getByText('Mon trousseau').waitFor({ state: 'detached' });
    expect(await hint.count()).to.equal(0);
    await Promise.all([
      other.waitForEvent('load'),
      other.getByRole('button', { name: 'Se déconnecter' }).click(),
    ]);
    await touch(other);
    await other.getByText('Cette clé d’accès ne permet plus de se connecter ici.').waitFor();
  });

  deepIt('aren’t added when the user cancels on their device, and are when they try again', async () => {
    const made = await account('Cleo');
    await verifyAddress(made.uid);
    const { page, keys } = await device();
    await signIn(page, made.email);
    await page.goto(`${origin}/settings`);
    await verify(keys, false);
    await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
    await page.getByText('Rien n’a changé').waitFor();
    expect(await credentialsOf(keys)).to.deep.equal([]);
    await verify(keys, true);
    await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
    await page.getByText('pas encore utilisée').waitFor();
  });

  deepIt('prove whose an address is where a provider tells it, which is then linked', async () => {
    const person = somebody();
    const { page, keys } = await device();
    await enterBy(page, 'Google', person);
    await setUp(page, 'Dora');
    // Auth ends all sign-ins with that.
    await verifyAddress(await uidOn(page), person.email);
    await page.goto(origin);
    await enterBy(page, 'Google', person);
    await page.getByRole('navigation').waitFor();
    await equip(page);
    const google = page.getByRole('listitem').filter({ hasText: 'Google' });
    await google.getByRole('button', { name: 'Dissocier' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Dissocier' }).click();
    await google.waitFor({ state: 'detached' });

    const { page: other, keys: otherKeys } = await device();
    await enterBy(other, 'T-ID', person);
    await other.getByText(/Il y a déjà un compte à cette adresse, avec connexion par clé d’accès/).waitFor();
    const byPasskey = other.getByRole('button', { name: 'Utiliser ma clé d’accès' });
    await copyKeys(keys, otherKeys);
    await verify(otherKeys, false);
    await byPasskey.click();
    await other.getByText('La connexion n’a pas marché. Réessaie.').waitFor();
    expect(await accessibilityFaults(other)).to.deep.equal([]);
    await verify(otherKeys, true);
    await byPasskey.click();
    await other.getByRole('navigation').waitFor();
    await other.goto(`${origin}/settings`);
    await other.getByText(/utilisée le/).waitFor();
    await other.getByRole('listitem').filter({ hasText: 'T-ID' }).getByText(person.email).waitFor();
  });
});
