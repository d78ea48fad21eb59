import { createChallenge, joinChallenge } from '@cine/contract/operations/together/challenges';
import { createSession } from '@cine/contract/operations/together/sessions';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { day, minute } from '@cine/contract/time';
import { readCatalogue, samplePath } from '@cine/dev-tmdb/catalogue';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { zoneInTheAfternoon } from '../../functions/test/afternoon.ts';
import { deepIt } from '../../scripts/test/deep.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { account, deviceOf, follow, sharedPage, signUp, until } from './support/people.ts';
import { site } from './support/site.ts';

const { movies } = readCatalogue(samplePath);
const westerns = movies.filter(({ genres, year }) => genres.includes('Western') && (year ?? 3000) < 1970);
const [first, second, third] = westerns as [(typeof movies)[0], (typeof movies)[0], (typeof movies)[0]];
const inFrench = ({ titles, title }: (typeof movies)[0]) => titles.fr ?? title;

const cardOf = (page: Page, title: string) => page.getByRole('article', { name: title });

/** Makes a page ask again for what it asks when its reader comes back to it. */
const lookAgainAt = (page: Page) =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

/** Opens an empty form: the page keeps what an earlier test has filled in while it stays open. */
async function startChallenge(page: Page): Promise<void> {
  await follow(page, '/challenges');
  await page.getByRole('heading', { level: 1, name: 'Défis' }).waitFor();
  await follow(page, '/challenges/new');
}

describeInBrowser('The home page', function () {
  this.timeout(minute);
  const lea = sharedPage('Léa');

  it('offers challenges to a player without any, and says what is missing of a joined one', async () => {
    const { page } = lea();
    await page.getByText('348 XP avant le niveau 2').waitFor();
    await page.getByRole('link', { name: 'Tout voir' }).click();
    await page.getByRole('region', { name: 'À voir ensuite' }).getByRole('article').first().waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    const loaded = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .join(),
      );
    // What it loads late; what only other pages share weighs ten times as much.
    await until(async () => (await loaded()).includes('/lately-'));
    expect(await loaded()).not.to.include('/others-');
    await page.getByRole('link', { name: 'Choisir un défi' }).click();
    const card = cardOf(page, 'L’Ouest d’avant');
    await card.getByRole('button', { name: 'Relever le défi' }).click();
    await page.getByRole('status').getByText('est en cours').waitFor();
    await card.getByText('encore 3 westerns d’avant 1970').waitFor();
    await page.getByRole('link', { name: 'Accueil' }).click();
    await page.getByRole('link', { name: 'Tout voir' }).click();
    await cardOf(page, 'L’Ouest d’avant').getByText('0 sur 3').waitFor();
    await page.getByText(/films? sur tes services (fait|font) avancer tes défis/).waitFor();
    await page
      .getByText(/avance «\sL’Ouest d’avant\s»/)
      .first()
      .waitFor();
  });

  it('follows watches live, with their movies and XP, and shows XP that were taken back', async () => {
    const { page, call } = lea();
    const { settled } = (await site()).suite;
    await follow(page, '/?all');
    await call(joinChallenge, { challengeId: 'old-west' });
    for (const { id } of [first, second]) await call(recordOwnWatch, { movieId: id });
    await settled();
    const card = cardOf(page, 'L’Ouest d’avant');
    await card.getByText('2 sur 3').waitFor({ state: 'attached' });
    await card.getByText('encore 1 western d’avant 1970').click();
    await card.getByRole('link', { name: inFrench(first) }).waitFor();
    expect(await card.getByRole('link', { name: inFrench(second) }).getAttribute('href')).to.equal(
      `/movies/${second.id}`,
    );
    const { watchId } = await call(recordOwnWatch, { movieId: third.id });
    await settled();
    await card.getByText(/^Réussi le/).waitFor();
    await page.getByText('75 XP avant le niveau 2').waitFor();
    // Three movies and half of the challenge's XP; all of one day.
    await page.getByText('120 pièces', { exact: true }).waitFor();
    await page.getByText('1 jour', { exact: true }).waitFor();
    // A completed challenge isn't listed among those to continue.
    await page.getByRole('link', { name: 'Choisir un défi' }).waitFor();
    expect(await page.getByText(/fai(t|re) avancer tes défis/).count()).to.equal(0);
    const ledger = page.getByRole('region', { name: 'Derniers gains' });
    const entry = (kind: RegExp) => ledger.getByRole('listitem').filter({ hasText: kind });
    await entry(/L’Ouest d’avant.*\+120\sXP/).waitFor();
    await call(withdrawWatch, { watchId });
    await settled();
    await entry(/L’Ouest d’avant.*retirés.*−120\sXP/).waitFor();
    await page.getByText('246 XP avant le niveau 2').waitFor();
    await card.getByText('encore 1 western d’avant 1970').waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
  });

  deepIt('still links to a challenge that was completed long ago', async () => {
    const { page, uid } = lea();
    await follow(page, '/?all');
    const { context } = await import('../../functions/src/context.ts');
    const { readyMadeChallenges } = await import('@cine/contract/game/ready-made-challenges');
    const { Timestamp } = await import('firebase-admin/firestore');
    const then = Timestamp.fromMillis(Date.now() - 90 * day);
    const player = context().db.doc(`players/${uid}`);
    await player
      .collection('finished')
      .doc('glory')
      .set({
        challenge: { ...readyMadeChallenges.get('noir'), id: 'glory', titles: { fr: 'Vieille gloire' } },
        joinedAt: then,
        moviesWatched: [first.id],
        currentCount: 3,
        isCompleted: true,
        completedAt: then,
      });
    const lately = Timestamp.now();
    const entry = { source: 'challenge:glory', kind: 'granted', amount: 150, sequence: 0, at: lately };
    await player.collection('ledger').doc('challenge:glory').set(entry);
    await page.getByRole('link', { name: 'Vieille gloire' }).click();
    await page.getByRole('heading', { name: 'Vieille gloire' }).waitFor();
    await page.getByText(/^Réussi le/).waitFor();
    expect(await page.getByRole('button', { name: /Relever|Abandonner/ }).count()).to.equal(0);
    await follow(page, '/challenges?show=done');
    await cardOf(page, 'Vieille gloire').waitFor();
  });

  it('links to the session in progress from every page but the session itself', async () => {
    const { page, call } = lea();
    await follow(page, '/');
    await page.getByRole('button', { name: 'Lancer une soirée' }).waitFor();
    const { id } = await call(createSession, {});
    await follow(page, '/challenges');
    const bar = page.getByRole('complementary', { name: 'Soirée' });
    await bar.getByText('1 personne est là').waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await bar.getByRole('link').click();
    await page.waitForURL(`**/evening/${id}`);
    await bar.waitFor({ state: 'detached' });
  });
});

describeInBrowser('Challenges', function () {
  this.timeout(minute);
  const mia = sharedPage('Mia');

  deepIt('are filtered, and an empty filter says what would help', async () => {
    const { page, call } = mia();
    await call(joinChallenge, { challengeId: 'noir' });
    await call(createChallenge, {
      titles: { fr: 'Cette semaine' },
      rules: [{ field: 'genre', operator: 'eq', value: 'Western' }],
      targetCount: 1,
      xpReward: 50,
      season: {
        from: new Date(Date.now() - day).toISOString(),
        to: new Date(Date.now() + 7 * day).toISOString(),
      },
    });
    await follow(page, '/challenges');
    await cardOf(page, 'Noir, très noir').waitFor();
    await cardOf(page, 'Sous la pluie avec Kurosawa').waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.getByLabel('De saison', { exact: true }).check();
    await cardOf(page, 'Sous la pluie avec Kurosawa').waitFor({ state: 'detached' });
    await cardOf(page, 'Cette semaine').waitFor();
    await page.getByLabel('En cours', { exact: true }).check();
    await cardOf(page, 'Noir, très noir').waitFor();
    expect(await page.getByRole('article').count()).to.equal(1);
    await page.getByLabel('Réussis', { exact: true }).check();
    await page.getByRole('heading', { name: 'Aucun défi réussi' }).waitFor();
    await page.getByLabel('En groupe', { exact: true }).check();
    await page.getByRole('heading', { name: 'Aucun défi en groupe' }).waitFor();
    // The filter is in the address.
    await follow(page, '/privacy');
    await page.getByRole('heading', { level: 1, name: 'Vie privée' }).waitFor();
    await page.goBack();
    await page.getByLabel('En groupe', { exact: true }).and(page.locator(':checked')).waitFor();
  });

  it('take their rules from a sentence, and say what of it no rule holds', async () => {
    const { page } = mia();
    await startChallenge(page);
    await page.getByLabel('En une phrase').fill('westerns d’avant 1970, les plus courts d’abord');
    await page.getByLabel('En une phrase').press('Enter');
    const preview = page.getByRole('region', { name: 'Aperçu' });
    await preview.getByText('films du genre western, sortis avant 1970').waitFor();
    await page.getByText(/Laissé de côté.*les plus courts d’abord/).waitFor();
    expect(await page.getByRole('group', { name: /^Règle/ }).count()).to.equal(2);
  });

  it('are built with a preview in words and created once, even on a double click', async () => {
    const { page, uid } = mia();
    await startChallenge(page);
    await page.getByRole('button', { name: 'Créer le défi' }).click();
    await page.getByText('Il faut un titre de 3 à 80 caractères.').waitFor();
    await page.getByText('Il manque une valeur.').waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.getByLabel('Titre').fill('Avant les couleurs');
    const rule = (number: number) => page.getByRole('group', { name: `Règle ${number}` });
    await rule(1).getByLabel('Valeur').selectOption('Western');
    await page.getByRole('button', { name: 'Ajouter une règle' }).click();
    await rule(2).getByLabel('Comparaison').selectOption('avant');
    await rule(2).getByLabel('Valeur').fill('1970');
    const preview = page.getByRole('region', { name: 'Aperçu' });
    await preview.getByText('films du genre western, sortis avant 1970').waitFor();
    await preview.getByText(`${westerns.length} films, dont`).waitFor();
    await page.getByRole('button', { name: 'Films à voir : un de moins' }).click();
    await preview.getByText('Le défi : voir 2 westerns d’avant 1970, pour 50 XP.').waitFor();
    await rule(2).getByLabel('Valeur').fill('1880');
    await preview.getByRole('alert').getByText('ce défi serait impossible').waitFor();
    await rule(2).getByLabel('Valeur').fill('1970');
    await page.getByRole('button', { name: 'Créer le défi' }).dblclick();
    await page.getByRole('heading', { name: 'Avant les couleurs' }).waitFor();
    const { context } = await import('../../functions/src/context.ts');
    const { docs } = await context().db.collection('challenges').where('makerId', '==', uid).get();
    const made = docs.filter((document) => document.get('titles.fr') === 'Avant les couleurs');
    expect(made).to.have.length(1);
    expect(made[0]!.data()).to.deep.include({
      rules: [
        { field: 'genre', operator: 'eq', value: 'Western' },
        { field: 'year', operator: 'lt', value: 1970 },
      ],
      targetCount: 2,
      xpReward: 100,
      audience: 'personal',
    });
    await page.getByText('2 westerns d’avant 1970').waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
  });

  deepIt(
    'are made of a sentence: its list is reviewed, published, joined by another, and never changes',
    async () => {
      const { page } = mia();
      const { suite } = await site();
      const { context } = await import('../../functions/src/context.ts');
      const { models } = context();
      Object.assign(context(), { models: async () => [] });
      await startChallenge(page);
      await page.getByLabel('En une phrase').fill('des films tristes qui finissent bien');
      await page.getByRole('button', { name: 'En faire des règles' }).click();
      await page.getByRole('button', { name: 'Faire une liste de films avec ces mots' }).click();
      await page.getByRole('heading', { name: /^Films pour « des films tristes/ }).waitFor();
      Object.assign(context(), { models });
      await page.getByText('Jugés sur les seuls mots-clés et résumés, faute de modèle').waitFor();
      expect(await accessibilityFaults(page)).to.deep.equal([]);
      const taken = page.getByRole('checkbox', { name: 'Dans la liste : Les Évadés' });
      expect(await taken.isChecked()).to.equal(true);
      const row = page.getByRole('listitem').filter({ has: taken });
      await row.getByText(/(Mots-clés|Keywords)\s?: prison/).waitFor();
      const boxes = page.getByRole('checkbox', { name: /^Dans la liste/ });
      const count = await boxes.filter({ visible: true }).count();
      await page.getByText(`${count} films dans la liste`).waitFor();
      // By the keyboard.
      await taken.focus();
      await page.keyboard.press('Space');
      await page.getByText(`${count - 1} films dans la liste`).waitFor();
      await page.getByLabel('Chercher un film').fill('Matrix');
      await page.getByRole('button', { name: 'Ajouter Matrix', exact: true }).click();
      await page.getByText(`${count} films dans la liste`).waitFor();
      await page.getByText('Ajouté par toi.').waitFor();
      await page.getByLabel('Titre').fill('Des larmes, puis la joie');
      await page.getByRole('radio', { name: /Pour un groupe/ }).check();
      await page.getByRole('button', { name: 'Publier le défi' }).click();
      await page.getByText('Parcours d’abord la liste, puis coche la case.').waitFor();
      await page.getByRole('checkbox', { name: 'J’ai parcouru la liste' }).check();
      await page.getByRole('button', { name: 'Publier le défi' }).dblclick();
      await page.getByRole('heading', { name: 'Des larmes, puis la joie' }).waitFor();
      await page
        .getByText('La liste est tirée de la phrase « des films tristes qui finissent bien »')
        .waitFor();
      await page.getByText(/films trouvés par mots-clés et résumés.*1 film ajouté à la main/).waitFor();
      await page.getByRole('link', { name: 'Modifier' }).click();
      await page.getByText('Ce défi est tiré d’une phrase : ses films ne changent plus.').waitFor();
      expect(await page.getByRole('button', { name: 'Ajouter une règle' }).count()).to.equal(0);

      const id = new URL(page.url()).pathname.split('/')[2]!;
      const tom = await deviceOf(await account('Tom'), { path: `/challenges/${id}` });
      await tom.getByText('La liste est tirée de la phrase').waitFor();
      await tom.getByText(`Pourquoi ces ${count} films`).click();
      await tom
        .getByText(/Mots-clés\s?: .*sûr à \d+\s%, par mots-clés et résumés/)
        .first()
        .waitFor();
      await tom.getByText('ajouté à la main', { exact: true }).waitFor();
      await tom.getByRole('button', { name: 'Relever le défi' }).click();
      await tom.getByText(/encore 3 films/).waitFor();
      await suite.settled();
    },
  );

  deepIt('are edited: a rule less, one of several genres, and a season that isn’t over', async () => {
    const { page, call } = mia();
    const { id } = await call(createChallenge, {
      titles: { fr: 'À changer' },
      rules: [
        { field: 'genre', operator: 'eq', value: 'Western' },
        { field: 'year', operator: 'lt', value: 1970 },
      ],
      targetCount: 2,
      xpReward: 100,
    });
    await follow(page, `/challenges/${id}`);
    await page.getByRole('link', { name: 'Modifier' }).click();
    await page.getByRole('button', { name: 'Retirer la règle 2' }).click();
    await page.getByLabel('Comparaison').selectOption('est parmi');
    await page.getByLabel('Ajouter une valeur').selectOption('Guerre');
    await page.getByLabel('Seulement pendant une période').check();
    await page.getByLabel('Premier jour').fill('2026-01-01');
    await page.getByLabel('Dernier jour').fill('2026-01-31');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Ce jour est passé').waitFor();
    expect(await page.getByLabel('Dernier jour').getAttribute('min')).to.equal(
      new Date().toLocaleDateString('sv', { timeZone: zoneInTheAfternoon() }),
    );
    const next = new Date().getFullYear() + 1;
    await page.getByLabel('Premier jour').fill(`${next}-02-01`);
    await page.getByLabel('Dernier jour').fill(`${next}-02-14`);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('2 films du genre western ou guerre').waitFor();
    await page.getByText(`1er–14 février ${next}`).waitFor();
  });

  /** A group's challenge that its maker has joined, on the maker's page. */
  async function forTwo(title: string): Promise<{ link: string }> {
    const { page, call } = mia();
    const { id } = await call(createChallenge, {
      titles: { fr: title },
      rules: [
        { field: 'genre', operator: 'eq', value: 'Western' },
        { field: 'year', operator: 'lt', value: 1970 },
      ],
      targetCount: 3,
      xpReward: 100,
      audience: 'group',
    });
    await follow(page, `/challenges/${id}`);
    await page.getByRole('button', { name: 'Relever le défi' }).click();
    await page.getByText('Personne d’autre pour l’instant.').waitFor();
    const link = await page.getByLabel('Lien du défi').inputValue();
    expect(link).to.equal(page.url());
    return { link };
  }

  deepIt('of a group are joined by their link, and show how far the others are', async () => {
    const lea = mia();
    const { link } = await forTwo('À deux dans l’Ouest');
    const tom = await deviceOf(await account('Tom'), { path: new URL(link).pathname });
    await tom.getByRole('button', { name: 'Relever le défi' }).click();
    await tom.getByText('encore 3 westerns d’avant 1970').waitFor();

    const others = lea.page.getByRole('list', { name: 'Qui d’autre le relève' });
    await lookAgainAt(lea.page);
    await others.getByText('Tom').waitFor();
    await lea.call(recordOwnWatch, { movieId: first.id });
    await (await site()).suite.settled();
    await lookAgainAt(tom);
    await tom.getByRole('list', { name: 'Qui d’autre le relève' }).getByText('1 sur 3').waitFor();
    expect(await accessibilityFaults(tom)).to.deep.equal([]);
  });

  deepIt(
    'of a group are joined signed out, after signing up, and stay as they were for users who joined before a change',
    async () => {
      const lea = mia();
      const { link } = await forTwo('Encore à deux');
      const tom = await (await site()).open({ path: link });
      await signUp(tom);
      await tom.getByLabel('Nom affiché').fill('Tom');
      await tom.getByLabel('Pseudo').fill(`tom_${Date.now() % 1e8}`);
      await tom.getByLabel(/J’ai au moins \d+\sans/).check();
      await tom.getByRole('button', { name: 'Commencer' }).click();
      await tom.getByRole('heading', { name: 'Encore à deux' }).waitFor();
      await tom.getByRole('button', { name: 'Relever le défi' }).click();
      await tom.getByText('encore 3 westerns d’avant 1970').waitFor();
      await lea.page.getByRole('link', { name: 'Modifier' }).click();
      await lea.page.getByText('Pour ceux qui l’ont déjà relevé, rien ne change').waitFor();
      await lea.page.getByRole('button', { name: 'Films à voir : un de plus' }).click();
      await lea.page.getByRole('button', { name: 'Enregistrer' }).click();
      await tom.getByText('Ce défi a changé depuis.').waitFor();
      await tom.getByText('encore 3 westerns d’avant 1970').waitFor();
      await tom.getByRole('link', { name: 'Tous les défis' }).click();
      await cardOf(tom, 'Encore à deux').getByText('En groupe').waitFor();
    },
  );

  it('are abandoned only after a confirmation', async () => {
    const { page, call } = mia();
    await call(joinChallenge, { challengeId: 'noir' });
    await follow(page, '/challenges/noir');
    await page.getByRole('button', { name: 'Abandonner' }).click();
    const dialog = page.getByRole('dialog', { name: 'Abandonner « Noir, très noir » ?' });
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await dialog.getByRole('button', { name: 'Continuer le défi' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('encore 3 films').waitFor();
    await page.getByRole('button', { name: 'Abandonner' }).click();
    await dialog.getByRole('button', { name: 'Oui, abandonner' }).click();
    await page.getByRole('button', { name: 'Relever le défi' }).waitFor();
    expect(await page.getByText('encore 3 films').count()).to.equal(0);
  });

  deepIt('are joined offline and sent when the network is back', async () => {
    const { page, uid } = mia();
    const { context } = await import('../../functions/src/context.ts');
    const joined = async () =>
      Object.keys((await context().db.doc(`players/${uid}`).get()).get('challenges'));
    const before = await joined();
    await follow(page, '/challenges');
    const card = cardOf(page, 'Sous la pluie avec Kurosawa');
    await card.getByRole('button', { name: 'Relever le défi' }).waitFor();
    await page.context().setOffline(true);
    await card.getByRole('button', { name: 'Relever le défi' }).click();
    await card.getByText('envoyé dès que le réseau revient').waitFor();
    await page.getByText('Défi relevé : Sous la pluie avec Kurosawa').waitFor({ state: 'attached' });
    await page.context().setOffline(false);
    await card.getByText('encore 3 films').waitFor();
    expect(await joined()).to.have.members([...before, 'kurosawa']);
  });
});
