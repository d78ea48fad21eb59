import { listMovies } from '@cine/contract/operations/movies/movies';
import { rateMovie, showRating, showTaste } from '@cine/contract/operations/watching/ratings';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import type { TestUser } from '../../functions/test/client.ts';
import { deepIt } from '../../scripts/test/deep.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { follow, give, sharedPage, until } from './support/people.ts';

describeInBrowser('The taste page', function () {
  this.timeout(2 * minute);

  const shared = sharedPage('Léa');

  /** Gives the most popular movies these scores, and returns the movies' titles. */
  async function rate({ call }: TestUser, scores: readonly number[]): Promise<string[]> {
    const { movies } = await call(listMovies, { limit: scores.length });
    for (const [at, score] of scores.entries())
      await call(rateMovie, { movieId: movies[at]!.movieId, score });
    return movies.map((movie) => titleOf(movie, 'fr'));
  }

  const rows = (page: Page) =>
    page.getByRole('region', { name: 'Tout ce que tu as noté' }).getByRole('listitem');

  it('saves liked genres and hides the user from neighbours', async () => {
    const { page, ...lea } = shared();
    await follow(page, '/taste');
    await page.getByRole('heading', { name: 'On ne connaît pas encore tes goûts' }).waitFor();
    const liked = page.getByRole('region', { name: 'Genres que tu aimes' });
    await liked.getByText('Western').click();
    await liked.getByText('Comédie').click();
    await liked.getByText('Enregistré').waitFor();
    await until(async () => `${(await lea.call(showTaste, {})).genres}` === 'Comedy,Western');
    const hidden = page.getByLabel('Ne pas apparaître dans les goûts proches des autres');
    await hidden.check();
    await until(async () => (await lea.call(showTaste, {})).hidden);
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await follow(page, '/');
    await liked.waitFor({ state: 'detached' });
    await follow(page, '/taste');
    await liked.getByRole('checkbox', { name: 'Western', checked: true }).waitFor();
    expect(await hidden.isChecked()).to.equal(true);

    // Offline it says that nothing was saved, and shows the saved state.
    await page.context().setOffline(true);
    await liked.getByText('Western').click();
    await liked.getByText('Rien n’a changé').waitFor();
    expect(await liked.getByRole('checkbox', { name: 'Western' }).isChecked()).to.equal(true);
  });

  it('lists ratings by date or score, to be changed, removed and restored', async () => {
    const { page, ...lea } = shared();
    const titles = await rate(lea, [40, 100, 60]);
    await follow(page, '/?all');
    await page.getByRole('link', { name: '3 films notés' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mes goûts' }).waitFor();
    await rows(page).nth(2).waitFor();
    const titlesNow = () => rows(page).getByRole('link').getByRole('strong').allTextContents();
    expect(await titlesNow()).to.deep.equal([titles[2], titles[1], titles[0]]);
    await page.getByLabel('Trier par').selectOption('Les meilleures');
    await page.waitForFunction(
      (best) => document.querySelector('section ul strong')?.textContent === best,
      titles[1],
    );
    expect(await titlesNow()).to.deep.equal([titles[1], titles[2], titles[0]]);
    const [best] = await rows(page).all();
    // The list may be there before this device knows the ratings.
    await best!.getByText('100 sur 100').waitFor();
    await give(best!, '1 étoile sur 5');
    const back = best!.getByRole('button', { name: `Revenir à 100 : ${titles[1]}` });
    await back.waitFor();
    const { movies } = await lea.call(listMovies, { limit: 2 });
    const scoreNow = async () => (await lea.call(showRating, { movieId: movies[1]!.movieId })).score;
    await until(async () => (await scoreNow()) === 20);
    await back.click();
    await until(async () => (await scoreNow()) === 100);
    await best!.getByRole('button', { name: `Retirer ma note : ${titles[1]}` }).click();
    await until(async () => (await scoreNow()) === null);
    await page
      .getByRole('region', { name: 'Comment tu notes' })
      .getByText('2', { exact: true })
      .first()
      .waitFor();
    // The row keeps its place.
    expect(await titlesNow()).to.deep.equal([titles[1], titles[2], titles[0]]);
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await best!.getByRole('button', { name: `Revenir à 100 : ${titles[1]}` }).click();
    await until(async () => (await scoreNow()) === 100);
  });

  deepIt('is kept on the device for offline use', async () => {
    const { page, ...lea } = shared();
    const titles = await rate(lea, [80, 60]);
    const { mean } = await lea.call(showTaste, {});
    await follow(page, '/');
    await follow(page, '/taste');
    await rows(page).nth(1).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Chercher' }).click();
    await page.getByRole('searchbox').waitFor();
    await page.context().setOffline(true);
    await page.evaluate(`history.pushState(null, '', '/taste')`);
    await page.getByText(/^À jour le/).waitFor();
    await rows(page).first().getByRole('strong').getByText(titles[1]!, { exact: true }).waitFor();
    await page
      .getByRole('region', { name: 'Comment tu notes' })
      .getByText(`${Math.round(mean!)}`, { exact: true })
      .first()
      .waitFor();
    await give(rows(page).first(), '5 étoiles sur 5');
    await rows(page).first().getByText('Gardé sur cet appareil').waitFor();
  });
});
