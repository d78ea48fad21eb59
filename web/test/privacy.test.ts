import { readFileSync } from 'node:fs';
import { accountExportSchema } from '@cine/contract/operations/faces/privacy';
import { createSession } from '@cine/contract/operations/together/sessions';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import * as z from 'zod';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { member as memberByCall, sessionOf } from '../../functions/test/builders.ts';
import { deepIt } from '../../scripts/test/deep.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { account, follow, guestIn, visitorsPage, welcomed } from './support/people.ts';
import { signIn, whoSignsIn } from './support/sign-in.ts';

const fistful = 391;

async function askToDelete(page: Page) {
  await page.getByRole('button', { name: 'Supprimer mon compte' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tout supprimer pour toujours ?' });
  await dialog.waitFor();
  return { dialog, erase: dialog.getByRole('button', { name: 'Supprimer pour toujours' }) };
}

async function hasAccount(uid: string): Promise<boolean> {
  const { context } = await import('../../functions/src/context.ts');
  return (await context().db.doc(`users/${uid}`).get()).exists;
}

describeInBrowser('The privacy page', function () {
  this.timeout(2 * minute);
  /** A device on which one user after the other signs in and is erased. */
  const device = visitorsPage();
  let page: Page;
  beforeEach(() => {
    ({ page } = device());
  });

  /** A new member, who signs in and goes to the privacy page. */
  async function onPrivacy(name: string) {
    const made = await account(name);
    await welcomed(page);
    await signIn(page, made.email);
    await follow(page, '/privacy');
    await page.getByRole('button', { name: 'Supprimer mon compte' }).waitFor();
    return made;
  }

  it('says what is kept and for how long, also signed out', async () => {
    await welcomed(page);
    await page.getByRole('link', { name: 'Vie privée' }).click();
    await page.getByRole('heading', { level: 1, name: 'Vie privée' }).waitFor();
    await page.getByText('30 jours après ta dernière soirée').waitFor();
    await page.getByText('Pour chaque film de la liste, ils voient aussi si tu l’as déjà vu').waitFor();
    expect(await page.getByRole('button', { name: 'Exporter mes données' }).count()).to.equal(0);
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Privacy' }).waitFor();
  });

  it('erases an account after the word and the password, and says what was erased', async () => {
    const { uid, call, email } = await onPrivacy('Kim');
    await call(recordOwnWatch, { movieId: fistful });
    const { dialog, erase } = await askToDelete(page);
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await dialog.getByLabel('Mot de passe actuel').fill('wrong horse');
    await erase.click();
    await dialog.getByText('Il manque le mot « supprimer ».').waitFor();
    await dialog.getByLabel('Tape « supprimer » pour confirmer').fill('Supprimer');
    await erase.click();
    await dialog.getByText('Ce n’est pas ton mot de passe.').waitFor();
    expect(await hasAccount(uid)).to.equal(true);
    await dialog.getByLabel('Mot de passe actuel').fill('correct horse');
    await erase.click();
    await page.getByText('Ton compte est supprimé, et avec lui 1 film vu, 0 défi créé').waitFor();
    expect(await hasAccount(uid)).to.equal(false);
    expect(await whoSignsIn(email, 'correct horse')).to.equal(null);
  });

  deepIt('says whether the account still exists when the answer to erasing it is lost', async () => {
    const { uid } = await onPrivacy('Mia');
    const context = page.context();
    const { dialog, erase } = await askToDelete(page);
    await dialog.getByLabel('Tape « supprimer » pour confirmer').fill('supprimer');
    await dialog.getByLabel('Mot de passe actuel').fill('correct horse');
    await context.route('**/account-delete', (route) => route.abort());
    await erase.click();
    await dialog.getByText('ton compte est toujours là et rien n’est effacé').waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);

    await context.unrouteAll();
    await context.route('**/account-delete', async (route) => {
      await context.setOffline(true);
      await route.fetch();
      await route.abort();
    });
    await erase.click();
    await dialog.getByText('on ne sait pas encore si ton compte est supprimé').waitFor();
    expect(await hasAccount(uid)).to.equal(false);
    await context.unrouteAll();
    await context.setOffline(false);
    await page.getByText('Ton compte est supprimé. Les dernières traces').waitFor();
    await follow(page, '/');
    await page.getByRole('button', { name: 'Se connecter' }).waitFor();
  });

  deepIt('says that the account is erased when only the answer is lost, not the network', async () => {
    const { uid } = await onPrivacy('Nil');
    const { dialog, erase } = await askToDelete(page);
    await dialog.getByLabel('Tape « supprimer » pour confirmer').fill('supprimer');
    await dialog.getByLabel('Mot de passe actuel').fill('correct horse');
    await page.context().route('**/account-delete', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await erase.click();
    await page.getByText('Ton compte est supprimé. Les dernières traces').waitFor();
    expect(await hasAccount(uid)).to.equal(false);
  });

  it('exports all of a user’s data as a file, and movies as files that other services read', async () => {
    const { uid, call } = await onPrivacy('Jan');
    await call(recordOwnWatch, { movieId: fistful });
    await call(createSession, {});
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Exporter mes données' }).click(),
    ]);
    expect(file.suggestedFilename()).to.match(/^cine-compagnon-\d{4}-\d\d-\d\d\.json$/);
    const { users } = z
      .object({ exportedAt: z.iso.datetime(), users: z.array(accountExportSchema) })
      .parse(JSON.parse(readFileSync(await file.path(), 'utf8')));
    expect(users.map((user) => user.uid)).to.deep.equal([uid]);
    expect(users[0]!.account).to.include({ displayName: 'Jan' });
    expect(users[0]!.watches.map(({ movieId }) => movieId)).to.deep.equal([fistful]);
    expect(users[0]!.sessions).to.have.length(1);
    await page.getByText('Ton fichier est prêt').waitFor();

    const exported = async () => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Exporter mes films' }).click(),
      ]);
      return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
    };
    const csv = await exported();
    expect(csv.name).to.equal('diary.csv');
    expect(csv.text).to.match(/\r\n391,(?:tt\d+)?,A Fistful of Dollars,1964,Sergio Leone,\d{4}-\d\d-\d\d,/);
    await page.getByText('Ton fichier est prêt : 1 film.').waitFor();
    await page.getByRole('radio', { name: /^JSON/ }).check();
    const json = await exported();
    expect(json.name).to.equal('movies.json');
    expect(JSON.parse(json.text)).to.have.nested.property('watched[0].tmdbId', fistful);
    expect(await accessibilityFaults(page)).to.deep.equal([]);
  });

  deepIt('erases a guest, who has no password, after the word alone', async () => {
    const { code } = await sessionOf(await memberByCall('Host'));
    const { page } = await guestIn(code, 'Lou', { path: '/settings' });
    await page.getByRole('link', { name: 'Vie privée' }).click();
    const { dialog, erase } = await askToDelete(page);
    await dialog.getByLabel('Tape « supprimer » pour confirmer').fill('supprimer');
    await erase.click();
    await page.getByText('ta place dans 1 soirée').waitFor();
  });
});
