import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { deepIt } from '../../scripts/test/deep.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { account, deviceOf, until } from './support/people.ts';
import { newAddress, password, signIn, verifyAddress, whoSignsIn } from './support/sign-in.ts';
import { site } from './support/site.ts';

const phone = { viewport: { width: 360, height: 780 } };

/** The link in the newest mail to an address, without its origin. */
async function linkTo(address: string): Promise<string> {
  const { suite } = await site();
  const came = () => suite.smtp.received.findLast(({ recipients }) => recipients.includes(address));
  await until(async () => came() !== undefined);
  const [path = ''] = /\/change-email#\S+/.exec(came()!.text!)!;
  return path;
}

/** Opens the link in the newest mail to an address, on a device where nobody is signed in. */
async function openMailTo(address: string) {
  const page = await (await site()).open({ ...phone, path: await linkTo(address) });
  await page.getByRole('heading', { level: 1, name: 'Changement d’adresse' }).waitFor();
  return page;
}

describeInBrowser('A change of address', function () {
  this.timeout(2 * minute);

  it('is asked for in the settings, confirmed by both addresses, and signs in with the new one', async () => {
    const made = await account('Ada');
    const { email, uid } = made;
    await verifyAddress(uid);
    const page = await deviceOf(made, { ...phone, path: '/settings' });
    await page.locator('summary h2', { hasText: /^Connexion$/ }).click();
    await page.locator('summary', { hasText: 'Changer d’adresse' }).click();
    const next = newAddress();
    await page.getByLabel('Nouvelle adresse e-mail').fill(next);
    await page.getByRole('button', { name: 'Changer d’adresse' }).click();
    for (const each of [email, next]) await page.getByText(`Il reste à confirmer depuis ${each}.`).waitFor();

    const former = await openMailTo(email);
    expect(await accessibilityFaults(former)).to.deep.equal([]);
    await former.getByRole('button', { name: 'Oui, la changer' }).click();
    await former.getByText(`Il reste à confirmer depuis ${next}`).waitFor();
    expect(await whoSignsIn(email, password)).to.equal(uid);

    const latter = await openMailTo(next);
    await latter.getByRole('button', { name: 'Oui, la changer' }).click();
    await latter.getByText(`Tu te connectes désormais avec ${next}`).waitFor();
    expect(await whoSignsIn(email, password)).to.equal(null);
    await latter.getByRole('link', { name: 'Se connecter' }).click();
    await latter.getByRole('button', { name: 'Se connecter' }).first().waitFor();
    await signIn(latter, next);
  });

  deepIt('is refused by who didn’t ask for it, and cancelled in the settings', async () => {
    const made = await account('Bea');
    const { email, uid } = made;
    await verifyAddress(uid);
    const page = await deviceOf(made, { ...phone, path: '/settings' });
    await page.locator('summary h2', { hasText: /^Connexion$/ }).click();
    await page.locator('summary', { hasText: 'Changer d’adresse' }).click();
    const form = page.getByLabel('Nouvelle adresse e-mail');
    const next = newAddress();
    await form.fill(next);
    await form.press('Enter');
    const former = await openMailTo(email);
    const linkToNext = await linkTo(next);
    await former.getByRole('button', { name: 'Ce n’est pas moi' }).click();
    await former.getByText('quelqu’un d’autre est connecté à ton compte').waitFor();
    // In the same tab, only the address's fragment changes.
    await former.goto(new URL(linkToNext, former.url()).href);
    await former.getByText('quelqu’un d’autre est connecté à ton compte').waitFor({ state: 'detached' });
    await former.getByText('C’est refusé : le compte garde son adresse.').waitFor();
    await form.fill(newAddress());
    await form.press('Enter');
    await page.getByRole('button', { name: 'Annuler le changement' }).click();
    await page.getByText('Il reste à confirmer depuis').first().waitFor({ state: 'detached' });
    expect(await whoSignsIn(email, password)).to.equal(uid);
  });
});
