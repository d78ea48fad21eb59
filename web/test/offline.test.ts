import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { updateAccount } from '@cine/contract/operations/core/account';
import { listBadges } from '@cine/contract/operations/core/badges';
import { createCharacter, showCharacter } from '@cine/contract/operations/game/characters';
import { listDuels } from '@cine/contract/operations/game/duels';
import { archiveHabit, createHabit, showToday } from '@cine/contract/operations/game/habits';
import { listShop } from '@cine/contract/operations/game/shop';
import { reviewYear, showStatistics } from '@cine/contract/operations/game/statistics';
import { showStreak } from '@cine/contract/operations/game/streaks';
import { showMovie } from '@cine/contract/operations/movies/movies';
import { listDates, proposeDates, showDates } from '@cine/contract/operations/together/dates';
import { createGroup, listEvenings, showGroupTaste } from '@cine/contract/operations/together/groups';
import { startPoll } from '@cine/contract/operations/together/polls';
import { listHistory, showProfile } from '@cine/contract/operations/together/profiles';
import {
  chooseMovie,
  joinSession,
  leaveSession,
  recordWatch,
  showSession,
} from '@cine/contract/operations/together/sessions';
import { addSeveralMovies, addToCollection } from '@cine/contract/operations/watching/collected-movies';
import {
  createCollection,
  listCollections,
  showCollection,
} from '@cine/contract/operations/watching/collections';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { day, minute } from '@cine/contract/time';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { addedBy, befriended, guildOf, sampleCharacter, sessionOf } from '../../functions/test/builders.ts';
import { deep, deepIt } from '../../scripts/test/deep.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { account, deviceOf, equipped, follow, goOn, sharedDevice, whenEquipped } from './support/people.ts';
import { site } from './support/site.ts';

type Wanted = { operations: string[]; about?: string[]; count?: number };

/**
 * Runs in the page: the keys of kept answers, once there are `count` of them, of these operations and
 * subjects.
 */
async function keysKept({ operations, about = [], count }: Wanted): Promise<string[][]> {
  for (;;) {
    const keys = (await keysNow()).filter(([, operation]) => operations.includes(operation!));
    if (
      keys.length === (count ?? keys.length) &&
      operations.every((name) => keys.some((key) => key[1] === name)) &&
      about.every((thing) => keys.some((key) => key[2] === thing))
    )
      return keys;
    await new Promise(requestAnimationFrame);
  }

  async function keysNow(): Promise<string[][]> {
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === 'cine-answers')) return [];
    const request = indexedDB.open('cine-answers');
    await new Promise((resolve) => request.addEventListener('success', resolve));
    const keys = request.result.transaction('answers').objectStore('answers').getAllKeys();
    await new Promise((resolve) => keys.addEventListener('success', resolve));
    request.result.close();
    return keys.result as unknown as string[][];
  }
}

const bar = (page: Page) => page.getByText('Hors ligne : tu vois');

describeInBrowser('The dashboard', function () {
  this.timeout(2 * minute);
  const lea = sharedDevice(() => equipped('Léa', { isShared: true }));
  afterEach(() => lea().call(updateAccount, { displayName: 'Léa', locale: 'fr' }));

  /** Closes the device's page and opens another. */
  async function reopened(path: string): Promise<Page> {
    const device = lea();
    const context = device.page.context();
    await device.page.close();
    device.page = await context.newPage();
    await device.page.goto(path);
    return device.page;
  }

  describe('offline', () => {
    it('every page loads from the device', async () => {
      const { page } = lea();
      await follow(page, '/');
      await page.getByRole('heading', { level: 2, name: 'Léa' }).waitFor();
      await page.context().setOffline(true);
      await bar(page).waitFor();
      await page.reload();
      await page.getByRole('heading', { level: 2, name: 'Léa' }).waitFor();
      await bar(page).waitFor();
      await page.goto('/nowhere');
      await page.getByRole('navigation').waitFor();
      for (const path of ['/challenges', '/list', '/settings', '/evening', '/rate']) {
        await follow(page, path);
        await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
        await page.locator('[data-shown]').waitFor({ state: 'detached' });
      }
      await page.context().setOffline(false);
      await bar(page).waitFor({ state: 'detached' });
    });

    deepIt('a new device says on each page that it has nothing yet, not that there is nothing', async () => {
      const made = await account('Inès');
      const friend = await account('Hugo');
      await befriended(made, friend);
      const { id: groupId } = await made.call(createGroup, { name: 'Ciné du lundi', picture: 'reel' });
      const place = { kind: 'group', id: groupId } as const;
      const movies = { from: 'nominations' } as const;
      const { id: pollId } = await made.call(startPoll, { place, method: 'approval', movies });
      await addedBy(made, 'private');
      await made.call(addToCollection, { collection: 'watchlist', movieId: 391 });
      await made.call(rateMovie, { movieId: 33, score: 80 });
      const session = await sessionOf(made);
      await made.call(recordWatch, { sessionId: session.id, movieId: 391 });
      const page = await deviceOf(made, { path: '/privacy', serviceWorkers: 'allow' });
      await whenEquipped(page);
      await page.getByRole('heading', { level: 1, name: 'Vie privée' }).waitFor();
      // Its bar knows the evening, whose page is then there without what the watch brought.
      await page.locator(`a[href="/evening/${session.id}"]`).first().waitFor();
      await page.context().setOffline(true);
      await bar(page).waitFor();

      const notHere = page.getByRole('main').getByText('Pas encore sur cet appareil');
      const pages = [
        ...['/', '/friends', '/groups', `/groups/${groupId}`, `/polls/${pollId}`, `/people/${friend.uid}`],
        ...['/rate', '/movies/mine', '/challenges', '/challenges/lone-ranger', '/list', '/notifications'],
        ...['/collections/likes', '/evening/unseen', '/settings#title', `/evening/${session.id}`],
      ];
      for (const path of pages) {
        await follow(page, path);
        await notHere.first().waitFor();
        await follow(page, '/privacy');
        await page.getByRole('heading', { level: 1, name: 'Vie privée' }).waitFor();
        await notHere.waitFor({ state: 'detached' });
      }
      await follow(page, `/evening/${session.id}`);
      await notHere.first().waitFor();
      expect(await page.getByText('ne compte plus').count()).to.equal(0);
    });

    deepIt(
      'a page that was empty says so when it loads from the device, not that the device has nothing yet',
      async () => {
        const made = await account('Inès');
        const page = await deviceOf(made, { serviceWorkers: 'allow' });
        await whenEquipped(page);
        await page.getByRole('heading', { level: 2, name: 'Inès' }).waitFor();
        // The first reads leave nothing on the device; a page that shows a change listens and keeps it.
        await made.call(updateAccount, { displayName: 'Inès B.' });
        await page.getByRole('heading', { level: 2, name: 'Inès B.' }).waitFor();
        const empty = { '/groups': 'Pas encore de groupe', '/friends': 'Pas encore d’amis ici' };
        for (const [path, words] of Object.entries(empty)) {
          await follow(page, path);
          await page.getByText(words).waitFor();
        }
        await page.context().setOffline(true);
        for (const [path, words] of Object.entries(empty)) {
          await page.goto(path);
          await page.getByText(words).waitFor();
          await bar(page).waitFor();
        }
      },
    );

    deepIt('opened movies and the session’s candidates open again, with the time of their data', async () => {
      const { page, ...caller } = lea();
      const session = `/evening/${(await sessionOf(caller)).id}`;
      await follow(page, session);
      const best = page.getByRole('article').first();
      await best.waitFor();
      const title = (await best.getByRole('heading').textContent())!;
      await best.getByRole('link').first().click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      const movie = page.url();
      await page.getByRole('region', { name: 'Ce soir' }).waitFor();
      await page.context().setOffline(true);

      const again = await reopened(session);
      await again.getByText(/^À jour le .* à \d/).waitFor();
      await again.getByRole('article', { name: title }).waitFor();
      expect(await accessibilityFaults(again)).to.deep.equal([]);
      await follow(again, new URL(movie).pathname + new URL(movie).search);
      await again.getByRole('heading', { level: 1, name: title }).waitFor();
      await again.getByText(/^À jour le/).waitFor();
      await again.getByRole('region', { name: 'Ce soir' }).waitFor();
      expect(await accessibilityFaults(again)).to.deep.equal([]);

      await follow(again, '/movies/33');
      await again.getByRole('heading', { level: 1, name: 'Ce film n’est pas sur cet appareil' }).waitFor();
      expect(await accessibilityFaults(again)).to.deep.equal([]);
      await again.context().setOffline(false);
      await again.getByRole('heading', { level: 1, name: 'Impitoyable' }).waitFor();
    });

    it('pages of answers show the last one, with its time, where the server can’t be reached', async () => {
      const { page, call, uid } = lea();
      const id = await guildOf(lea());
      // Duels are of members with a character.
      await call(createCharacter, sampleCharacter);
      const friday = new Date(Date.now() + 3 * day).toISOString();
      const { code } = await call(proposeDates, { dates: [friday] });
      const some: Record<string, { name: string }> = {
        [`/d/${code}`]: showDates,
        '/movies/391': showMovie,
        '/habits': showToday,
      };
      const others: Record<string, { name: string }> = {
        '/collections': listCollections,
        '/statistics': showStatistics,
        '/character': showCharacter,
        [`/groups/${id}/taste`]: showGroupTaste,
        '/badges': listBadges,
        '/streak': showStreak,
        '/review/2026': reviewYear,
        '/duels': listDuels,
        '/shop': listShop,
        '/dates': listDates,
        [`/people/${uid}`]: showProfile,
        [`/people/${uid}/watched`]: listHistory,
        [`/groups/${id}/evenings`]: listEvenings,
      };
      const pages = deep(some, { ...some, ...others });
      for (const [path, { name }] of Object.entries(pages)) {
        await follow(page, path);
        await page.evaluate(keysKept, { operations: [name] });
      }
      await follow(page, `/groups/${id}`);
      const ofGroup = { operations: ['collections-overview', 'guilds-show'], about: [`{"groupId":"${id}"}`] };
      await page.evaluate(keysKept, ofGroup);
      const { id: habitId } = await call(createHabit, { name: 'Lire' });
      await call(archiveHabit, { habitId });
      await follow(page, '/habits');
      await page.getByText('Habitudes archivées').click();
      await page.evaluate(keysKept, { operations: ['habits-list'] });
      await page.context().setOffline(true);
      await reopened('/');
      for (const path of Object.keys(pages)) {
        await follow(lea().page, path);
        await lea()
          .page.getByText(/^À jour le .* à \d/)
          .waitFor();
        await lea().page.getByText('Ça n’a pas marché').waitFor({ state: 'detached' });
      }
      await follow(lea().page, `/groups/${id}`);
      await lea().page.getByRole('region', { name: 'Collections' }).getByRole('listitem').waitFor();
      await lea()
        .page.getByRole('region', { name: 'La guilde' })
        .getByText(/^À jour le/)
        .waitFor();
      await follow(lea().page, '/habits');
      await lea().page.getByText('Habitudes archivées').click();
      await lea().page.getByRole('link', { name: 'Lire', exact: true }).waitFor();
      await lea().page.context().setOffline(false);
    });

    deepIt('only the last fifty opened movies are kept', async () => {
      const { page } = lea();
      await follow(page, '/privacy');
      await page.getByRole('heading', { level: 1, name: 'Vie privée' }).waitFor();
      await follow(page, '/movies/391');
      const keys = await page.evaluate(keysKept, { operations: ['movies-show'], about: ['{"movieId":391}'] });
      const [by] = keys.find(([, , about]) => about === '{"movieId":391}') as [string];
      // Sixty movies that were opened before.
      await page.evaluate(async (owner) => {
        const request = indexedDB.open('cine-answers');
        await new Promise((resolve) => request.addEventListener('success', resolve));
        const store = request.result.transaction('answers', 'readwrite').objectStore('answers');
        for (let at = 1; at <= 60; at += 1) store.put({ data: {}, at }, [owner, 'movies-show', `${at}`]);
        await new Promise((resolve) => store.transaction.addEventListener('complete', resolve));
        request.result.close();
      }, by);
      await follow(page, '/movies/348');
      const about = ['{"movieId":391}', '{"movieId":348}', '60'];
      await page.evaluate(keysKept, { operations: ['movies-show'], about, count: 50 });
    });

    it('an action that the server refuses later is shown with the reason and can be dropped', async () => {
      const { uid } = await account('Nina');
      const { context } = await import('../../functions/src/context.ts');
      const username = (await context().db.doc(`users/${uid}`).get()).get('username') as string;
      const { page } = lea();
      await follow(page, '/settings');
      const field = page.getByRole('textbox', { name: 'Pseudo' });
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
      await page.getByRole('button', { name: 'Ne pas envoyer : Réglages : Pseudo' }).click();
      await page.getByText('1 action refusée').last().waitFor({ state: 'detached' });
    });

    deepIt(
      'what changes the evening for everybody is asked again with the network, with what was chosen meanwhile',
      async () => {
        const { page, ...caller } = lea();
        const { id, code } = await sessionOf(caller);
        const tom = await account('Tom');
        await tom.call(joinSession, { code });
        await follow(page, `/evening/${id}`);
        const best = page.getByRole('article');
        await best.nth(1).waitFor();
        const titles = await best.getByRole('heading').allTextContents();
        const [mine, theirs] = titles as [string, string];
        const theirLink = best.nth(1).getByRole('link').first();
        const movieId = Number(/[0-9]+/.exec((await theirLink.getAttribute('href'))!)![0]);
        await page.context().setOffline(true);
        await best.first().getByRole('button', { name: 'Celui-ci' }).click();
        await best.first().getByText('on te redemandera à ton retour').waitFor();

        const again = await reopened(`/evening/${id}`);
        const question = again.getByRole('region', { name: `Choisi pour ce soir : ${mine}` });
        await question.getByText('on te redemandera à ton retour').waitFor();
        expect(await accessibilityFaults(again)).to.deep.equal([]);
        await tom.call(chooseMovie, { sessionId: id, movieId });
        const chosen = async () => {
          const { context } = await import('../../functions/src/context.ts');
          return (await context().db.doc(`sessions/${id}`).get()).get('chosen.title') as string;
        };
        const before = await chosen();
        await again.context().setOffline(false);
        await question.getByText(`tu as choisi « ${mine} »`).waitFor();
        await question.getByText(`Entre-temps, la soirée a choisi « ${theirs} ».`).waitFor();
        await goOn(again);
        expect(await accessibilityFaults(again)).to.deep.equal([]);
        expect(await chosen()).to.equal(before);
        await question.getByRole('button', { name: 'Oui, maintenant' }).click();
        await question.waitFor({ state: 'detached' });
        await goOn(again);
        await again.getByRole('heading', { level: 2, name: mine }).waitFor();
        await caller.call(leaveSession, { sessionId: id });
      },
    );

    deepIt(
      'what was watched and who is there are asked again with the network, too, and sent by nobody who says no',
      async () => {
        const { page, ...caller } = lea();
        const { id, code } = await sessionOf(caller);
        const tom = await account('Tom');
        await tom.call(joinSession, { code });
        await follow(page, `/evening/${id}`);
        const best = page.getByRole('article').first();
        const title = (await best.getByRole('heading').textContent())!;
        await best.getByRole('button', { name: 'Celui-ci' }).click();
        await goOn(page);
        await page.getByRole('button', { name: 'On l’a regardé' }).waitFor();
        await page.context().setOffline(true);
        await page.getByRole('button', { name: 'On l’a regardé' }).click();
        await page.getByRole('region', { name: `Regardé ensemble : ${title}` }).waitFor();
        await page.getByRole('button', { name: 'Je m’absente' }).click();
        await page.getByRole('region', { name: 'Qui est là ce soir' }).waitFor();
        await page.context().setOffline(false);
        for (const name of [`Regardé ensemble : ${title}`, 'Qui est là ce soir']) {
          const left = page.getByRole('region', { name });
          await left.getByRole('button', { name: 'Non, laisser' }).click();
          await left.waitFor({ state: 'detached' });
        }
        await caller.call(leaveSession, { sessionId: id });
        const { watched } = await tom.call(showSession, { sessionId: id });
        expect(watched).to.deep.equal([]);
      },
    );

    it('actions are shown at once, survive closing the page, and are sent in order when the network is back', async () => {
      const { page, uid } = lea();
      await follow(page, '/settings');
      await page.context().setOffline(true);
      await page.getByLabel('Nom affiché').fill('Tomas');
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByText('Gardé sur cet appareil').waitFor();
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByText('2 actions waiting to be sent').last().waitFor();

      const again = await reopened('/settings');
      await again.getByText('2 actions waiting to be sent').last().click();
      await again.getByText('Settings: Display name').waitFor();
      await again.locator('input[value=Tomas]').waitFor();
      expect(await accessibilityFaults(again)).to.deep.equal([]);

      const other = await again.context().newPage();
      await other.goto('/');
      await other.getByText('2 actions waiting to be sent').last().waitFor();
      const sent: unknown[] = [];
      again.context().on('request', (request) => {
        if (request.url().endsWith('/account-update') && request.method() === 'POST')
          sent.push(request.postDataJSON().data);
      });
      await again.context().setOffline(false);
      await Promise.all([again, other].map((tab) => tab.getByText('All sent.').waitFor()));
      expect(sent).to.deep.equal([{ displayName: 'Tomas' }, { locale: 'en' }]);
      await other.close();
      const { context } = await import('../../functions/src/context.ts');
      const fields = (await context().db.doc(`users/${uid}`).get()).data();
      expect(fields).to.include({ displayName: 'Tomas', locale: 'en' });
      await again.locator('input[value=Tomas]').waitFor();
    });
  });

  describe('installed', () => {
    deepIt(
      'a collection shows what was changed in it, also once the page was closed, and keeps it with the network',
      async () => {
        const { page, call } = lea();
        const { collection } = await call(createCollection, { name: 'Poussière' });
        await call(addSeveralMovies, { collection, movieIds: [391, 33] });
        await follow(page, `/collections/${collection}`);
        const row = (on: Page, title: string) =>
          on.getByRole('main').locator('li[data-at]').filter({ hasText: title });
        await row(page, 'Impitoyable').waitFor();
        await page.context().setOffline(true);
        const more = 'Remarque, étiquettes et plus : Pour une poignée de dollars';
        await page.getByRole('button', { name: more }).click();
        await page.getByRole('dialog').getByLabel('Remarque').fill('À revoir');
        await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
        await row(page, 'À revoir').waitFor();
        await page.getByRole('button', { name: 'Sélectionner' }).click();
        await page.getByRole('checkbox', { name: 'Impitoyable' }).check();
        await page.getByRole('button', { name: 'Retirer', exact: true }).click();
        await row(page, 'Impitoyable').waitFor({ state: 'detached' });
        await page.getByText('2 actions attendent d’être envoyées').first().waitFor();

        const again = await reopened(`/collections/${collection}`);
        await row(again, 'À revoir').waitFor();
        expect(await row(again, 'Impitoyable').count()).to.equal(0);
        await again.getByText('2 actions attendent d’être envoyées').last().click();
        await again.getByText('Hors d’une collection : Impitoyable').waitFor();
        await again.context().setOffline(false);
        await again.getByText('Tout est parti.').waitFor();
        const { movies } = await call(showCollection, { collection });
        expect(movies.map(({ movieId, note }) => [movieId, note])).to.deep.equal([[391, 'À revoir']]);
      },
    );

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
      expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).to.include(
        '512x512 maskable',
      );
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
      const { page } = lea();
      const context = page.context();
      let requestCount = 0;
      await context.route('https://image.tmdb.org/**', (route) => {
        requestCount += 1;
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
      expect(requestCount).to.equal(1);
      await context.setOffline(true);
      await page.reload();
      expect(await widthOf(page)).to.equal(2);
      expect(requestCount).to.equal(1);
      const paths = await page.evaluate(async () => {
        const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
        const requests = await Promise.all(stores.map((store) => store.keys()));
        return requests.flat().map(({ url }) => new URL(url).pathname);
      });
      expect(paths).to.include('/index.html');
      expect(
        paths.filter(
          (path) => !/^\/(assets\/|t\/p\/|index\.html|icon\.svg|manifest\.webmanifest)/.test(path),
        ),
      ).to.deep.equal([]);
    });

    it('answers no address of the API with a page, neither by Hosting nor by the service worker', async () => {
      const page = await lea().page.context().newPage();
      const response = await page.goto('/api/nothing');
      expect([response?.status(), response?.headers()['content-type']]).to.deep.equal([
        404,
        'application/problem+json; charset=utf-8',
      ]);
      await page.close();
    });

    it('offers a new version and switches to it on request', async () => {
      const { folder } = await site();
      const { page } = lea();
      const files = ['index.html', 'sw.js'].map((name) => join(folder, name));
      const before = files.map((file) => readFileSync(file, 'utf8'));
      const [html, worker] = before as [string, string];
      await page.addInitScript(() => {
        const { serviceWorker } = navigator;
        const register = serviceWorker.register.bind(serviceWorker);
        serviceWorker.register = async (...args) => {
          const registration = await register(...args);
          document.documentElement.dataset.registered = '';
          return registration;
        };
      });
      await page.reload();
      await page.locator('html[data-registered]').waitFor();
      try {
        writeFileSync(files[0]!, html.replace('<html ', '<html data-version="2" '));
        writeFileSync(files[1]!, worker.replace(/(url:"index\.html",revision:)"\w+"/, '$1"2"'));
        // As the page does every hour.
        await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
        await page.getByText('Une nouvelle version est prête.').waitFor();
        expect(await page.locator('html').getAttribute('data-version')).to.equal(null);
        await page.getByRole('button', { name: 'Mettre à jour' }).click();
        await page.locator('html[data-version="2"]').waitFor();
        await page.getByRole('navigation').waitFor();
      } finally {
        for (const [index, file] of files.entries()) writeFileSync(file, before[index]!);
      }
    });
  });
});
