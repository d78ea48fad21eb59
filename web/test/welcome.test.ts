import { createSession } from '@cine/contract/operations/together/sessions';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { deepIt } from '../../scripts/test/deep.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { account, follow, reached, setUp, signUp, until, visitorsPage, welcomed } from './support/people.ts';
import { newAddress, rememberedSignIn } from './support/sign-in.ts';
import { site } from './support/site.ts';

const together = 'L’adresse ou le mot de passe n’est pas le bon.';

/** Tries to sign in. */
async function enter(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
}

/** Asks for a link to reset a password; returns the page's answer. */
async function askForPassword(page: Page, email: string): Promise<string> {
  // The address goes along to the next form.
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByRole('button', { name: 'Mot de passe oublié ?' }).click();
  await page.getByRole('button', { name: 'Envoyer le lien' }).click();
  return (await page.getByRole('status').textContent()) ?? '';
}

describeInBrowser('The welcome page', function () {
  this.timeout(minute);
  let page: Page;

  const device = visitorsPage();
  beforeEach(() => {
    ({ page } = device());
  });

  it('is in the browser’s language, loads no script that only other pages need, and switches to others', async () => {
    const page = await (await site()).open({ locale: 'en-US' });
    await page.getByRole('heading', { level: 1, name: /What are we watching tonight/ }).waitFor();
    const loaded = () =>
      page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    // The last one of this page.
    await until(async () => (await loaded()).some((name) => name.includes('/auth-')));
    expect(
      (await loaded()).filter((name) => /\/(joining|member|evening|others|frame)-.+\.js$/.test(name)),
    ).to.deep.equal([]);
    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByRole('heading', { level: 1, name: /On regarde quoi/ }).waitFor();
    await page.getByRole('button', { name: 'Русский' }).click();
    await page.getByRole('heading', { level: 1, name: /Что смотрим сегодня/ }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).to.equal('ru');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: /Что смотрим сегодня/ }).waitFor();
  });

  deepIt(
    'shows an evening in miniature, which can be paused, ends by itself, and can be seen again',
    async () => {
      const page = await (await site()).open({ viewport: { width: 360, height: 640 } });
      const code = await page.getByLabel('Code de la soirée').boundingBox();
      expect(code!.y + code!.height).to.be.below(640);
      const controls = page.locator('figure').getByRole('button');
      // Nothing moves for users who prefer reduced motion.
      await page.getByText('Et vos défis avancent').waitFor();
      expect(await controls.count()).to.equal(0);

      await page.emulateMedia({ reducedMotion: 'no-preference' });
      await page.locator('figure').scrollIntoViewIfNeeded();
      await controls.and(page.getByLabel('Mettre en pause')).click();
      const states = () =>
        page.evaluate(() => [...new Set(document.getAnimations().map(({ playState }) => playState))]);
      expect(await states()).to.deep.equal(['paused']);
      await controls.and(page.getByLabel('Reprendre')).click();
      await page.evaluate(() => {
        for (const animation of document.getAnimations()) animation.finish();
      });
      await controls.and(page.getByLabel('Revoir')).click();
      await until(async () => (await states()).includes('running'));
      expect(await accessibilityFaults(page)).to.deep.equal([]);
    },
  );

  it('creates an account, sends the verification link, and sets up on one screen', async () => {
    const { context } = await import('../../functions/src/context.ts');
    const { open, mails } = await site();
    const page = await open();
    const email = await signUp(page);
    await page.getByRole('heading', { name: 'Faisons connaissance' }).waitFor();
    const sent = (await mails()).filter((mail) => mail.email === email);
    expect(sent.map(({ requestType }) => requestType)).to.deep.equal(['VERIFY_EMAIL']);

    // A fault above the screen is gone to, whether the page or the server found it.
    const name = page.getByLabel('Nom affiché');
    const username = page.getByLabel('Pseudo');
    const submit = page.getByRole('button', { name: 'Commencer' });
    const ofAge = page.getByLabel('J’ai au moins 15 ans, et j’accepte les conditions d’utilisation.');
    const { uid } = await account('Nina');
    const taken = (await context().db.doc(`users/${uid}`).get()).get('username') as string;
    await page.setViewportSize({ width: 360, height: 780 });
    await page.getByRole('button', { name: 'Tous les services' }).click();
    const last = page.getByRole('button', { name: 'Réduire la liste' });
    for (const [field, fill] of [
      [name, async () => {}],
      [username, () => name.fill('Léa')],
      [ofAge, () => username.fill(taken)],
      [username, () => ofAge.check()],
    ] as const) {
      await fill();
      await last.scrollIntoViewIfNeeded();
      await submit.click();
      await reached(field);
    }
    await page.getByText(`Le pseudo « ${taken} » est déjà pris.`).waitFor();
    await setUp(page, 'Léa');
    await page.getByRole('heading', { name: 'Léa' }).waitFor();
  });

  deepIt('refuses a password that is too short, and one that attackers try first', async () => {
    for (const weak of ['short', 'iloveyou']) {
      await welcomed(page);
      await signUp(page, newAddress(), weak);
      await page.getByText('Ce mot de passe est trop court ou trop simple.').waitFor();
      expect(await page.getByLabel('Mot de passe', { exact: true }).getAttribute('aria-invalid')).to.equal(
        'true',
      );
    }
  });

  it('gives the same answer to a wrong password and to an unknown address', async () => {
    const { mails } = await site();
    const { email } = await account('Secret');
    const unknown = newAddress();
    const answers: string[] = [];
    for (const address of [email, unknown]) {
      await welcomed(page);
      await enter(page, address, 'wrong horse');
      answers.push((await page.getByRole('alert').textContent()) ?? '');
    }
    expect(answers).to.deep.equal([together, together]);
    const sent: string[] = [];
    for (const address of [email, unknown]) {
      sent.push((await askForPassword(page, address)).replace(address, '…'));
      await page.getByRole('button', { name: 'Retour' }).click();
    }
    expect(sent[0]).to.equal(sent[1]);
    expect((await mails()).filter((mail) => mail.email === unknown)).to.deep.equal([]);
  });

  it('sends a link to reset a forgotten password', async () => {
    const { mails } = await site();
    const { email } = await account('Oubli');
    await welcomed(page);
    await askForPassword(page, email);
    const reset = async () =>
      (await mails()).findLast((sent) => sent.email === email && sent.requestType === 'PASSWORD_RESET');
    await until(async () => (await reset()) !== undefined);
    const { oobLink } = (await reset())!;
    // The page behind the link is Firebase's own; the emulator's takes the password as a parameter.
    const changed = await fetch(`${oobLink}&newPassword=battery+staple`);
    expect(changed.status, await changed.text()).to.equal(200);
    await page.getByRole('button', { name: 'Retour' }).click();
    await enter(page, email, 'correct horse');
    await page.getByText(together).waitFor();
    await enter(page, email, 'battery staple');
    await page.getByRole('heading', { level: 2, name: 'Oubli' }).waitFor();
  });

  deepIt('is complete on a first visit with only the scripts that index.html names', async () => {
    const page = await (await site()).open({ isOwn: true });
    await page.addInitScript(() => localStorage.clear());
    const html = await (await page.request.get('/')).text();
    // Auth, the database and the service worker are never served.
    await page.route('**/assets/*.js', (route) => {
      if (html.includes(new URL(route.request().url()).pathname)) return route.continue();
    });
    await page.reload({ waitUntil: 'commit' });
    await page.getByRole('heading', { level: 1, name: /On regarde quoi/ }).waitFor();
    await page.getByRole('button', { name: 'Se connecter' }).waitFor();
  });

  deepIt('never flashes for a signed-in user', async () => {
    const { email } = await account('Zoé');
    const localStorage = await rememberedSignIn(process.env.FIREBASE_AUTH_EMULATOR_HOST!, email);
    const page = await (await site()).open({ path: '/icon.svg', localStorage, isOwn: true });
    await page.addInitScript(() => {
      const look = () => {
        if (document.querySelector('input[type=password]')) sessionStorage.setItem('welcomed', 'yes');
      };
      new MutationObserver(look).observe(document, { childList: true, subtree: true });
    });
    await page.goto('/challenges');
    await page.getByRole('heading', { level: 1, name: 'Défis' }).waitFor();
    expect(await page.evaluate(() => sessionStorage.getItem('welcomed'))).to.equal(null);
  });

  deepIt('has read what a returning user sees first when the server confirms the sign-in', async () => {
    const { email } = await account('Zoé');
    const localStorage = await rememberedSignIn(process.env.FIREBASE_AUTH_EMULATOR_HOST!, email);
    const page = await (await site()).open({ path: '/icon.svg', localStorage, isOwn: true });
    let reads = new Map(['batchGet', 'runQuery'].map((name) => [name, Promise.withResolvers<void>()]));
    page.on('requestfinished', (request) => reads.get(request.url().split(':').at(-1)!)?.resolve());
    await page.route('**/accounts:lookup**', async (route) => {
      await Promise.all([...reads.values()].map(({ promise }) => promise));
      await route.continue();
    });
    const visit = async () => {
      const confirmed = page.waitForResponse('**/accounts:lookup**');
      await page.goto('/');
      await confirmed;
      await page.getByRole('navigation').waitFor();
      // Firebase Auth then moves the sign-in into a database.
      await page.waitForFunction(() => !Object.keys(localStorage).join().includes('authUser'));
      await page.goto('/icon.svg');
    };
    await visit();
    // The documents that were kept are gone.
    await page.evaluate(async () => {
      for (const { name } of await indexedDB.databases())
        if (name?.startsWith('firestore/')) indexedDB.deleteDatabase(name);
    });
    reads = new Map([...reads.keys()].map((name) => [name, Promise.withResolvers<void>()]));
    await visit();
  });
});

describeInBrowser('A link that is opened signed out', function () {
  this.timeout(minute);

  it('is opened after signing in, and an unknown one is not found', async () => {
    const page = await (await site()).open({ path: '/nowhere/at-all' });
    const { email, call } = await account('Lien');
    const { id } = await call(createSession, {});
    await page.getByRole('heading', { level: 1, name: 'Il n’y a rien ici' }).waitFor();
    for (const path of ['/settings', '/movies/391?evening=abc', '/challenges/new', `/evening/${id}`]) {
      await follow(page, path);
      await page.getByRole('heading', { level: 1, name: /On regarde quoi/ }).waitFor();
      expect(page.url()).to.equal(new URL(path, page.url()).href);
    }
    await enter(page, email, 'correct horse');
    await page.getByRole('heading', { level: 1, name: 'Ta soirée' }).waitFor();
    expect(new URL(page.url()).pathname).to.equal(`/evening/${id}`);
  });
});
