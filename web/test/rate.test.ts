import { listMovies } from '@cine/contract/operations/movies/movies';
import { listRatings, rateMovie, showRating } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { member, services, sessionOf } from '../../functions/test/builders.ts';
import type { TestUser } from '../../functions/test/client.ts';
import { deepIt } from '../../scripts/test/deep.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { follow, give, guestIn, holderOf, sharedPage, until } from './support/people.ts';

const alien = { movieId: 348, title: 'Alien, le huitième passager' };
const fistful = { movieId: 391, title: 'Pour une poignée de dollars' };

describeInBrowser('Rating', function () {
  this.timeout(2 * minute);

  const scoreOf = async (caller: TestUser, movieId: number) =>
    (await caller.call(showRating, { movieId })).score;

  const own = (page: Page) => page.getByRole('region', { name: 'Ta note' });
  const heading = (page: Page) => page.getByRole('article').getByRole('heading', { level: 2 });

  /** The most popular movies in order, but this year's, with the titles that the page shows. */
  async function popular(caller: TestUser, limit: number): Promise<{ movieId: number; title: string }[]> {
    const { movies } = await caller.call(listMovies, { limit, toYear: new Date().getUTCFullYear() - 1 });
    return movies.map((movie) => ({ movieId: movie.movieId, title: titleOf(movie, 'fr') }));
  }

  const shared = sharedPage('Léa');

  describe('on the page of a movie', () => {
    it('is by stars, and can be removed and undone by one step', async () => {
      const { page, ...lea } = shared();
      await follow(page, `/movies/${alien.movieId}`);
      await own(page).getByText('Pas encore de note').waitFor();
      await give(own(page), '3,5 étoiles sur 5');
      await own(page).getByText('70 sur 100').waitFor();
      await own(page).getByText('Enregistré').waitFor();
      expect(await scoreOf(lea, alien.movieId)).to.equal(70);
      expect(await accessibilityFaults(page)).to.deep.equal([]);
      await give(own(page), '4,5 étoiles sur 5');
      await own(page).getByText('90 sur 100').waitFor();
      await own(page).getByRole('button', { name: 'Retirer ma note' }).click();
      await own(page).getByText('Pas encore de note').waitFor();
      await until(async () => (await scoreOf(lea, alien.movieId)) === null);
      await own(page).getByRole('button', { name: 'Revenir à 90' }).click();
      await until(async () => (await scoreOf(lea, alien.movieId)) === 90);
    });

    deepIt('is also by tens or points, which the device remembers, with the former rating', async () => {
      const { page, ...lea } = shared();
      await follow(page, `/movies/${alien.movieId}`);
      await give(own(page), '3,5 étoiles sur 5');
      await own(page).getByText('70 sur 100').waitFor();
      await own(page).getByText('Sur 10', { exact: true }).click();
      expect(await own(page).getByRole('radio', { name: '7 sur 10' }).isChecked()).to.equal(true);
      await give(own(page), '9 sur 10');
      await until(async () => (await scoreOf(lea, alien.movieId)) === 90);

      await own(page).getByText('Sur 100', { exact: true }).click();
      const slider = own(page).getByRole('slider', { name: `Ta note : ${alien.title}` });
      expect(await slider.getAttribute('aria-valuetext')).to.equal('90 points sur 100');
      await slider.focus();
      for (let presses = 0; presses < 3; presses++) await page.keyboard.press('ArrowRight');
      await until(async () => (await scoreOf(lea, alien.movieId)) === 93);
      expect((await lea.call(showRating, { movieId: alien.movieId })).undo?.score).to.equal(90);
      expect(await accessibilityFaults(page)).to.deep.equal([]);

      // The former rating and the device's scale survive a reload.
      await page.reload();
      await slider.waitFor();
      await own(page).getByRole('button', { name: 'Revenir à 90' }).click();
      await own(page).getByText('90 sur 100').waitFor();
      await until(async () => (await scoreOf(lea, alien.movieId)) === 90);
      await own(page).getByRole('button', { name: 'Revenir à 93' }).waitFor();
      await own(page).getByRole('button', { name: 'Retirer ma note' }).click();
      await own(page).getByText('Pas encore de note').waitFor();
      await until(async () => (await scoreOf(lea, alien.movieId)) === null);
      await own(page).getByRole('button', { name: 'Revenir à 90' }).click();
      await until(async () => (await scoreOf(lea, alien.movieId)) === 90);
    });

    deepIt('keeps only the last rating offline, and shows why the server refused one', async () => {
      const { page, ...lea } = shared();
      await follow(page, `/movies/${fistful.movieId}`);
      await page.getByRole('heading', { level: 1, name: fistful.title }).waitFor();
      await own(page).getByText('Étoiles').click();
      await own(page).getByText('Pas encore de note').waitFor();
      await page.context().setOffline(true);
      await give(own(page), '2 étoiles sur 5');
      await own(page).getByText('Gardé sur cet appareil').waitFor();
      await give(own(page), '4 étoiles sur 5');
      await own(page).getByText('80 sur 100').waitFor();
      await page.getByText('1 action attend d’être envoyée').last().click();
      await page.getByText(`Noté : ${fistful.title}`).waitFor();
      await page.context().setOffline(false);
      await page.getByText('Tout est parti.').waitFor();
      expect(await scoreOf(lea, fistful.movieId)).to.equal(80);
      await own(page).getByText('80 sur 100').waitFor();

      await page.route('**/ratings-rate', (route) => {
        if (route.request().method() !== 'POST') return route.fallback();
        const details = { reason: 'ratings-full', params: { limit: 5000 } };
        const error = { status: 'FAILED_PRECONDITION', message: 'Tu as déjà noté 5000 films.', details };
        const headers = { 'access-control-allow-origin': '*' };
        return route.fulfill({ status: 400, headers, json: { error } });
      });
      await give(own(page), '1 étoile sur 5');
      await own(page).getByText('Tu as déjà noté 5000 films.').waitFor();
      await own(page).getByText('80 sur 100').waitFor();
    });

    deepIt('is of the guest who holds the phone', async () => {
      const { page, ...lea } = shared();
      const session = await sessionOf(lea);
      const before = await scoreOf(lea, alien.movieId);
      await follow(page, `/evening/${session.id}`);
      await page.getByRole('button', { name: 'Passer le téléphone' }).click();
      await page.getByLabel('Ton prénom').fill('Zoé');
      await page.getByLabel('Netflix', { exact: true }).check();
      await page.getByRole('button', { name: 'J’en suis' }).click();
      await holderOf(page, 'Zoé').waitFor();
      await follow(page, `/movies/${alien.movieId}?evening=${session.id}`);
      await page.getByRole('status').getByText('Zoé tient ce téléphone').waitFor();
      await give(own(page), '5 étoiles sur 5');
      await own(page).getByText('Enregistré').waitFor();
      await own(page).getByText('100 sur 100').waitFor();
      expect(await scoreOf(lea, alien.movieId)).to.equal(before);
    });
  });

  describe('one by one', () => {
    const monas = sharedPage('Mona');

    it('asks for seen movies first, then popular ones, and works by keyboard alone', async () => {
      const { page, ...lea } = monas();
      const [first, second, third, fourth] = await popular(lea, 5);
      await lea.call(recordOwnWatch, { movieId: fistful.movieId });
      await lea.call(rateMovie, { movieId: second!.movieId, score: 60 });
      await follow(page, '/rate');
      await page.getByText('1 film noté').waitFor();
      await page.getByText('à 20, on te connaît un peu').waitFor();
      await heading(page).getByText(fistful.title).waitFor();
      await page
        .getByRole('article')
        .getByText(/^Vu le /)
        .waitFor();
      expect(await accessibilityFaults(page)).to.deep.equal([]);
      await page.keyboard.press('8');
      await heading(page).getByText(first!.title, { exact: true }).waitFor();
      await page.getByRole('status').getByText(`« ${fistful.title} » : 80 sur 100.`).waitFor();
      await page.keyboard.press('Space');
      await heading(page).getByText(third!.title, { exact: true }).waitFor();
      await page.keyboard.press('ArrowRight');
      await heading(page).getByText(fourth!.title, { exact: true }).waitFor();
      await page.keyboard.press('ArrowLeft');
      await heading(page).getByText(third!.title, { exact: true }).waitFor();
      await page.keyboard.press('0');
      await until(async () => (await scoreOf(lea, third!.movieId)) === 100);
      await page.getByText('3 films notés').waitFor();

      // An undone movie is asked for again; a skipped one isn't on this device.
      await page.keyboard.press('ArrowLeft');
      await heading(page).getByText(third!.title, { exact: true }).waitFor();
      await until(async () => (await scoreOf(lea, third!.movieId)) === null);
      // A page that is loaded begins with what the device has heard of.
      await follow(page, '/?all');
      await page.getByRole('link', { name: '2 films notés' }).waitFor();
      await page.goto('/rate');
      await heading(page).getByText(third!.title, { exact: true }).waitFor();
      expect((await lea.call(listRatings, {})).total).to.equal(2);
    });

    deepIt('keeps the focus from movie to movie, and leaves its keys to the focused control', async () => {
      const { page, ...lea } = monas();
      const { total } = await lea.call(listRatings, {});
      await follow(page, '/');
      await follow(page, '/rate');
      const first = (await heading(page).textContent())!;
      await page.getByRole('button', { name: 'Passer' }).focus();
      await page.keyboard.press('Space');
      await heading(page).getByText(first, { exact: true }).waitFor({ state: 'detached' });
      const second = (await heading(page).textContent())!;
      const focused = () => page.evaluate<string>('document.activeElement.textContent');
      expect(await focused()).to.equal('Passer');
      await page.getByRole('link', { name: 'En liste' }).focus();
      await page.keyboard.press('9');
      await page.getByRole('radio', { name: '0,5 étoile sur 5' }).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await heading(page).getByText(second, { exact: true }).waitFor({ state: 'detached' });
      const { movieId } = (await popular(lea, 10)).find(({ title }) => title === second)!;
      await until(async () => (await scoreOf(lea, movieId)) === 30);
      expect((await lea.call(listRatings, {})).total).to.equal(total + 1);
    });

    deepIt('submits points by a button', async () => {
      const { page, ...lea } = monas();
      await follow(page, '/');
      await follow(page, '/rate');
      await page.getByRole('group', { name: 'Échelle' }).getByText('Sur 100', { exact: true }).click();
      const title = (await heading(page).textContent())!;
      const movie = (await popular(lea, 10)).find((each) => each.title === title)!;
      const slider = page.getByRole('slider', { name: `Ta note : ${title}` });
      await slider.fill('64');
      await page.getByRole('button', { name: 'Donner 64' }).click();
      await heading(page).getByText(title, { exact: true }).waitFor({ state: 'detached' });
      await until(async () => (await scoreOf(lea, movie.movieId)) === 64);
      expect(await accessibilityFaults(page)).to.deep.equal([]);
    });
  });

  describe('as a list', () => {
    deepIt('rates many movies in rows that stay editable', async () => {
      const { page, ...lea } = shared();
      const { total, ratings } = await lea.call(listRatings, {});
      const rated = new Set(ratings.map(({ movieId }) => movieId));
      const [first, second, third] = (await popular(lea, 10)).filter(({ movieId }) => !rated.has(movieId));
      await follow(page, '/rate?list');
      const row = (title: string) =>
        page.getByRole('listitem').filter({ has: page.getByText(title, { exact: true }) });
      const entry = (title: string) => page.getByRole('group', { name: `Ta note : ${title}`, exact: true });
      await give(entry(first!.title), '4,5 étoiles sur 5');
      await give(entry(second!.title), '2 étoiles sur 5');
      await page.getByText(`${total + 2} films notés`).waitFor();
      await until(async () => (await lea.call(listRatings, {})).total === total + 2);
      await row(first!.title)
        .getByRole('button', { name: `Retirer ma note : ${first!.title}` })
        .click();
      await row(first!.title)
        .getByRole('button', { name: `Revenir à 90 : ${first!.title}` })
        .click();
      await until(async () => (await scoreOf(lea, first!.movieId)) === 90);
      const unseen = page.getByRole('button', { name: `Pas vu : ${third!.title}` });
      await unseen.click();
      expect(await unseen.getAttribute('aria-pressed')).to.equal('true');
      expect(await accessibilityFaults(page)).to.deep.equal([]);
      await page.getByRole('link', { name: 'Un par un' }).click();
      await heading(page).first().waitFor();
      expect([first!.title, second!.title, third!.title]).not.to.include(await heading(page).textContent());
    });
  });

  deepIt('works for guests, says when no movie is left, and asks again for skipped ones', async () => {
    const host = await member('Tom', [services.netflix]);
    const { code } = await sessionOf(host);
    const { page, ...noe } = await guestIn(code, 'Noé');
    const [first, second] = await popular(host, 2);
    await page.route('**/movies-list', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      const response = await route.fetch();
      const { result } = (await response.json()) as { result: { movies: object[] } };
      const isOfThisYear = route.request().postData()!.includes('fromYear');
      const json = { result: { movies: isOfThisYear ? [] : result.movies.slice(0, 2), nextCursor: null } };
      return route.fulfill({ response, json });
    });
    await follow(page, '/rate');
    await heading(page).getByText(first!.title, { exact: true }).waitFor();
    await give(page.getByRole('article'), '3 étoiles sur 5');
    await page.getByText('1 film noté').waitFor();
    await until(async () => (await scoreOf(noe, first!.movieId)) === 60);
    await heading(page).getByText(second!.title, { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Pas vu' }).click();
    await page.getByRole('heading', { name: 'Tu as fait le tour' }).waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.getByRole('button', { name: 'Revoir 1 film mis de côté' }).click();
    await heading(page).getByText(second!.title, { exact: true }).waitFor();
  });
});
