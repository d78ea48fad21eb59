import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import type { CDPSession, Page } from 'playwright-core';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { atOrigin } from './support/at-origin.ts';
import { account } from './support/people.ts';
import { signIn } from './support/sign-in.ts';
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
  for (const credential of from ? await credentialsOf(from) : [])
    await session.send('WebAuthn.addCredential', { authenticatorId, credential });
  await page.goto(origin + path);
  return { page, keys };
}

type Authenticator = { session: CDPSession; authenticatorId: string };

async function credentialsOf({ session, authenticatorId }: Authenticator) {
  return (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
}

/** Whether the one who holds a device proves it. */
async function verify({ session, authenticatorId }: Authenticator, isUserVerified: boolean): Promise<void> {
  await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
}

/** A member on a device with a passkey of theirs, in the settings. */
async function equipped(name: string) {
  const made = await account(name);
  const { page, keys } = await device();
  await signIn(page, made.email);
  await page.goto(`${origin}/settings`);
  const section = page.getByText('Clés d’accès', { exact: true }).locator('..');
  await section.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
  await section.getByText('pas encore utilisée').waitFor();
  return { ...made, page, keys, section };
}

/** Whoever is there moves the mouse, and the browser offers what it has. */
async function touch(page: Page): Promise<void> {
  await page.getByLabel('Adresse e-mail').waitFor();
  await page.mouse.move(200, 200);
}

describeInBrowser('Passkeys', function () {
  this.timeout(2 * minute);
  atOrigin(origin);

  it('are made and named in the settings, and sign in on another device with nothing typed', async () => {
    const { page, keys, section } = await equipped('Ada');
    expect(await credentialsOf(keys)).to.have.length(1);
    await section.getByRole('button', { name: 'Renommer' }).click();
    await section.getByLabel('Nom de cette clé d’accès').fill('Mon trousseau');
    await section.getByRole('button', { name: 'Enregistrer' }).click();
    await section.getByText('Mon trousseau').waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await section.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
    await section.getByText('Tu as déjà une clé d’accès sur cet appareil.').waitFor();

    const { page: other } = await device('/', keys);
    await touch(other);
    await other.getByRole('navigation').waitFor();
    await other.goto(`${origin}/settings`);
    await other.getByText(/utilisée le/).waitFor();
  });

  it('are removed, after which they sign in no more, and the form says so', async () => {
    const { keys, section, page } = await equipped('Bea');
    await section.getByRole('button', { name: 'Supprimer' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Supprimer' }).click();
    await section.getByText('pas encore utilisée').waitFor({ state: 'detached' });

    const { page: other } = await device('/', keys);
    await touch(other);
    await other.getByText('Cette clé d’accès ne permet plus de se connecter ici.').waitFor();
  });

  it('change nothing where whoever holds the device cancels', async () => {
    const made = await account('Cleo');
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
});
