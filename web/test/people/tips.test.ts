import { listCollectionMovies } from '@cine/contract/operations/watching/collected-movies';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { describeInBrowser } from '../../../dev/browser/src/index.ts';
import { befriended } from '../../../functions/test/builders.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import { follow, signedIn } from '../support/people.ts';

/** “Pour une poignée de dollars”. */
const fistful = 391;

describeInBrowser('Tips', function () {
  this.timeout(2 * minute);

  it('go to a friend with a line, onto their list, and back as news once it is watched', async () => {
    const [{ page: onLea, ...lea }, { page: onTom, ...tom }] = await Promise.all([
      signedIn('Léa', { path: '/friends' }),
      signedIn('Tom', { path: '/notifications' }),
    ]);
    await befriended(lea, tom);
    await follow(onLea, `/movies/${fistful}`);
    await onLea.getByRole('button', { name: 'Conseiller' }).click();
    const dialog = onLea.getByRole('dialog');
    await dialog.getByLabel('Tom').check();
    await dialog.getByText('Encore 9 amis aujourd’hui.').waitFor();
    await dialog.getByLabel('Ton mot').fill('Pour la musique !');
    expect(await accessibilityFaults(onLea)).to.deep.equal([]);
    await dialog.getByRole('button', { name: 'Envoyer à 1 ami' }).click();
    await dialog.getByText('Conseillé à Tom.').waitFor();

    await onTom.getByRole('link', { name: /Léa te conseille un film/ }).click();
    await onTom.getByText('Pour la musique !').waitFor();
    await onTom.getByRole('link', { name: /Pour une poignée de dollars/ }).waitFor();
    expect(await accessibilityFaults(onTom)).to.deep.equal([]);
    await onTom.getByRole('button', { name: 'Sur ma liste' }).click();
    await onTom.getByText('Sur ta liste').waitFor();
    const { movies } = await tom.call(listCollectionMovies, { collection: 'watchlist' });
    expect(movies.map(({ movieId }) => movieId)).to.deep.equal([fistful]);

    await dialog.getByRole('link', { name: 'Conseils d’amis' }).click();
    await onLea.getByText('Sur sa liste').waitFor();
    await tom.call(recordOwnWatch, { movieId: fistful });
    await follow(onLea, '/list');
    await follow(onLea, '/tips?sent=1');
    await onLea.getByText('Vu depuis').waitFor();
    await onLea.getByRole('button', { name: /^Retirer/ }).click();
    await onLea.getByText('Retiré', { exact: true }).waitFor();
    await follow(onTom, '/list');
    await follow(onTom, '/tips');
    await onTom.getByText('Aucun conseil pour l’instant').waitFor();
  });
});
