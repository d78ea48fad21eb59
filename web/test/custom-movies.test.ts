import { listCustomMovies, promoteCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import { showMovie } from '@cine/contract/operations/movies/movies';
import {
  chooseMovie,
  createSession,
  joinSession,
  recordWatch,
} from '@cine/contract/operations/together/sessions';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { deepIt } from '../../scripts/test/deep.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { account, deviceOf, follow, goOn, reached, sharedPage, until } from './support/people.ts';
import { verifyAddress } from './support/sign-in.ts';
import { site } from './support/site.ts';

describeInBrowser('A custom movie', function () {
  this.timeout(2 * minute);
  const lea = sharedPage('Léa');

  const title = (page: Page, name: string) =>
    page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  /** Searches for a title, follows the link to add it, and adds it. */
  async function add(page: Page, name: string, year: string, isShared = false): Promise<void> {
    await page.getByRole('navigation').getByRole('link', { name: 'Chercher' }).click();
    await page.getByRole('searchbox').fill(name);
    await page.getByRole('link', { name: `Ajouter « ${name} » moi-même` }).click();
    await title(page, 'Ajouter un film');
    expect(await page.getByLabel('Titre', { exact: true }).inputValue()).to.equal(name);
    await page.getByLabel('Année').fill(year);
    await page.getByLabel('Western').check();
    if (isShared) await page.getByLabel('Mes amis').check();
    await button(page, 'Ajouter ce film').click();
    await title(page, name);
  }

  it('starts from a search without results, and is found by search, edited and removed', async () => {
    const { page } = lea();
    await page.getByRole('navigation').getByRole('link', { name: 'Chercher' }).click();
    await page.getByRole('searchbox').fill('Qwzrtx Vvkkjj');
    await page.getByRole('heading', { name: 'Rien trouvé' }).waitFor();
    await page.getByRole('link', { name: 'Ajouter « Qwzrtx Vvkkjj » moi-même' }).click();
    await title(page, 'Ajouter un film');
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.getByLabel('Année').fill('1998');
    await button(page, 'Ajouter ce film').click();
    await title(page, 'Qwzrtx Vvkkjj');
    await page.getByText('Tu l’as ajouté. Personne d’autre ne le voit.').waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);

    await page.getByRole('navigation').getByRole('link', { name: 'Chercher' }).click();
    const result = page.getByRole('link', { name: /Qwzrtx Vvkkjj.*1998.*Ajouté par toi/ });
    await page.getByRole('searchbox').fill('qwzr');
    await result.waitFor();
    await page.getByRole('link', { name: 'Mes films à moi' }).click();
    await page.getByRole('link', { name: /Qwzrtx Vvkkjj/ }).click();
    await page.getByRole('link', { name: 'Modifier' }).click();
    await page.getByLabel('Titre', { exact: true }).fill('Le chalet');
    await button(page, 'Enregistrer').click();
    await title(page, 'Le chalet');
    await button(page, 'Retirer').click();
    await button(page, 'Oui, le retirer').click();
    await page.getByRole('heading', { name: 'Aucun film ajouté pour l’instant' }).waitFor();
  });

  deepIt(
    'gets a description from a draft that its maker takes or edits, and says where it came from',
    async () => {
      const mia = await account('Mia');
      await verifyAddress(mia.uid);
      const page = await deviceOf(mia, { path: '/movies/new?title=Notre%20%C3%A9t%C3%A9' });
      const text = page.getByLabel('De quoi ça parle ?');
      const { models } = (await site()).suite;
      const drafted = page.getByRole('region', { name: 'Une proposition, pas encore enregistrée' });
      const answerWith = (description: string) =>
        models.behave(() => ({ text: JSON.stringify({ description }) }));
      try {
        await title(page, 'Ajouter un film');
        await page.getByText('Pour une proposition, donne le titre et quelque chose de plus').waitFor();
        await page.getByLabel('Année').fill('1998');
        answerWith('Une semaine de pluie en 1998. Avec Brigitte Bardot.');
        await button(page, 'Propose-moi un texte').press('Enter');
        await drafted.getByText('Une semaine de pluie en 1998.', { exact: true }).waitFor();
        await reached(drafted);
        expect(await accessibilityFaults(page)).to.deep.equal([]);
        await button(page, 'L’écarter').click();
        await reached(text);
        expect(await text.inputValue()).to.equal('');
        await button(page, 'Propose-moi un texte').click();
        await button(page, 'La prendre').click();
        expect(await text.inputValue()).to.equal('Une semaine de pluie en 1998.');
        await page.getByText('On dira qu’un modèle de langage a formulé ce texte').waitFor();
        await button(page, 'Ajouter ce film').click();
        await title(page, 'Notre été');
        await page.getByText('Une semaine de pluie en 1998.').waitFor();
        await page.getByText('Texte formulé par un modèle de langage').waitFor();
        expect(await accessibilityFaults(page)).to.deep.equal([]);

        await page.getByRole('link', { name: 'Modifier' }).click();
        models.behave('stand-in-garbage');
        await button(page, 'Continue à partir de là').click();
        await drafted.getByText('Une semaine de pluie en 1998. Film de 1998.').waitFor();
        await button(page, 'La modifier').click();
        await reached(text);
        await text.fill('Une semaine de soleil.');
        await button(page, 'Enregistrer').click();
        await page.getByText('Une semaine de soleil.').waitFor();
        expect(await page.getByText('Texte formulé par un modèle').count()).to.equal(0);
        const saved = async () => (await mia.call(listCustomMovies, {})).movies[0];
        await until(async () => (await saved())?.overview === 'Une semaine de soleil.');
        expect(await saved()).to.include({ overviewBy: 'maker' });
      } finally {
        models.behave(null);
      }
    },
  );

  deepIt(
    'is validated where it is typed, has five genres at most, and is found by parts of its title and its year',
    async () => {
      const { page } = lea();
      await follow(page, '/movies/new?title=Qwzrtx%20Vvkkjj');
      await title(page, 'Ajouter un film');
      await page.getByLabel('Année').fill('98');
      await button(page, 'Ajouter ce film').click();
      await page.getByText('Une année entre 1870 et 2100.').waitFor();
      await reached(page.getByLabel('Année'));
      await page.getByLabel('Année').fill('1998');
      // A fault that is folded away is unfolded.
      const more = page.locator('summary', { hasText: 'En dire plus' });
      await more.click();
      await page.getByLabel('Durée').fill('long');
      await more.click();
      await button(page, 'Ajouter ce film').click();
      await reached(page.getByLabel('Durée'));
      await page.getByLabel('Durée').fill('');
      for (const genre of ['Famille', 'Comédie', 'Musique', 'Drame', 'Guerre'])
        await page.getByLabel(genre, { exact: true }).check();
      expect(await page.getByLabel('Western').isDisabled()).to.equal(true);
      await button(page, 'Ajouter ce film').click();
      await title(page, 'Qwzrtx Vvkkjj');
      await page.getByRole('navigation').getByRole('link', { name: 'Chercher' }).click();
      const result = page.getByRole('link', { name: /Qwzrtx Vvkkjj.*1998.*Ajouté par toi/ });
      await page.getByRole('searchbox').fill('qwzr');
      await result.waitFor();
      await page.getByRole('searchbox').fill('kubrick');
      await result.waitFor({ state: 'detached' });
      await page.getByRole('searchbox').fill('vvk 1998');
      await result.waitFor();
    },
  );

  deepIt('is chosen for a session from its page, which shares it, and is watched by all', async () => {
    const { page: hers, call } = lea();
    const tom = await account('Tom');
    const session = await call(createSession, {});
    await tom.call(joinSession, { code: session.code });
    const his = await deviceOf(tom, { path: `/evening/${session.id}` });
    await add(hers, 'La grange de Léa', '2001');
    await button(hers, 'Le partager et le choisir').click();
    await hers.waitForURL(`**/evening/${session.id}`);
    await Promise.all([hers, his].map(goOn));
    await hers.getByText('Il n’est sur aucun service').waitFor();
    await his.getByRole('link', { name: 'La grange de Léa' }).click();
    await his.getByText('l’a partagé avec toi').waitFor();
    expect(await his.getByRole('link', { name: 'Modifier' }).count()).to.equal(0);
    await his.goBack();
    await button(hers, 'On l’a regardé').click();
    await his.getByText('La grange de Léa').first().waitFor();
    await follow(hers, '/movies/mine');
    await hers.getByRole('link', { name: /La grange de Léa.*partagé/ }).waitFor();
  });

  deepIt('is merged into the catalogue’s movie, which its former address then shows', async () => {
    const { page } = lea();
    await add(page, 'Stalkerr', '1979', true);
    const former = new URL(page.url()).pathname;
    await button(page, 'Je l’ai vu').click();
    await page.getByText('C’est noté').waitFor();
    await button(page, 'C’est celui-là Stalker').click();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await button(page, 'Oui, c’est lui').click();
    await title(page, 'Stalker');
    await (await site()).suite.quiet();
    await page.reload();
    await page.getByText('déjà vu').waitFor();
    await follow(page, former);
    await page.waitForURL('**/movies/1398');
    await title(page, 'Stalker');
  });

  deepIt(
    'tells a friend who watched it that it was matched, in the evening and on its page, and lets them keep theirs',
    async () => {
      const { page: hers, call } = lea();
      const tom = await account('Tom');
      const session = await call(createSession, {});
      await tom.call(joinSession, { code: session.code });
      await add(hers, 'Stalkeer', '1979', true);
      const movieId = Number(new URL(hers.url()).pathname.split('/')[2]);
      for (const step of [chooseMovie, recordWatch]) await call(step, { sessionId: session.id, movieId });
      const { suite } = await site();
      await suite.quiet();
      const his = await deviceOf(tom, { path: `/evening/${session.id}` });
      await call(promoteCustomMovie, { movieId, tmdbId: 1398 });
      await suite.quiet();
      await his.getByText('« Stalkeer (1979) » est devenu « Stalker »').waitFor();
      expect(await accessibilityFaults(his)).to.deep.equal([]);
      await follow(his, '/movies/1398');
      await his.getByText('« Stalkeer (1979) » est devenu « Stalker »').waitFor();
      await button(his, 'Ce n’est pas mon film').click();
      await his.getByText('Rien ne change pour les autres').waitFor();
      expect(await accessibilityFaults(his)).to.deep.equal([]);
      await button(his, 'Oui, garder le mien').click();
      await his.getByText('Tu as gardé « Stalkeer (1979) » comme un film à toi.').waitFor();
      await suite.quiet();
      await his.getByRole('link', { name: 'Le voir' }).click();
      await title(his, 'Stalkeer');
      await his.getByText('déjà vu').waitFor();
      expect((await tom.call(showMovie, { movieId: 1398 })).seen).to.equal(false);
      await follow(hers, '/movies/1398');
      await title(hers, 'Stalker');
      expect(await hers.getByText('Stalkeer').count()).to.equal(0);
    },
  );
});
