import { listMovies } from '@cine/contract/operations/movies/movies';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { signedIn } from './support/people.ts';
import { site } from './support/site.ts';

describeInBrowser('Sharing', function () {
  this.timeout(2 * minute);

  it('makes a link, which opens without an account, and ends it', async () => {
    const { page, call } = await signedIn('Léa', { path: '/taste' });
    const { movies } = await call(listMovies, { limit: 3 });
    await Promise.all(movies.map(({ movieId }) => call(rateMovie, { movieId, score: 80 })));
    await page.getByRole('button', { name: 'Partager', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Le lien de tes goûts' });
    await dialog.getByRole('button', { name: 'Créer le lien' }).click();
    const field = dialog.getByLabel('Le lien à partager');
    const link = await field.inputValue();
    const { pathname, host } = new URL(link);
    expect(pathname).to.match(/^\/s\/[0-9a-f]{32}$/);
    const telegram = await dialog.getByRole('link', { name: 'Telegram' }).getAttribute('href');
    expect(new URL(telegram!).searchParams.get('url')).to.equal(link);
    await dialog.getByText('Un code à scanner').click();
    await dialog.getByRole('img', { name: 'Code QR du lien' }).waitFor();
    const card = dialog.getByRole('img', { name: 'L’image que verront' });
    await card.evaluate((image: HTMLImageElement) => image.decode());
    expect(await card.evaluate((image: HTMLImageElement) => image.naturalWidth)).to.equal(1200);
    expect(await accessibilityFaults(page)).to.deep.equal([]);

    const { open } = await site();
    const visitor = await open({ path: pathname });
    await visitor.getByRole('heading', { level: 1, name: 'Léa, côté cinéma' }).waitFor();
    expect(new URL(visitor.url()).host).to.equal(host);
    for (const colorScheme of ['dark', 'light'] as const) {
      await visitor.emulateMedia({ colorScheme });
      expect(await accessibilityFaults(visitor)).to.deep.equal([]);
    }
    await visitor.getByRole('link', { name: 'English' }).click();
    await visitor.getByRole('link', { name: 'Find out your own taste' }).click();
    await visitor.getByRole('button', { name: 'Créer un compte' }).waitFor();

    await dialog.getByRole('button', { name: 'Désactiver le lien' }).click();
    await dialog.getByText('Le lien est désactivé').waitFor();
    await dialog.getByRole('button', { name: 'Créer le lien' }).waitFor();
  });
});
