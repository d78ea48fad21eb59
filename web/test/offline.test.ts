import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { account, equipped, follow, signedIn } from './support/people.ts';
import { site } from './support/site.ts';

/** The same device with the page closed and opened again. */
async function reopened(page: Page, path: string): Promise<Page> {
  const context = page.context();
  await page.close();
  const next = await context.newPage();
  await next.goto(path);
  return next;
}

type Wanted = { wanted: string[]; count: number };

/** Runs in the page: the keys of the cached answers, once there are `count` with all that are wanted. */
async function keysKept({ wanted, count }: Wanted): Promise<string[][]> {
  for (;;) {
    const keys = await keysNow();
    if (keys.length === count && wanted.every((about) => keys.some((key) => key[2] === about))) return keys;
    await new Promise(requestAnimationFrame);
  }

  async function keysNow(): Promise<string[][]> {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'cine-answers')) return [];
    const request = indexedDB.open('cine-answers');
    await new Promise((resolve) => request.addEventListener('success', resolve));
    const asked = request.result.transaction('answers').objectStore('answers').getAllKeys();
    await new Promise((resolve) => asked.addEventListener('success', resolve));
    request.result.close();
    return asked.result as unknown as string[][];
  }
}

const bar = (page: Page) => page.getByText('Sans réseau : tu vois');

describeInBrowser('Offline', function () {
  this.timeout(120_000);

  it('every page loads from the device', async () => {
    const { page } = await equipped('Léa');
    await page.getByRole('heading', { level: 1, name: 'Léa' }).waitFor();
    await page.context().setOffline(true);
    await bar(page).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Léa' }).waitFor();
    await page.getByText('Canal+', { exact: true }).waitFor();
    await bar(page).waitFor();
    for (const path of ['/challenges', '/nowhere']) {
      await page.goto(path);
      await page.getByRole('navigation').waitFor();
    }
    for (const path of ['/settings', '/evening', '/rate']) {
      await follow(page, path);
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
      await page.locator('[data-shown]').waitFor({ state: 'detached' });
    }
    await page.context().setOffline(false);
    await bar(page).waitFor({ state: 'detached' });
  });

  it('opened movies and the evening’s candidates open again, with the time of their data', async () => {
    const { page } = await equipped('Mona');
    await page.getByRole('link', { name: 'Soirée' }).click();
    await page.getByRole('button', { name: 'Ouvrir la soirée' }).click();
    const best = page.getByRole('article').first();
    await best.waitFor();
    const evening = new URL(page.url()).pathname;
    const title = (await best.getByRole('heading').textContent())!;
    await best.getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    const movie = page.url();
    await page.getByRole('region', { name: 'Ce soir' }).waitFor();
    await page.context().setOffline(true);

    const again = await reopened(page, evening);
    await again.getByText(/^C’était vrai le .* à \d/).waitFor();
    await again.getByRole('article', { name: title }).waitFor();
    expect(await accessibilityFaults(again)).to.deep.equal([]);
    await follow(again, new URL(movie).pathname + new URL(movie).search);
    await again.getByRole('heading', { level: 1, name: title }).waitFor();
    await again.getByText(/^C’était vrai le/).waitFor();
    await again.getByRole('region', { name: 'Ce soir' }).waitFor();
    expect(await accessibilityFaults(again)).to.deep.equal([]);

    await follow(again, '/movies/33');
    await again.getByRole('heading', { level: 1, name: 'Ce film n’est pas sur cet appareil' }).waitFor();
    expect(await accessibilityFaults(again)).to.deep.equal([]);
    await again.context().setOffline(false);
    await again.getByRole('heading', { level: 1, name: 'Impitoyable' }).waitFor();
  });

  it('only the last fifty opened movies are kept', async () => {
    const { page } = await signedIn('Nora', { path: '/movies/391' });
    const [[by]] = (await page.evaluate(keysKept, { wanted: ['{"movieId":391}'], count: 1 })) as [[string]];
    // Sixty movies that were opened before.
    await page.evaluate(async (owner) => {
      const request = indexedDB.open('cine-answers');
      await new Promise((resolve) => request.addEventListener('success', resolve));
      const store = request.result.transaction('answers', 'readwrite').objectStore('answers');
      for (let at = 1; at <= 60; at += 1) store.put({ data: {}, at }, [owner, 'movies-show', `${at}`]);
      await new Promise((resolve) => store.transaction.addEventListener('complete', resolve));
      request.result.close();
    }, by);
    await follow(page, '/movies/33');
    const wanted = ['{"movieId":391}', '{"movieId":33}', '60'];
    await page.evaluate(keysKept, { wanted, count: 50 });
  });

  it('actions are shown at once, survive closing the page, and are sent in order when the network is back', async () => {
    const { page } = await equipped('Tom', { path: '/settings' });
    await page.context().setOffline(true);
    await page.getByLabel('Ton nom à l’écran').fill('Tomas');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Gardé sur cet appareil').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('2 actions wait to be sent').last().waitFor();

    const again = await reopened(page, '/settings');
    await again.getByText('2 actions wait to be sent').last().click();
    await again.getByText('Settings: Your name on the screen').waitFor();
    await again.getByRole('heading', { level: 1, name: 'Tomas' }).waitFor();
    expect(await accessibilityFaults(again)).to.deep.equal([]);

    const other = await again.context().newPage();
    await other.goto('/');
    await other.getByText('2 actions wait to be sent').last().waitFor();
    const sent: unknown[] = [];
    again.context().on('request', (request) => {
      if (request.url().endsWith('/account-update') && request.method() === 'POST')
        sent.push(request.postDataJSON().data);
    });
    await again.context().setOffline(false);
    await Promise.all([again, other].map((tab) => tab.getByText('All is sent.').waitFor()));
    expect(sent).to.deep.equal([{ displayName: 'Tomas' }, { locale: 'en' }]);
    await again.reload();
    await again.getByRole('heading', { level: 1, name: 'Tomas' }).waitFor();
  });

  it('an action that the server refuses later is shown with the reason and can be dropped', async () => {
    const { uid } = await account('Nina');
    const { context } = await import('../../functions/src/context.ts');
    const username = (await context().db.doc(`users/${uid}`).get()).get('username') as string;
    const { page } = await signedIn('Ida', { path: '/settings' });
    const field = page.getByRole('textbox', { name: 'Nom de joueur' });
    const own = await field.inputValue();
    await page.context().setOffline(true);
    await field.fill(username);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('1 action attend d’être envoyée').last().waitFor();
    await page.context().setOffline(false);
    await page.getByText('1 action refusée').last().waitFor();
    await page.getByRole('listitem').getByText(new RegExp(username)).waitFor();
    expect(await field.inputValue()).to.equal(own);
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.getByRole('button', { name: 'Ne pas envoyer : Réglages : Nom de joueur' }).click();
    await page.getByText('1 action refusée').last().waitFor({ state: 'detached' });
  });
});

describeInBrowser('The installed dashboard', function () {
  this.timeout(120_000);

  it('has a manifest with names, shortcuts and icons of the declared sizes', async () => {
    const { url } = await site();
    const answer = await fetch(`${url}/manifest.webmanifest`);
    expect(answer.headers.get('content-type')).to.contain('application/manifest+json');
    const manifest = (await answer.json()) as {
      name: string;
      lang: string;
      icons: { src: string; sizes: string; type: string; purpose?: string }[];
      shortcuts: { url: string }[];
    };
    expect(manifest).to.include({
      name: 'Ciné-Compagnon',
      lang: 'fr',
      display: 'standalone',
      start_url: '/',
    });
    for (const { src, sizes } of manifest.icons.filter(({ type }) => type === 'image/png')) {
      const png = Buffer.from(await (await fetch(url + src)).arrayBuffer());
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, src).to.equal(sizes);
    }
    expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).to.include('512x512 maskable');
    const html = await (await fetch(url)).text();
    expect(html).to.contain('rel="manifest" href="/manifest.webmanifest"');
  });

  it('has a service worker that may only reach the site and posters, and is never cached', async () => {
    const { headers } = await fetch(`${(await site()).url}/sw.js`);
    expect(headers.get('cache-control')).to.equal('no-cache');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).to.match(
      /^default-src 'none'; script-src 'self'; connect-src .*'self' https:\/\/image\.tmdb\.org$/,
    );
  });

  it('caches seen posters, and no server responses', async () => {
    const { page } = await equipped('Ana');
    const context = page.context();
    let asked = 0;
    await context.route('https://image.tmdb.org/**', (route) => {
      asked += 1;
      return route.fulfill({
        contentType: 'image/svg+xml',
        headers: { 'access-control-allow-origin': '*' },
        body: '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="3"/>',
      });
    });
    const widthOf = (from: Page) =>
      from.evaluate(async () => {
        const image = new Image();
        image.src = 'https://image.tmdb.org/t/p/w342/poster.jpg';
        await image.decode();
        return image.naturalWidth;
      });
    expect(await widthOf(page)).to.equal(2);
    expect(asked).to.equal(1);
    await context.setOffline(true);
    await page.reload();
    expect(await widthOf(page)).to.equal(2);
    expect(asked).to.equal(1);
    const kept = await page.evaluate(async () => {
      const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      const requests = await Promise.all(stores.map((store) => store.keys()));
      return requests.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept).to.include('/index.html');
    expect(
      kept.filter((path) => !/^\/(assets\/|t\/p\/|index\.html|icon\.svg|manifest\.webmanifest)/.test(path)),
    ).to.deep.equal([]);
  });

  it('offers a new version and switches to it on request', async () => {
    const { folder } = await site();
    const { page } = await equipped('Eva', { isOwn: true });
    const files = ['index.html', 'sw.js'].map((name) => join(folder, name));
    const before = files.map((file) => readFileSync(file, 'utf8'));
    const [html, worker] = before as [string, string];
    try {
      writeFileSync(files[0]!, html.replace('<html ', '<html data-version="2" '));
      writeFileSync(files[1]!, worker.replace(/(url:"index\.html",revision:)"\w+"/, '$1"2"'));
      await page.reload();
      await page.getByText('Une nouvelle version est prête.').waitFor();
      expect(await page.locator('html').getAttribute('data-version')).to.equal(null);
      await page.getByRole('button', { name: 'L’utiliser' }).click();
      await page.locator('html[data-version="2"]').waitFor();
      await page.getByRole('heading', { level: 1, name: 'Eva' }).waitFor();
    } finally {
      for (const [index, file] of files.entries()) writeFileSync(file, before[index]!);
    }
  });
});
