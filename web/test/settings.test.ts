import { setTimeout as delay } from 'node:timers/promises';
import { updateAccount } from '@cine/contract/operations/core/account';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { minute, second } from '@cine/contract/time';
import { expect } from 'chai';
import type { Page, Route } from 'playwright-core';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { member as memberByCall, sessionOf } from '../../functions/test/builders.ts';
import { deepIt } from '../../scripts/test/deep.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { keptOn } from './support/kept-on.ts';
import {
  account,
  deviceOf,
  follow,
  guestIn,
  holderOf,
  sharedPage,
  signedIn,
  until,
} from './support/people.ts';
import { newAddress, whoSignsIn } from './support/sign-in.ts';
import { site } from './support/site.ts';

/** The stored account of a user. */
async function stored(uid: string): Promise<Record<string, unknown>> {
  const { context } = await import('../../functions/src/context.ts');
  return (await context().db.doc(`users/${uid}`).get()).data()!;
}

async function unfolded(page: Page, name: string) {
  const details = page.locator('details details').filter({ hasText: name });
  await details.locator('summary').click();
  return details;
}

async function signOut(page: Page): Promise<void> {
  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await reloaded;
}

/** Opens the link in the last mail to an address. */
async function openLinkTo(email: string): Promise<void> {
  const mail = (await (await site()).mails()).findLast((sent) => sent.email === email);
  const answer = await fetch(mail!.oobLink);
  expect(answer.status, await answer.text()).to.equal(200);
}

/** A guest in a session, who has watched a movie, on the settings page. */
async function guest(name: string): Promise<{ page: Page; uid: string }> {
  const host = await memberByCall('Host');
  const { code } = await sessionOf(host);
  const { page, call, uid } = await guestIn(code, name, { path: '/settings' });
  await call(recordOwnWatch, { movieId: 391 });
  return { page, uid };
}

declare global {
  interface Window {
    notes: number;
  }
}

describeInBrowser('Settings', function () {
  this.timeout(2 * minute);
  const ada = sharedPage('Ada', { path: '/settings' });
  let password = 'correct horse';

  /** The settings in French and mounted again, and their owner. */
  async function opened(): Promise<ReturnType<typeof ada>> {
    const { page, call } = ada();
    await call(updateAccount, { displayName: 'Ada', locale: 'fr' });
    await follow(page, '/');
    await page.getByRole('link', { name: 'Tout voir' }).waitFor();
    await follow(page, '/settings');
    await page.getByText('Choisir un autre fuseau').waitFor();
    return ada();
  }

  it('are saved one by one, and an invalid or taken name is refused with a reason', async () => {
    const taken = (await stored((await account('Bea')).uid)).username as string;
    const { page, uid } = await opened();
    const saved = page.getByRole('status').getByText('Enregistré', { exact: true });
    await page.getByLabel('Nom affiché').fill(' ');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Il manque ton nom.').waitFor();
    await page.getByLabel('Nom affiché').fill('Ada L.');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await saved.waitFor();
    const username = page.getByRole('textbox', { name: 'Pseudo' });
    const own = await username.inputValue();
    await username.fill('no');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('en commençant par une lettre').waitFor();
    await username.fill(taken);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('status').getByText(new RegExp(taken)).waitFor();
    expect(await username.inputValue()).to.equal(taken);
    await username.fill(own);
    await page.getByLabel('Le pays où tu regardes').selectOption('DE');
    await saved.nth(1).waitFor();
    await page.getByLabel('Canal+', { exact: true }).uncheck();
    await page.getByLabel('Disney+', { exact: true }).check();
    await saved.nth(2).waitFor();
    expect(await stored(uid)).to.deep.include({ displayName: 'Ada L.', region: 'DE', providers: [8, 337] });
    await follow(page, '/');
    await follow(page, '/settings');
    await page.locator('input[value="Ada L."]').waitFor();
    await page.getByRole('checkbox', { name: 'Disney+', exact: true, checked: true }).waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
  });

  it('sign out everywhere: this device, and another one by itself, which says why', async () => {
    const { page, ...made } = await signedIn('Eve', { path: '/settings' });
    const other = await deviceOf(made);
    // To the second, as ID tokens say when somebody signed in.
    await delay(second);
    await page.getByRole('button', { name: 'Déconnecter tous mes appareils' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Déconnecter tous mes appareils' }).click();
    for (const each of [page, other])
      await each.getByRole('heading', { level: 1, name: /On regarde quoi/ }).waitFor();
    await other.getByText(/^Cet appareil a été déconnecté/).waitFor();
  });

  deepIt('tell of a sign-in on a new device, and list the last ones', async () => {
    const made = await account('Eve');
    const viewport = { width: 360, height: 740 };
    process.env.SIGN_INS_NOT_NOTED = 'false';
    try {
      const page = await deviceOf(made, { path: '/settings#sign-ins', isOwn: true, viewport });
      const list = page.getByRole('heading', { name: 'Dernières connexions' }).locator('xpath=..');
      await list.getByText('cette connexion').waitFor();
      // To the second, as ID tokens say when somebody signed in.
      await delay(second);
      await deviceOf(made, { path: '/settings#sign-ins', isOwn: true });
      await follow(page, '/me');
      await page
        .getByRole('link', { name: /^Notifications/ })
        .first()
        .click();
      await page.getByText('Nouvelle connexion à ton compte').click();
      await list.getByText('nouvel appareil').waitFor();
      expect(await list.getByRole('listitem').count()).to.equal(2);
    } finally {
      process.env.SIGN_INS_NOT_NOTED = 'true';
    }
  });

  deepIt('offer the device’s time zone, and any other by name', async () => {
    const { page, uid, call } = ada();
    await call(updateAccount, { timeZone: 'Europe/Paris' });
    const device = await page.context().newCDPSession(page);
    await device.send('Emulation.setTimezoneOverride', { timezoneId: 'Asia/Tokyo' });
    await opened();
    await page.getByText('Paris,').waitFor();
    await page.getByText('Choisir un autre fuseau').click();
    await page.getByLabel('Ville, pays ou fuseau').fill('new york');
    await page.getByRole('radio', { name: /New York/ }).check();
    await page.getByRole('status').getByText('Enregistré', { exact: true }).first().waitFor();
    expect(await stored(uid)).to.include({ timeZone: 'America/New_York' });
    await page.getByRole('button', { name: 'Utiliser celui de cet appareil : Tokyo' }).click();
    await page.getByRole('button', { name: 'Utiliser celui de cet appareil' }).waitFor({ state: 'detached' });
    await page.getByRole('status').getByText('Enregistré', { exact: true }).first().waitFor();
    expect(await stored(uid)).to.include({ timeZone: 'Asia/Tokyo' });
    await device.detach();
  });

  it('keep the language in the account and the theme on the device', async () => {
    const { page, uid } = await opened();
    await page.getByRole('button', { name: 'Русский' }).click();
    await page.getByText('Сохранено', { exact: true }).waitFor();
    await page.getByLabel('Светлая').check();
    await page.evaluate(() => localStorage.removeItem('language'));
    await page.reload();
    await page.getByRole('button', { name: 'Выйти' }).waitFor();
    expect(await page.locator('html').getAttribute('data-theme')).to.equal('light');
    expect(await stored(uid)).to.include({ locale: 'ru' });
    expect(await accessibilityFaults(page)).to.deep.equal([]);
  });

  deepIt('make sounds only once they are switched on, which the device keeps', async () => {
    const { page } = await opened();
    /** Counts notes from now on. */
    const listen = () =>
      page.evaluate(() => {
        window.notes = 0;
        window.OscillatorNode = class extends OscillatorNode {
          override start(when?: number) {
            window.notes++;
            super.start(when);
          }
        };
      });
    const notes = () => page.evaluate(() => window.notes);
    await listen();
    const sounds = page.getByRole('checkbox', { name: 'Sons' });
    expect(await sounds.isChecked()).to.equal(false);
    await sounds.check();
    expect(await notes()).to.equal(2);
    await page.reload();
    await sounds.waitFor();
    expect(await sounds.isChecked()).to.equal(true);
    await listen();
    await sounds.uncheck();
    expect(await notes()).to.equal(0);
  });

  it('switch off what single keys do on this device', async () => {
    const { page } = await opened();
    const keys = page.getByRole('dialog', { name: 'Raccourcis clavier' });
    await page.keyboard.press('?');
    await keys.waitFor();
    await page.keyboard.press('Escape');
    await keys.waitFor({ state: 'hidden' });
    const switched = page.getByRole('checkbox', { name: 'Raccourcis d’une seule touche' });
    await switched.uncheck();
    await switched.blur();
    for (const key of ['?', '/', 'Control+k']) await page.keyboard.press(key);
    await page.getByRole('dialog', { name: 'Aller à…' }).waitFor();
    expect(await keys.count()).to.equal(0);
    await page.keyboard.press('Escape');
    await switched.check();
  });

  deepIt('keep the last chosen language, even if a reload interrupts saving it to the account', async () => {
    const { page, uid } = await opened();
    const held: Route[] = [];
    await page.route('**/account-update', (route) => void held.push(route));
    const told = () => page.waitForRequest('**/account-update');
    await Promise.all([told(), page.getByRole('button', { name: 'Русский' }).click()]);
    // The call gets no answer before the reload, nor at first after it.
    await Promise.all([told(), page.reload()]);
    await page.getByRole('button', { name: 'Выйти' }).waitFor();
    expect(await stored(uid)).to.include({ locale: 'fr' });
    const answered = page.waitForResponse('**/account-update');
    await held.at(-1)!.continue();
    await answered;
    expect(await stored(uid)).to.include({ locale: 'ru' });
    await page.waitForFunction(() => localStorage.getItem('language-chosen') === null);
    expect(await page.locator('html').getAttribute('lang')).to.equal('ru');
  });

  it('change the password after the current one', async () => {
    const { page, email, uid } = await opened();
    const form = await unfolded(page, 'Changer de mot de passe');
    const change = form.getByRole('button', { name: 'Changer de mot de passe' });
    const next = page.getByLabel('Nouveau mot de passe', { exact: true });
    await change.click();
    await page.getByText('Il manque ton mot de passe.').waitFor();
    await form.getByLabel('Mot de passe actuel').fill('wrong horse');
    await next.fill('short');
    await change.click();
    await page.getByText('Ce n’est pas ton mot de passe.').waitFor();
    await form.getByLabel('Mot de passe actuel').fill(password);
    await change.click();
    await page.getByText('Ce mot de passe est trop court ou trop simple.').waitFor();
    await next.fill('battery staple');
    await change.click();
    await page.getByText('Mot de passe changé.').waitFor();
    expect(await whoSignsIn(email, password)).to.equal(null);
    password = 'battery staple';
    expect(await whoSignsIn(email, password)).to.equal(uid);
  });

  it('verify the address, which the newsletter needs', async () => {
    const { page, email } = await opened();
    const newsletter = page.getByRole('checkbox', { name: 'La recevoir par e-mail' });
    await page.getByText('Vérifie d’abord ton adresse e-mail.').waitFor();
    expect(await newsletter.isDisabled()).to.equal(true);
    await page.getByRole('button', { name: 'Renvoyer le lien' }).click();
    await page.getByText(`On vient d’envoyer un lien à ${email}.`).waitFor();
    await openLinkTo(email);
    await page.getByRole('button', { name: 'C’est fait' }).click();
    await newsletter.and(page.locator(':enabled')).check();
    await page.getByRole('checkbox', { name: 'Jeu', exact: true }).uncheck();
    await page.locator('summary', { hasText: /^Rien.*Jeu$/ }).waitFor();
    await page.locator('summary', { hasText: 'Compte et équipe' }).click();
    await page.getByRole('checkbox', { name: /Nouvelles de l’équipe.*: par e-mail/ }).check();
    await page.getByText(`Il arrive à ${email}.`).waitFor();
    await page.getByText(new RegExp(`Prochaine lettre\\s: lundi .*, à ${email}`)).waitFor();
    await page.getByRole('status').getByText('Enregistré', { exact: true }).first().waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
  });

  deepIt('switch the newsletter off and on, and unsubscribe by its link', async () => {
    const { page, uid } = await opened();
    const newsletter = page.getByRole('checkbox', { name: 'La recevoir par e-mail' });
    await page.getByText(/Prochaine lettre\s: lundi/).waitFor();
    expect(await newsletter.isChecked()).to.equal(true);
    await newsletter.uncheck();
    await page.getByText(/Prochaine lettre\s: lundi/).waitFor({ state: 'detached' });
    await newsletter.check();
    await page.getByText(/Prochaine lettre\s: lundi/).waitFor();

    // The unsubscribe page behind the mail's link works signed out.
    const { context } = await import('../../functions/src/context.ts');
    const subscription = async () => (await context().db.doc(`newsletterSubscriptions/${uid}`).get()).data()!;
    const { token } = await subscription();
    const reader = await (await site()).open({ path: `/api/newsletter/unsubscribe?token=${token}` });
    expect(await accessibilityFaults(reader)).to.deep.equal([]);
    await reader.getByRole('button', { name: 'Me désabonner' }).click();
    await reader.getByRole('heading', { name: 'C’est fait' }).waitFor();
    expect(await subscription()).to.include({ subscribed: false, dueAt: null });
  });

  it('leave no data on the device after signing out, in any tab, and remove its guests from the session', async () => {
    const gus = await account('Gus');
    const { email, uid } = gus;
    const { id } = await sessionOf(gus);
    const page = await deviceOf(gus, { path: `/evening/${id}` });
    // Later there is none: a guest without services has none in common with others.
    await page.getByRole('button', { name: 'Celui-ci' }).first().waitFor();
    await page.getByRole('button', { name: 'Passer le téléphone' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Ton prénom').fill('Zoé');
    await dialog.getByRole('button', { name: 'J’en suis' }).click();
    await holderOf(page, 'Zoé').waitFor();
    const { context } = await import('../../functions/src/context.ts');
    const attendees = async () =>
      Object.keys((await context().db.doc(`sessions/${id}`).get()).get('attendees'));
    const guestId = (await attendees()).find((each) => each !== uid)!;
    const other = await page.context().newPage();
    await other.goto('/privacy');
    await other.getByRole('navigation').waitFor();

    const all = [uid, guestId, email, id, 'guest-', 'Zoé'];
    // Data is stored in the background.
    await until(async () => (await keptOn(page, all)).length === all.length);
    await follow(page, '/settings');
    await signOut(page);
    for (const tab of [page, other]) await tab.getByRole('button', { name: 'Se connecter' }).waitFor();
    expect(await keptOn(page, all)).to.deep.equal([]);
    expect(await page.getByRole('alert').count()).to.equal(0);
    expect(await attendees()).to.deep.equal([uid]);
  });

  deepIt('say that another tab still holds data, and clear it once that tab is closed', async () => {
    const { page } = await signedIn('Ivo', { path: '/settings' });
    await page.locator('input[value="Ivo"]').waitFor();
    await until(async () => (await keptOn(page, ['firestore/'])).length > 0);
    const holding = await page.context().newPage();
    await holding.goto('/icon.svg');
    await holding.evaluate(async () => {
      const { name } = (await indexedDB.databases()).find((each) => each.name?.startsWith('firestore/'))!;
      const request = indexedDB.open(name!);
      await new Promise((resolve) => request.addEventListener('success', resolve));
      Object.assign(globalThis, { held: request.result });
    });
    await signOut(page);
    const notice = page.getByText('Un autre onglet garde tes données ouvertes sur cet appareil.');
    await notice.waitFor();
    await holding.close();
    await notice.waitFor({ state: 'detached' });
    expect(await keptOn(page, ['firestore/'])).to.deep.equal([]);
  });
});

describeInBrowser('A guest', function () {
  this.timeout(2 * minute);

  it('is asked for an account to add a movie, becomes a member and keeps their data', async () => {
    const { page, uid } = await guest('Hugo');
    await follow(page, '/movies/new');
    await page.getByText('crée d’abord un compte').waitFor();
    expect(await page.getByRole('button', { name: 'Ajouter ce film' }).count()).to.equal(0);
    await follow(page, '/settings');
    await page.getByRole('heading', { name: 'Garde tes films et tes défis' }).waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.getByLabel('Adresse e-mail').fill(newAddress());
    await page.getByLabel('Mot de passe', { exact: true }).fill('correct horse');
    await page.getByRole('button', { name: 'Créer un compte' }).click();
    await page.getByRole('heading', { name: 'Faisons connaissance' }).waitFor();
    expect(await page.getByLabel('Nom affiché').inputValue()).to.equal('Hugo');
    expect(await page.getByLabel('Netflix', { exact: true }).isChecked()).to.equal(true);
    await page.getByLabel('Pseudo').fill(`Hugo_${Date.now() % 1e8}`);
    await page.getByLabel(/J’ai au moins \d+\sans/).check();
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page.getByRole('heading', { name: 'Connexion' }).waitFor();
    expect(await stored(uid)).to.deep.include({ displayName: 'Hugo', kind: 'member', providers: [8] });
  });

  deepIt('is merged into the existing account that they sign in to', async () => {
    const { email, uid } = await account('Ines');
    const { page, uid: guestId } = await guest('Ines as guest');
    await page.getByLabel('Adresse e-mail').fill(email);
    await page.getByLabel('Mot de passe', { exact: true }).fill('correct horse');
    await page.getByRole('button', { name: 'Créer un compte' }).click();
    await page.getByText('Il y a déjà un compte à cette adresse').waitFor();
    await page.getByRole('button', { name: 'J’ai déjà un compte' }).click();
    await page.getByLabel('Adresse e-mail').fill(email);
    await page.getByLabel('Mot de passe', { exact: true }).fill('correct horse');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByText('Ce que tu as fait en invité t’a suivi : 1 film et 1 soirée.').waitFor();
    await page.locator('input[value="Ines"]').waitFor();
    expect(await stored(guestId)).to.include({ mergedInto: uid });
  });
});
