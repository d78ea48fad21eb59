import {
  addToCollection,
  listCollectionMovies,
  removeFromCollection,
} from '@cine/contract/operations/watching/collected-movies';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import type { TestUser } from '../../functions/test/client.ts';
import { deepIt } from '../../scripts/test/deep.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { equipped, follow, sharedDevice, sharedPage, until } from './support/people.ts';

const collection = 'watchlist';
const fistful = { movieId: 391, title: 'Pour une poignée de dollars' };
const unforgiven = { movieId: 33, title: 'Impitoyable' };
const alien = { movieId: 348, title: 'Alien, le huitième passager' };

declare global {
  interface Window {
    moved: string[];
  }
}

describeInBrowser('The watchlist', function () {
  this.timeout(2 * minute);

  const lea = sharedPage('Léa');

  const add = (user: TestUser, movieId: number) => user.call(addToCollection, { collection, movieId });
  const idsOf = async (user: TestUser) =>
    (await user.call(listCollectionMovies, { collection })).movies.map(({ movieId }) => movieId);
  /** Empties a user's list, and adds movies in this order. */
  const listOnly = async (user: TestUser, ...movies: { movieId: number }[]) => {
    for (const movieId of await idsOf(user)) await user.call(removeFromCollection, { collection, movieId });
    for (const { movieId } of movies) await add(user, movieId);
  };
  const rows = (page: Page) => page.getByRole('main').getByRole('listitem');
  const titlesOn = (page: Page) => rows(page).getByRole('strong').allTextContents();
  const mark = (page: Page, { title }: { title: string }, pressed: boolean) =>
    page.getByRole('button', { name: `Ma liste : ${title}`, pressed, exact: true });

  it('is changed from a movie’s page and from the search', async () => {
    const { page, ...user } = lea();
    await listOnly(user);
    await follow(page, `/movies/${fistful.movieId}`);
    const button = (pressed: boolean) => page.getByRole('button', { name: 'Ma liste', exact: true, pressed });
    await button(false).click();
    await button(true).waitFor();
    await until(async () => (await idsOf(user)).length === 1);
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await follow(page, '/privacy');
    await page.getByRole('heading', { level: 1, name: 'Vie privée' }).waitFor();
    await follow(page, `/movies/${fistful.movieId}`);
    await button(true).click();
    await button(false).waitFor();
    await until(async () => (await idsOf(user)).length === 0);

    await page.getByRole('navigation').getByRole('link', { name: 'Chercher' }).click();
    await page.getByRole('searchbox').fill('alien');
    await mark(page, alien, false).click();
    await mark(page, alien, true).waitFor();
    await until(async () => (await idsOf(user)).includes(alien.movieId));
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.getByRole('searchbox').fill('impitoyable');
    await mark(page, unforgiven, false).waitFor();
    // Arrow keys also work from a row's button.
    await mark(page, unforgiven, false).focus();
    await page.keyboard.press('ArrowUp');
    expect(await page.getByRole('searchbox').evaluate((field) => field === document.activeElement)).to.equal(
      true,
    );
    await page.getByRole('link', { name: 'Ma liste' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ma liste' }).waitFor();
    await rows(page).first().waitFor();
    expect(await titlesOn(page)).to.deep.equal([alien.title]);
  });

  deepIt('hands a poster over to the movie’s page, unless the user prefers reduced motion', async () => {
    const { page, ...user } = lea();
    await listOnly(user, fistful);
    /** Opens the movie from the list; returns what moved. */
    const moved = async (reducedMotion: 'reduce' | 'no-preference') => {
      await page.emulateMedia({ reducedMotion });
      await follow(page, '/list');
      await page.evaluate(() => {
        const start = document.startViewTransition.bind(document);
        window.moved = [];
        document.startViewTransition = (change) => {
          const transition = start(change);
          void transition.ready.then(() => {
            const moving = document
              .getAnimations()
              .map(({ effect }) => (effect as KeyframeEffect).pseudoElement);
            window.moved.push(...moving.filter((name) => name !== null));
          });
          return transition;
        };
      });
      await rows(page).getByRole('link').click();
      await page.getByRole('heading', { level: 1, name: fistful.title }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).to.equal('content');
      return page.evaluate(() => window.moved);
    };
    expect(await moved('no-preference')).to.include('::view-transition-group(movie)');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Ma liste' }).waitFor();
    expect(await moved('reduce')).to.deep.equal([]);
  });

  it('is live, sorted, and filtered by services', async () => {
    const { page, ...user } = lea();
    await listOnly(user);
    await follow(page, '/list');
    await page.getByRole('heading', { name: 'Rien sur ta liste' }).waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await listOnly(user, fistful, unforgiven, alien);
    await page.getByText('3 films').waitFor();
    await rows(page).nth(2).waitFor();
    expect(await titlesOn(page)).to.deep.equal([alien, unforgiven, fistful].map(({ title }) => title));
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.getByLabel('Trier par').selectOption('Titre');
    expect(await titlesOn(page)).to.deep.equal([alien, unforgiven, fistful].map(({ title }) => title));
    await page.getByLabel('Trier par').selectOption('Durée');
    expect(await titlesOn(page)).to.deep.equal([fistful, alien, unforgiven].map(({ title }) => title));

    const { movies: mine } = await user.call(listCollectionMovies, { collection, onMyServices: true });
    await page.getByLabel('Sur mes services').check();
    const isNarrowed = () =>
      mine.length === 0
        ? page.getByRole('heading', { name: 'Rien sur tes services' }).waitFor()
        : rows(page).nth(mine.length).waitFor({ state: 'detached' });
    await isNarrowed();
    expect(new URL(page.url()).search).to.equal('?sort=runtime&mine=1');
    expect(mine.length).to.be.lessThan(3);
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.getByLabel('Sur mes services').uncheck();
    await rows(page).nth(2).waitFor();

    await user.call(recordOwnWatch, { movieId: alien.movieId });
    // A watched movie leaves the list.
    await rows(page).nth(2).waitFor({ state: 'detached' });
    expect(await titlesOn(page)).to.deep.equal([fistful, unforgiven].map(({ title }) => title));
  });

  deepIt('keeps a removed movie in its place, to be restored, until the user leaves', async () => {
    const { page, ...user } = lea();
    await listOnly(user, fistful, unforgiven, alien);
    await follow(page, '/list');
    await rows(page).nth(2).waitFor();
    await mark(page, unforgiven, true).click();
    await mark(page, unforgiven, false).waitFor();
    await page.getByText('2 films').waitFor();
    await until(async () => !(await idsOf(user)).includes(unforgiven.movieId));
    expect(await titlesOn(page)).to.deep.equal([alien, unforgiven, fistful].map(({ title }) => title));
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await mark(page, unforgiven, false).click();
    await mark(page, unforgiven, true).waitFor();
    await until(async () => (await idsOf(user)).includes(unforgiven.movieId));
    expect(await titlesOn(page)).to.deep.equal([alien, unforgiven, fistful].map(({ title }) => title));
    await mark(page, alien, true).click();
    await until(async () => !(await idsOf(user)).includes(alien.movieId));
    await page.getByRole('link', { name: 'Accueil' }).click();
    await page.getByRole('link', { name: 'Tout voir' }).click();
    const section = page.getByRole('region', { name: 'Ma liste' });
    await section.getByRole('strong').getByText(unforgiven.title).waitFor();
    await section.getByRole('link', { name: 'Toute la liste (2)' }).click();
    await rows(page).nth(1).waitFor();
    expect(await titlesOn(page)).to.deep.equal([unforgiven, fistful].map(({ title }) => title));
  });

  deepIt('shows a change at once, and reverts it with the reason if the server refuses', async () => {
    const { page, ...user } = lea();
    await listOnly(user);
    await follow(page, `/movies/${alien.movieId}`);
    const button = (pressed: boolean) => page.getByRole('button', { name: 'Ma liste', exact: true, pressed });
    let answer = () => {};
    const isAnswered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/collections-add', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      await isAnswered;
      const details = { reason: 'collection-full', params: { limit: 2000 } };
      const error = {
        status: 'FAILED_PRECONDITION',
        message: 'Cette liste compte déjà 2000 films.',
        details,
      };
      const headers = { 'access-control-allow-origin': '*' };
      return route.fulfill({ status: 400, headers, json: { error } });
    });
    await button(false).click();
    await button(true).waitFor();
    answer();
    await page.getByRole('alert').getByText('Cette liste compte déjà 2000 films.').waitFor();
    await button(false).waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
  });

  describe('on a device that loses the network', () => {
    const tom = sharedDevice(() => equipped('Tom', { path: '/settings', isShared: true }));

    deepIt(
      'says that a device never had it, is available offline afterwards, and changes are sent when the network is back',
      async () => {
        const { page, ...user } = tom();
        await add(user, fistful.movieId);
        await page.context().setOffline(true);
        await follow(page, '/list');
        await page.getByRole('heading', { name: 'Pas encore sur cet appareil' }).waitFor();
        expect(await accessibilityFaults(page)).to.deep.equal([]);
        await page.context().setOffline(false);
        await mark(page, fistful, true).waitFor();
        await add(user, unforgiven.movieId);
        await rows(page).nth(1).waitFor();
        await follow(page, `/movies/${alien.movieId}`);
        await page.getByRole('heading', { level: 1, name: alien.title }).waitFor();
        await page.getByRole('button', { name: 'Ma liste', exact: true, pressed: false }).waitFor();
        await page.context().setOffline(true);
        await page.getByRole('button', { name: 'Ma liste', exact: true }).click();
        await page.getByRole('button', { name: 'Ma liste', exact: true, pressed: true }).waitFor();
        await page.getByText('1 action attend d’être envoyée').last().click();
        await page.getByText(`Sur ma liste : ${alien.title}`).waitFor();
        await follow(page, '/list?mine=1');
        await page.getByText('Voici toute ta liste').waitFor();
        await mark(page, fistful, true).click();
        await mark(page, fistful, false).waitFor();
        await page.getByText('2 actions attendent d’être envoyées').last().waitFor();
        await page.getByText(`Plus sur ma liste : ${fistful.title}`).waitFor();
        expect(await accessibilityFaults(page)).to.deep.equal([]);
        await follow(page, '/list');
        await mark(page, fistful, false).waitFor();
        await page.context().setOffline(false);
        await page.getByText('Tout est parti.').waitFor();
        await until(async () => `${await idsOf(user)}` === `${[alien.movieId, unforgiven.movieId]}`);
        await page.getByRole('link', { name: 'Accueil' }).click();
        await page.getByRole('link', { name: 'Tout voir' }).click();
        await page.getByRole('link', { name: 'Toute la liste (2)' }).click();
        await rows(page).nth(1).waitFor();
        expect(await titlesOn(page)).to.deep.equal([alien, unforgiven].map(({ title }) => title));
      },
    );
  });
});
