import { linkIdentity, listIdentities } from '@cine/contract/operations/core/identities';
import { minute, second } from '@cine/contract/time';
import type { ProviderName } from '@cine/dev-identity';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { comeBack, cookieOf } from '../../functions/test/browser.ts';
import { member, sessionOf } from '../../functions/test/builders.ts';
import { deepIt } from '../../scripts/test/deep.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { atOrigin } from './support/at-origin.ts';
import { backdateSignIn, uidOn } from './support/device-sign-in.ts';
import { keptOn } from './support/kept-on.ts';
import { until } from './support/page.ts';
import { account, deviceOf, follow, guestIn, setUp } from './support/people.ts';
import { choose, enterBy, memberBy, press, type Somebody, somebody, windowOf } from './support/providers.ts';
import { signIn, verifyAddress } from './support/sign-in.ts';
import { type DeviceOptions, host, site } from './support/site.ts';

const origin = `http://${host}`;

/** A visitor's device at the address to which providers return. */
async function visitor(options: DeviceOptions = {}): Promise<Page> {
  return (await site()).open({ baseURL: origin, ...options });
}

async function settingUp(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Faisons connaissance' }).waitFor();
}

/** Has the page open no windows until it is left, as where a browser refuses them. */
async function refuseWindows(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { open: () => null }));
}

async function failing(page: Page, words: RegExp | string): Promise<void> {
  await page.getByRole('alert').getByText(words).waitFor();
}

/** Presses the button to try again, and signs in by the window that it opens. */
async function again(page: Page, who: Somebody | string): Promise<void> {
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Réessayer' }).click(),
  ]);
  await choose(opened, who);
}

describeInBrowser('Signing in by a provider', function () {
  this.timeout(minute);
  atOrigin(origin);

  const providerAt = async (name: ProviderName) => (await site()).suite.signIn.providers[name];

  for (const [name, isUsual] of [
    ['Google', false],
    ['Apple', true],
    ['Yandex ID', false],
    ['VK ID', false],
    ['T-ID', false],
    ['Film club', false],
  ] as const)
    (isUsual ? it : deepIt)(
      `leads by ${name} in a window, tried again after the user refused, to a new account, and to the same on the page itself where a browser refuses windows`,
      async () => {
        const person = somebody();
        const page = await visitor();
        await enterBy(page, name, 'Cancel');
        await failing(page, new RegExp(`Tu n’as pas confirmé chez ${name}`));
        expect(await accessibilityFaults(page)).to.deep.equal([]);
        await again(page, person);
        await settingUp(page);
        const other = await visitor({ locale: 'fr-BE', path: '/challenges?from=here' });
        await refuseWindows(other);
        await press(other, name);
        await choose(other, { ...person, email: `new-${person.email}` });
        await settingUp(other);
        expect(other.url()).to.equal(`${origin}/challenges?from=here`);
        expect(await uidOn(other)).to.equal(await uidOn(page));
      },
    );

  deepIt(
    'tries again on the page itself where the browser refuses a window, and comes back to where it was',
    async () => {
      const page = await visitor({ path: '/challenges?from=here' });
      await refuseWindows(page);
      await press(page, 'Apple');
      await choose(page, 'Cancel');
      await failing(page, /Tu n’as pas confirmé chez Apple/);
      await refuseWindows(page);
      await page.getByRole('button', { name: 'Réessayer' }).click();
      await choose(page, somebody());
      await settingUp(page);
      expect(page.url()).to.equal(`${origin}/challenges?from=here`);
      await page.goBack();
      expect(page.url()).to.not.include('signing-in');
    },
  );

  deepIt('says that a provider is out of order, and tries again', async () => {
    const page = await visitor();
    const yandex = await providerAt('yandex');
    yandex.trouble({ path: '/token', status: 503 });
    await enterBy(page, 'Yandex ID', 'Nina Roux');
    await failing(page, /Yandex ID ne répond pas/);
    yandex.trouble(null);
    // She shares no address, which nobody needs.
    await again(page, 'Nina Roux');
    await settingUp(page);
  });

  deepIt('waits for a slow provider, and for a window that was closed', async () => {
    const page = await visitor();
    const opened = await windowOf(page, 'VK ID');
    await page.getByText('Termine dans la fenêtre de VK ID.').waitFor();
    await opened.close();
    await failing(page, /On ne voit plus la fenêtre de VK ID/);
    const vk = await providerAt('vk');
    vk.trouble({ path: '/oauth2/auth', delayMs: 11 * second });
    await enterBy(page, 'VK ID', somebody());
    await failing(page, /VK ID ne répond pas/);
    vk.trouble(null);
  });

  deepIt(
    'refuses a state that isn’t this browser’s, a code that came before, and one that is too old',
    async () => {
      const page = await visitor();
      const opened = await windowOf(page, 'VK ID');
      const callback = opened.waitForRequest('**/api/auth/vk/callback**');
      await page.route('**/api/auth/enter', async (route) => {
        (await providerAt('vk')).expireCodes();
        await route.continue();
      });
      await choose(opened, somebody());
      const address = (await callback).url();
      await failing(page, /VK ID n’a pas confirmé que c’est toi/);
      const unknownState = `/signing-in#provider=vk&state=${'0'.repeat(32)}&code=any`;
      const unknownProvider = '/api/auth/nobody/callback?code=1&state=2';
      for (const [browser, there] of [
        [page, address],
        [await visitor({ locale: 'fr-BE' }), address],
        [page, unknownState],
        [page, unknownProvider],
      ] as const) {
        await browser.goto('/icon.svg');
        await browser.goto(there);
        // No page of ours began it, as where another site did.
        await browser.getByRole('button', { name: /^Continuer avec/ }).click();
        await failing(browser, /Cette connexion a trop tardé/);
        expect(browser.url()).to.equal(`${origin}/signing-in`);
      }
      // Neither a provider that nobody knows nor none at all can be tried again, as after a reload.
      for (const leave of [() => page.reload(), () => page.getByText('Retour', { exact: true }).click()]) {
        expect(await page.getByRole('button', { name: 'Réessayer' }).count()).to.equal(0);
        await leave();
        await page.getByText(/Cette connexion a trop tardé|Ou continuer avec/).waitFor();
      }
      expect(await accessibilityFaults(page)).to.deep.equal([]);
    },
  );

  deepIt('signs in from two tabs at once, each with its own attempt', async () => {
    const page = await visitor();
    const other = await page.context().newPage();
    await other.goto('/');
    const person = somebody();
    const windows = [await windowOf(page, 'T-ID'), await windowOf(other, 'T-ID')];
    await Promise.all(windows.map((opened) => choose(opened, person)));
    await Promise.all([settingUp(page), settingUp(other)]);
  });

  it('leaves both tabs to whoever signs in last, with nothing of the first, and closes the window', async () => {
    const made = await account('Ada');
    const page = await visitor({ isOwn: true });
    let pushesEnded = 0;
    await page.context().exposeFunction('unsubscribe', () => {
      pushesEnded += 1;
      return true;
    });
    await page.context().addInitScript(() => {
      const { unsubscribe } = globalThis as unknown as Record<string, unknown>;
      const getSubscription = async () => ({ endpoint: 'https://push.example/1', unsubscribe });
      const registration = { pushManager: { getSubscription } } as unknown as ServiceWorkerRegistration;
      ServiceWorkerContainer.prototype.getRegistration = async () => registration;
    });
    await page.reload();
    const other = await page.context().newPage();
    await other.goto('/');
    const last = await windowOf(other, 'T-ID');
    await signIn(page, made.email);
    await other.getByRole('navigation').waitFor();
    const former = await uidOn(page);
    expect(former).to.equal(made.uid);
    expect(pushesEnded).to.equal(0);
    // As where a guest has shared the device.
    await page.evaluate(() => localStorage.setItem('seats', '{}'));
    await until(async () => (await keptOn(page, [`users/${former}`])).length > 0);
    const closed = last.waitForEvent('close');
    const reloads = [page, other].map((each) => each.waitForEvent('load'));
    await choose(last, somebody());
    await Promise.all([closed, ...reloads]);
    await Promise.all([settingUp(page), settingUp(other)]);
    expect(await uidOn(other)).to.not.equal(former);
    expect(pushesEnded).to.be.at.least(1);
    expect(await page.evaluate(() => localStorage.getItem('seats'))).to.equal(null);
    expect(await keptOn(page, [former])).to.deep.equal([]);
  });

  deepIt('says by which way an account has the address, and links both once that one is proved', async () => {
    const person = somebody();
    const owner = await memberBy('yandex', person);
    const other = await visitor({ locale: 'fr-BE' });
    await enterBy(other, 'T-ID', person);
    await failing(other, /Il y a déjà un compte à cette adresse/);
    const [opened] = await Promise.all([
      other.waitForEvent('popup'),
      other.getByText('Continuer avec Yandex ID', { exact: true }).click(),
    ]);
    const linking = other.waitForResponse('**/api/account/identities');
    await choose(opened, person);
    await linking;
    const { identities } = await owner.call(listIdentities, {});
    expect(identities.map(({ provider }) => provider)).to.have.members(['yandex', 'tid']);
  });

  deepIt(
    'offers no way around an account of the same provider at the address, but around one of another',
    async () => {
      const person = somebody();
      const { uid } = await memberBy('yandex', person);
      const again = await visitor();
      await enterBy(again, 'Yandex ID', { ...somebody(), email: person.email });
      await failing(again, /Un autre compte Yandex ID, à la même adresse/);
      expect(await again.getByRole('button', { name: 'Continuer sans ce compte' }).count()).to.equal(0);
      await again.getByRole('button', { name: 'Réessayer' }).waitFor();
      const third = await visitor({ locale: 'fr-BE' });
      await enterBy(third, 'Google', person);
      await third.getByRole('button', { name: 'Continuer sans ce compte' }).click();
      await settingUp(third);
      expect(await uidOn(third)).to.not.equal(uid);
    },
  );

  deepIt('asks nothing about an address that the provider hasn’t verified', async () => {
    const { uid } = await memberBy('yandex', { ...somebody(), email: 'ugo@people.example' });
    const page = await visitor();
    await enterBy(page, 'Film club', 'Ugo Blanc');
    await settingUp(page);
    expect(await uidOn(page)).to.not.equal(uid);
  });

  deepIt(
    'forgets what was to be linked once that is cancelled, so that whoever signs in next doesn’t get it',
    async () => {
      const person = somebody();
      await memberBy('yandex', person);
      const shared = await visitor({ locale: 'fr-BE' });
      const paths: string[] = [];
      shared.on('request', (request) => paths.push(new URL(request.url()).pathname));
      await enterBy(shared, 'T-ID', person);
      await failing(shared, /Il y a déjà un compte à cette adresse/);
      const [opened] = await Promise.all([
        shared.waitForEvent('popup'),
        shared.getByText('Continuer avec Yandex ID', { exact: true }).click(),
      ]);
      await choose(opened, 'Cancel');
      await failing(shared, /Tu n’as pas confirmé chez Yandex ID/);
      await enterBy(shared, 'VK ID', somebody());
      await settingUp(shared);
      expect(paths).to.include('/api/auth/enter').and.not.include('/api/account/identities');
    },
  );

  deepIt('says that linking failed, once the other account is proved', async () => {
    const person = somebody();
    await memberBy('yandex', person);
    const third = await visitor({ locale: 'fr-BE' });
    await enterBy(third, 'T-ID', person);
    await failing(third, /Il y a déjà un compte à cette adresse/);
    await third.route('**/api/account/identities', (route) => route.abort());
    const [opened] = await Promise.all([
      third.waitForEvent('popup'),
      third.getByText('Continuer avec Yandex ID', { exact: true }).click(),
    ]);
    await choose(opened, person);
    await failing(third, /T-ID n’a pas pu être ajouté/);
    expect(await accessibilityFaults(third)).to.deep.equal([]);
    await third.getByRole('button', { name: 'Fermer' }).click();
    await third.getByText(/T-ID n’a pas pu être ajouté/).waitFor({ state: 'hidden' });
  });

  deepIt('proves and links on the page itself where the browser refuses a window', async () => {
    const page = await visitor({
      path: '/settings',
      isOwn: true,
      prepare: async (opened) => {
        await opened.addInitScript(() => Object.assign(window, { open: () => null }));
      },
    });
    const person = somebody();
    await press(page, 'Yandex ID');
    await choose(page, person);
    await settingUp(page);
    await setUp(page, 'Ida');
    await backdateSignIn(page, 10 * minute);
    await page.goto('/privacy');
    const askToDelete = () => page.getByRole('button', { name: 'Supprimer mon compte' }).click();
    await askToDelete();
    await page.getByRole('button', { name: 'Confirmer avec Yandex ID' }).click();
    await choose(page, person);
    await askToDelete();
    await page.getByLabel('Tape « supprimer » pour confirmer').waitFor();
    expect(await page.getByText('Confirme d’abord que c’est bien toi.').count()).to.equal(0);
    await page.goto('/settings');
    for (const name of ['T-ID', 'Google']) {
      await page.getByRole('button', { name: `Ajouter ${name}` }).click();
      await choose(page, person);
      await page.getByRole('listitem').filter({ hasText: name }).getByRole('button').waitFor();
    }
    expect(page.url()).to.equal(`${origin}/settings`);
  });

  deepIt('makes a guest a member in the middle of an evening, which they keep', async () => {
    const { code, id } = await sessionOf(await member('Host'));
    const { page, uid } = await guestIn(code, 'Zoé', { baseURL: origin, path: `/evening/${id}` });
    await follow(page, '/settings');
    await enterBy(page, 'Yandex ID', somebody());
    await settingUp(page);
    expect(await page.getByLabel('Nom affiché').inputValue()).to.equal('Zoé');
    await setUp(page, 'Zoé');
    await follow(page, `/evening/${id}`);
    await page.getByRole('button', { name: 'Celui-ci' }).first().waitFor();
    expect(await uidOn(page)).to.equal(uid);
    const { context } = await import('../../functions/src/context.ts');
    expect((await context().db.doc(`users/${uid}`).get()).data()).to.include({ kind: 'member' });
    expect((await context().db.doc(`sessions/${id}`).get()).get('attendees')).to.have.property(uid);
  });

  deepIt(
    'asks a guest whose address an account has, who goes on to that one with their evening, or stays apart',
    async () => {
      const person = somebody();
      const owner = await memberBy('yandex', person);
      const { uid } = owner;
      const { code, id } = await sessionOf(await member('Host'));
      const { page, uid: guestId } = await guestIn(code, 'Zoé', { baseURL: origin, path: '/settings' });
      await enterBy(page, 'T-ID', person);
      await failing(page, /Il y a déjà un compte à cette adresse, avec connexion par Yandex ID/);
      expect(await accessibilityFaults(page)).to.deep.equal([]);
      expect(await uidOn(page)).to.equal(guestId);
      const linking = page.waitForResponse(
        async (response) => response.url().endsWith('/api/account/identities') && response.ok(),
      );
      const [opened] = await Promise.all([
        page.waitForEvent('popup'),
        page.getByText('Continuer avec Yandex ID', { exact: true }).click(),
      ]);
      await choose(opened, person);
      await linking;
      expect(await uidOn(page)).to.equal(uid);
      const { identities } = await owner.call(listIdentities, {});
      expect(identities.map(({ provider }) => provider)).to.have.members(['yandex', 'tid']);
      const { context } = await import('../../functions/src/context.ts');
      const evening = context().db.doc(`sessions/${id}`);
      await until(async () => Object.keys((await evening.get()).get('attendees')).includes(uid));
      const other = await guestIn(code, 'Ines', { baseURL: origin, path: '/settings' });
      await enterBy(other.page, 'Google', person);
      await other.page.getByRole('button', { name: 'Continuer sans ce compte' }).click();
      await settingUp(other.page);
      expect(await uidOn(other.page)).to.equal(other.uid);
    },
  );

  it('links one and unlinks another, and recovers the account by the one', async () => {
    const made = await account('Ada');
    await verifyAddress(made.uid);
    const { uid } = made;
    const { suite } = await site();
    await made.call(linkIdentity, await comeBack(suite.url, cookieOf(uid), 'tid', 'ugo'));
    const page = await deviceOf(made, { baseURL: origin, path: '/settings' });
    const person = somebody();
    const linked = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: 'Dissocier' }) });
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Ajouter VK ID' }).click(),
    ]);
    await choose(opened, person);
    await linked.filter({ hasText: 'VK ID' }).waitFor();
    await linked.filter({ hasText: 'T-ID' }).filter({ hasText: 'adresse non vérifiée' }).waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await linked.filter({ hasText: 'T-ID' }).getByRole('button').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Dissocier' }).click();
    await page.getByRole('button', { name: 'Ajouter T-ID' }).waitFor();
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.getByRole('button', { name: 'Se connecter' }).waitFor();
    await enterBy(page, 'VK ID', person);
    await page.getByRole('heading', { level: 2, name: 'Ada' }).waitFor();
    expect(await uidOn(page)).to.equal(uid);
  });

  deepIt('says in the settings that the user refused, until another one is linked', async () => {
    const made = await account('Eva');
    await verifyAddress(made.uid);
    const page = await deviceOf(made, { baseURL: origin, path: '/settings' });
    const add = async (name: string, who: Somebody | string) => {
      const asking = page.getByRole('button', { name: `Ajouter ${name}` });
      const [opened] = await Promise.all([page.waitForEvent('popup'), asking.click()]);
      await choose(opened, who);
    };
    await add('Google', 'Cancel');
    await failing(page, /Tu n’as pas confirmé chez Google/);
    await add('VK ID', somebody());
    await page.getByText(/Tu n’as pas confirmé chez Google/).waitFor({ state: 'hidden' });
  });
});
