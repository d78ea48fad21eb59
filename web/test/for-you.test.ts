import { rateMovie, setUpTaste } from '@cine/contract/operations/watching/ratings';
import { listRecommendations, predictMovie } from '@cine/contract/operations/watching/recommendations';
import { predictedRange } from '@cine/contract/ratings/predicted-range';
import { typeset } from '@cine/contract/text/typeset';
import { hour, minute } from '@cine/contract/time';
import { readCatalogue, samplePath } from '@cine/dev-tmdb/catalogue';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { member } from '../../functions/test/builders.ts';
import type { TestUser } from '../../functions/test/client.ts';
import { deepIt } from '../../scripts/test/deep.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { follow, give, sharedPage } from './support/people.ts';

const { movies } = readCatalogue(samplePath);
const only = (genre: string, not: string) =>
  movies.filter(({ genres }) => genres.includes(genre) && !genres.includes(not)).map(({ id }) => id);

describeInBrowser('Recommendations', function () {
  this.timeout(2 * minute);
  const shared = sharedPage('Léa', { path: '/for-you' });

  /** Rates westerns high and dramas low. */
  async function lovesWesterns({ call }: TestUser): Promise<void> {
    for (const [at, movieId] of only('Western', 'Drama').slice(0, 5).entries())
      await call(rateMovie, { movieId, score: 95 - 6 * at });
    for (const [at, movieId] of only('Drama', 'Western').slice(0, 5).entries())
      await call(rateMovie, { movieId, score: 10 + 6 * at });
  }

  const titlesOn = (page: Page) => page.getByRole('article').locator('a strong').allTextContents();

  it('say what one would give them, why and where to watch them', async () => {
    const { page, ...lea } = shared();
    await page.getByText('Ce que presque tout le monde aime').waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await lea.call(setUpTaste, { genres: ['Western'] });
    await page.getByRole('link', { name: 'Chercher' }).first().click();
    await page.getByRole('link', { name: 'Pour toi' }).first().click();
    await page.getByText('D’après les genres que tu as choisis').waitFor();

    await lovesWesterns(lea);
    await page.getByRole('link', { name: 'Chercher' }).first().click();
    await page.getByRole('link', { name: 'Pour toi' }).first().click();
    await page.getByText('D’après tes 10 notes.').waitFor();
    await page.getByText('que tes services les aient ou non').waitFor();
    const answer = await lea.call(listRecommendations, { limit: 40 });
    expect(await titlesOn(page)).to.deep.equal(answer.movies.map((movie) => titleOf(movie, 'fr')));
    const first = page.getByRole('article').first();
    const range = predictedRange(answer.movies[0]!);
    await first.getByText(`entre ${range.from} et ${range.to} sur 100`).waitFor();
    await first.getByText(typeset('fr', 'tu aimes ce genre plus que d’autres : Western')).waitFor();
    await first.getByText(/^Sur /).waitFor();
    // The others show it on request.
    const tenth = page.getByRole('article').nth(9);
    expect(await tenth.getByText(/^Sur /).count()).to.equal(0);
    await tenth.getByText('Pourquoi, et où le voir').click();
    await tenth.getByText(/^(Sur |On ne sait)/).waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
  });

  deepIt('follow new ratings, and narrow to a genre or to what people of similar taste like', async () => {
    const { page, ...lea } = shared();
    await lovesWesterns(lea);
    await follow(page, '/');
    await follow(page, '/for-you');
    await page.getByText('D’après tes 10 notes.').waitFor();
    await lea.call(rateMovie, { movieId: only('Western', 'Drama')[6]!, score: 90 });
    await page.getByText('Tes notes ont changé depuis.').waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.getByRole('button', { name: 'Refaire la liste' }).click();
    await page.getByText('D’après tes 11 notes.').waitFor();
    await page.getByText('Tes notes ont changé depuis.').waitFor({ state: 'detached' });

    await page.getByLabel('Genre', { exact: true }).selectOption('Comédie');
    await page.waitForURL('**/for-you?genre=Comedy');
    const comedies = await lea.call(listRecommendations, { limit: 40, genres: ['Comedy'] });
    const title = comedies.movies[0]!.titles.fr ?? comedies.movies[0]!.title;
    await page.getByRole('article').first().getByRole('strong').getByText(title, { exact: true }).waitFor();

    await page.getByRole('group', { name: 'D’après quoi' }).getByText('Goûts proches').click();
    await page.waitForURL('**/for-you?genre=Comedy&by=neighbours');
    await page.getByRole('heading', { name: 'Rien à te recommander comme ça' }).waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
  });

  it('are on a movie’s page before it is rated, and afterwards on request', async () => {
    const { page, ...lea } = shared();
    await lovesWesterns(lea);
    const movieId = only('Western', 'Drama')[7]!;
    const { from, to } = predictedRange(await lea.call(predictMovie, { movieId }));
    await follow(page, `/movies/${movieId}`);
    const own = page.getByRole('region', { name: 'Ta note' });
    await own.getByText(`Tu lui donnerais entre ${from} et ${to}`).waitFor();
    await own.getByText(typeset('fr', 'tu aimes ce genre plus que d’autres : Western')).waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await give(own, '1 étoile sur 5');
    await own.getByText(`On avait dit entre ${from} et ${to}`).waitFor();
    await own.getByText('Enregistré').waitFor();
    await follow(page, '/taste');
    await own.waitFor({ state: 'detached' });
    await follow(page, `/movies/${movieId}`);
    await own.getByRole('button', { name: 'On avait dit combien' }).click();
    await own.getByText(`On avait dit entre ${from} et ${to}`).waitFor();
  });

  deepIt(
    'come from people of similar taste, shown without names, with their similarity and the movies that both love',
    async () => {
      const { page, ...lea } = shared();
      const openNeighbours = async () => {
        await follow(page, '/taste');
        await page.getByRole('link', { name: 'Voir qui note comme moi' }).click();
      };
      await openNeighbours();
      await page.getByRole('heading', { name: 'Personne pour l’instant' }).waitFor();
      expect(await accessibilityFaults(page)).to.deep.equal([]);

      const twin = await member('Twin');
      const movieId = 391;
      for (const each of [lea, twin]) await each.call(rateMovie, { movieId, score: 95 });
      const { context } = await import('../../functions/src/context.ts');
      const { saveNeighbours } = await import('../../functions/src/features/watching/neighbours/store.ts');
      const neighbours = [{ uid: twin.uid, similarity: 0.72, common: 14, movieIds: [movieId] }];
      await saveNeighbours(context().db, [{ uid: lea.uid, neighbours }], Date.now() - 5 * hour);
      await openNeighbours();
      const one = page.getByRole('article', { name: 'N° 1' });
      await one.getByText(/goûts proches à 72\s%/).waitFor();
      await one.getByText('14 films notés par vous deux').waitFor();
      await one.getByRole('link', { name: 'Pour une poignée de dollars' }).waitFor();
      await page.getByText('Les autres te voient aussi, sans ton nom.').waitFor();
      await page.getByText(/Dernier changement de la liste\s: il y a 5\s*h/).waitFor();
      expect(await page.getByRole('main').textContent()).not.to.include('Twin');
      expect(await accessibilityFaults(page)).to.deep.equal([]);
      await lea.call(setUpTaste, { hidden: true });
      await openNeighbours();
      await page.getByText('Personne ne te voit dans sa liste.').waitFor();
    },
  );
});
