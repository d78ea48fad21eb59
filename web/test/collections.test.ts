import { listChallenges } from '@cine/contract/operations/together/challenges';
import { showPoll } from '@cine/contract/operations/together/polls';
import { setCollection } from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import {
  addSeveralMovies,
  addToCollection,
  arrangeMovies,
  changeEntry,
  listCollectionMovies,
} from '@cine/contract/operations/watching/collected-movies';
import {
  changeCollection,
  createCollection,
  listCollections,
  setEditors,
  showCollection,
} from '@cine/contract/operations/watching/collections';
import { showNoteSharing } from '@cine/contract/operations/watching/notes';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { befriended, groupOf, sessionOf } from '../../functions/test/builders.ts';
import { deepIt } from '../../scripts/test/deep.ts';
import { failing } from './screens/show.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { account, deviceOf, follow, reached, sharedPage, until } from './support/people.ts';
import { fingerOn, mouseOn } from './support/pointer.ts';
import { verifyAddress } from './support/sign-in.ts';
import { site } from './support/site.ts';

const fistful = { movieId: 391, title: 'Pour une poignée de dollars' };
const unforgiven = { movieId: 33, title: 'Impitoyable' };
const alien = { movieId: 348, title: 'Alien, le huitième passager' };

describeInBrowser('Collections', function () {
  this.timeout(2 * minute);

  const lea = sharedPage('Léa');

  const rows = (page: Page) => page.getByRole('main').getByRole('listitem');
  const titlesOn = (page: Page) => rows(page).getByRole('strong').allTextContents();
  const named = async (name: string) => {
    const { collections } = await lea().call(listCollections, {});
    return collections.find((each) => each.name === name)!.collection;
  };
  const idsOf = async (collection: string) =>
    (await lea().call(listCollectionMovies, { collection })).movies.map(({ movieId }) => movieId);

  const isInOrder = async (...movies: { title: string }[]) =>
    (await titlesOn(lea().page)).join() === movies.map(({ title }) => title).join();
  const manualOf = async (collection: string) => (await lea().call(showCollection, { collection })).manual;

  it('are made, filled from a movie’s page and card, noted, arranged, and tidied up with a way back', async () => {
    const { page } = lea();
    await follow(page, '/collections');
    await page.getByText('Aucune collection à toi pour l’instant').waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.getByRole('main').getByRole('link', { name: 'Nouvelle collection' }).first().click();
    await page.getByLabel('Nom', { exact: true }).fill('Poussière');
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.getByRole('button', { name: 'Créer la collection' }).click();
    await page.getByRole('heading', { level: 1, name: 'Poussière' }).waitFor();
    await page.getByText('Pas encore de film ici').waitFor();
    const collection = await named('Poussière');

    await follow(page, `/movies/${fistful.movieId}`);
    await page.getByRole('button', { name: 'Collections', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Poussière').check();
    await until(async () => (await idsOf(collection)).length === 1);
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.keyboard.press('Escape');
    await follow(page, '/search?q=impitoyable');
    await page.getByRole('button', { name: `Collections : ${unforgiven.title}`, exact: true }).click();
    await dialog.getByLabel('Poussière').check();
    await until(async () => (await idsOf(collection)).length === 2);
    await page.keyboard.press('Escape');
    await lea().call(addToCollection, { collection, movieId: alien.movieId });

    await follow(page, `/collections/${collection}`);
    await rows(page).nth(2).waitFor();
    expect(await titlesOn(page)).to.deep.equal([alien, unforgiven, fistful].map(({ title }) => title));
    await page.getByRole('button', { name: `Remarque, étiquettes et plus : ${alien.title}` }).click();
    await dialog.getByLabel('Remarque').fill('Dans l’espace,\npersonne…');
    await dialog.getByLabel('Ajouter une étiquette').fill('frissons');
    await page.keyboard.press('Enter');
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await rows(page).first().getByText('Dans l’espace, personne…').waitFor();
    await rows(page).first().getByText('frissons').waitFor();
    await page.getByRole('button', { name: 'Annuler' }).click();
    await rows(page).first().getByText('frissons').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Sélectionner' }).click();
    await page.getByRole('checkbox', { name: alien.title }).check();
    await page.getByRole('button', { name: 'Étiqueter', exact: true }).click();
    await dialog.getByLabel('Ajouter une étiquette').fill('frissons');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Ajouter des étiquettes', exact: true }).click();
    await page.getByText('Étiquettes ajoutées.').waitFor();
    await page.getByLabel('Grouper par').selectOption('Étiquette');
    await page.getByRole('heading', { name: /^frissons/ }).waitFor();
    await page.getByLabel('Grouper par').selectOption('Rien');

    await page.getByLabel('Trier par').selectOption('À la main');
    const handle = page.getByRole('button', { name: new RegExp(`${alien.title}.*flèches`) });
    await handle.focus();
    await page.keyboard.press('End');
    await until(async () => isInOrder(unforgiven, fistful, alien));
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await dragToEnd(page);
    await until(async () => isInOrder(fistful, alien, unforgiven));
    // The server keeps it.
    await until(async () => (await manualOf(collection)).join() === [391, 348, 33].join());
    await dragToEnd(page, await fingerOn(page));
    await until(async () => isInOrder(alien, unforgiven, fistful));
    await page.getByText('Place changée.').waitFor();
    await page.getByRole('button', { name: 'Annuler' }).click();
    await until(async () => isInOrder(fistful, alien, unforgiven));

    await page.getByRole('button', { name: 'Sélectionner' }).click();
    for (const { title } of [unforgiven, fistful]) await page.getByRole('checkbox', { name: title }).check();
    await page.getByText('2 sélectionnés').waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.getByRole('button', { name: 'Retirer', exact: true }).click();
    await page.getByText('2 films retirés.').waitFor();
    await until(async () => (await idsOf(collection)).length === 1);
    await page.getByRole('button', { name: 'Annuler' }).click();
    await rows(page).nth(2).waitFor();
    await until(async () => (await idsOf(collection)).length === 3);
    expect(await isInOrder(fistful, alien, unforgiven)).to.equal(true);
  });

  deepIt(
    'suggest tags from a note, taken one by one, and ask a model only once its reader has switched that on',
    async () => {
      const mia = await account('Mia');
      await verifyAddress(mia.uid);
      const { movieId } = alien;
      await mia.call(addSeveralMovies, { collection: 'likes', movieIds: [movieId] });
      const note = 'J’ai eu peur, dans l’espace, et ri. Un braquage ?';
      await mia.call(changeEntry, { collection: 'likes', movieId, note });
      const { models } = (await site()).suite;
      const before = models.calls.length;
      const page = await deviceOf(mia, { path: '/collections/likes' });
      const dialog = page.getByRole('dialog');
      const button = (name: string) => dialog.getByRole('button', { name, exact: true });
      const tagsStored = async () =>
        (await mia.call(showCollection, { collection: 'likes' })).movies[0]!.tags ?? [];
      try {
        models.behave(() => ({ text: JSON.stringify({ tags: [], moods: ['cry'], themes: ['solitude'] }) }));
        await page.getByRole('button', { name: `Remarque, étiquettes et plus : ${alien.title}` }).click();
        await button('Proposer des étiquettes d’après ma remarque').press('Enter');
        await reached(dialog.getByRole('heading', { name: 'Étiquettes proposées' }));
        await dialog.getByText('ta remarque n’est allée nulle part').waitFor();
        expect(await accessibilityFaults(page)).to.deep.equal([]);
        await button('Ajouter l’étiquette Frissons').press('Enter');
        await dialog.getByText('Ajoutée : Frissons.').waitFor();
        await button('Retirer l’étiquette Frissons').waitFor();
        await button('Écarter l’étiquette braquage').press('Enter');
        await dialog.getByText('Écartée : braquage.').waitFor();
        expect(await tagsStored()).to.deep.equal(['Frissons']);
        expect(models.calls.length).to.equal(before);

        await dialog.locator('summary', { hasText: 'D’autres idées d’un modèle de langage ?' }).click();
        await dialog.getByText('sur cette machine').waitFor();
        await dialog.getByLabel('Un modèle de langage peut lire mes remarques').check();
        await button('Proposer à nouveau, avec le modèle').click();
        await button('Ajouter l’étiquette solitude').waitFor();
        await button('Ajouter l’étiquette Les larmes aux yeux').waitFor();
        expect(await button('Ajouter l’étiquette braquage').count()).to.equal(0);
        expect(models.calls.length).to.equal(before + 1);
        expect(models.calls.at(-1)!.turns[0]!.content).to.include(note);
        await page.keyboard.press('Escape');

        await follow(page, '/settings#notes');
        const allowed = page.getByLabel('Un modèle de langage peut lire mes remarques');
        await until(() => allowed.isChecked());
        expect(await accessibilityFaults(page)).to.deep.equal([]);
        await allowed.uncheck();
        await until(async () => !(await mia.call(showNoteSharing, {})).isAllowed);
      } finally {
        models.behave(null);
      }
    },
  );

  it('that friends keep together say who added what, while one looks', async () => {
    const { page, ...user } = lea();
    const tom = await account('Tom');
    await befriended(user, tom);
    const { collection } = await user.call(createCollection, { name: 'À deux' });
    await user.call(setEditors, { collection, uids: [tom.uid] });
    await follow(page, `/collections/${collection}`);
    await page.getByText('Pas encore de film ici').waitFor();
    const shared = `user.${user.uid}.${collection}`;
    await tom.call(addSeveralMovies, { collection: shared, movieIds: [fistful.movieId, alien.movieId] });
    await rows(page).nth(1).waitFor();
    await rows(page)
      .first()
      .getByText(/^Ajouté par Tom/)
      .waitFor();
    await tom.call(arrangeMovies, { collection: shared, movieIds: [alien.movieId], after: null });
    await until(async () => (await titlesOn(page))[0] === alien.title);
    expect(await accessibilityFaults(page)).to.deep.equal([]);

    // Their owner shows them.
    await user.call(changeCollection, { collection, visibility: 'public' });
    await follow(page, `/people/${user.uid}`);
    await page.getByRole('main').getByRole('link', { name: 'À deux' }).click();
    await page.getByRole('heading', { level: 1, name: 'À deux' }).waitFor();
  });

  deepIt('are what an evening’s movies come from, and a shelf counts there once asked for', async () => {
    const { page, ...user } = lea();
    const tom = await account('Tom');
    const { candidates } = await tom.call(tonight, { sessionId: (await sessionOf(tom)).id, pageSize: 50 });
    const [first, second] = candidates.map(({ movieId }) => movieId) as [number, number];
    const { collection } = await user.call(createCollection, { name: 'Ce soir' });
    await user.call(addSeveralMovies, { collection, movieIds: [first, second] });
    await user.call(addSeveralMovies, { collection: 'shelf', movieIds: [first] });
    await user.call(changeEntry, { collection: 'shelf', movieId: first, medium: 'Blu-ray' });
    await follow(page, `/collections/${collection}`);
    await page.getByRole('button', { name: 'En faire une soirée' }).click();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    const dialog = page.getByRole('dialog');
    await failing(setCollection.name)(page);
    await dialog.getByRole('button', { name: 'Lancer la soirée' }).click();
    await dialog.getByText('La soirée est lancée, mais pas encore avec cette collection.').waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.unroute(`**/${setCollection.name}`);
    await dialog.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByRole('button', { name: 'Enlever : Seulement « Ce soir »' }).waitFor();
    await until(async () => (await page.getByRole('article').count()) === 2);

    await page.getByRole('button', { name: 'Filtres' }).click();
    await page.getByLabel('Avec les disques et fichiers des présents').check();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    // How many there are is said once the list has come.
    await page.getByRole('button', { name: /^Voir l/ }).click();
    await page.getByText('Tu l’as · Blu-ray').waitFor();
    await page.getByRole('button', { name: 'Enlever : Seulement « Ce soir »' }).click();
    await until(async () => (await page.getByRole('article').count()) > 2);
    await page.getByRole('button', { name: 'Enlever : Dans vos vidéothèques' }).click();
    await page.getByText('Tu l’as · Blu-ray').waitFor({ state: 'detached' });
  });

  it('fill themselves by what a sentence says, which stays to be changed as rules', async () => {
    const { page, ...user } = lea();
    await follow(page, '/collections/new');
    await page.getByLabel('Nom', { exact: true }).fill('Vieux westerns');
    await page.getByLabel('Selon des règles').check();
    await page.getByLabel('En une phrase').fill('westerns d’avant 1970, en VOST');
    await page.getByLabel('En une phrase').press('Enter');
    await page.getByText(/Laissé de côté.*VOST/).waitFor();
    expect(await page.getByRole('group', { name: /^Règle/ }).count()).to.equal(2);
    await page.getByRole('button', { name: 'Créer la collection' }).click();
    await page.getByRole('heading', { level: 1, name: 'Vieux westerns' }).waitFor();
    const view = await user.call(showCollection, { collection: await named('Vieux westerns') });
    expect(view.collection.rules).to.deep.equal([
      { field: 'genre', operator: 'eq', value: 'Western' },
      { field: 'year', operator: 'lt', value: 1970 },
    ]);
  });

  deepIt('become a challenge about the movies that are in them', async () => {
    const { page, ...user } = lea();
    const { collection } = await user.call(createCollection, { name: 'Trois westerns' });
    await user.call(addSeveralMovies, { collection, movieIds: [fistful.movieId, unforgiven.movieId] });
    await follow(page, `/collections/${collection}`);
    const challenge = page.getByRole('link', { name: 'En faire un défi' });
    await challenge.waitFor();
    await page.setViewportSize({ width: 390, height: 450 });
    await challenge.waitFor({ state: 'hidden' });
    expect(await isBarOnTop(page)).to.equal(true);
    await page.setViewportSize({ width: 390, height: 800 });
    const more = page.getByRole('button', { name: 'Plus', exact: true });
    const hasFocus = (stop: Locator) => stop.evaluate((element) => element === document.activeElement);
    await more.press('Enter');
    await more.press('ArrowDown');
    expect(await hasFocus(challenge)).to.equal(true);
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.keyboard.press('Escape');
    await challenge.waitFor({ state: 'hidden' });
    expect(await hasFocus(more)).to.equal(true);
    await more.click();
    await page.getByRole('button', { name: 'Inviter des amis' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await hasFocus(more)).to.equal(true);
    await more.click();
    await challenge.click();
    await page.getByText('Un des 2 films de la liste').waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.getByRole('button', { name: 'Créer le défi' }).click();
    await page.getByRole('heading', { level: 1, name: 'Trois westerns' }).waitFor();
    const { challenges } = await user.call(listChallenges, { list: 'mine' });
    expect(
      challenges.map(({ challenge: { rules, targetCount } }) => ({ rules, targetCount })),
    ).to.deep.include({
      rules: [{ field: 'movie', operator: 'in', value: [fistful.movieId, unforgiven.movieId] }],
      targetCount: 2,
    });
  });

  it('are what a group votes on', async () => {
    const { page, ...user } = lea();
    const nina = await account('Nina');
    const groupId = await groupOf(user, [nina]);
    const { candidates } = await nina.call(tonight, { sessionId: (await sessionOf(nina)).id, pageSize: 2 });
    const movieIds = candidates.map(({ movieId }) => movieId);
    const { collection } = await user.call(createCollection, { name: 'À voter' });
    await user.call(addSeveralMovies, { collection, movieIds });
    await follow(page, `/polls/new?group=${groupId}`);
    await page.getByRole('radio', { name: 'Je choisis' }).check();
    await page.getByLabel('Films tirés de').selectOption(collection);
    for (const at of [0, 1])
      await page
        .getByRole('button', { name: /^Ajouter «/ })
        .nth(at)
        .click();
    await page.getByRole('button', { name: 'Lancer le vote' }).click();
    await page.waitForURL(/\/polls\/(?!new)/);
    const { poll } = await user.call(showPoll, { pollId: page.url().split('/').at(-1)! });
    expect(poll.options.map(({ movieId }) => movieId)).to.have.members(movieIds);
  });

  deepIt('of five thousand movies have few rows in the page, and are put in order by a finger', async () => {
    const { page, uid, call } = lea();
    const { context } = await import('../../functions/src/context.ts');
    const { transact } = await import('../../functions/src/platform/firestore/transact.ts');
    const { planEntries } = await import('../../functions/src/features/watching/collections/index.ts');
    const { entryOf } = await import(
      '../../functions/src/features/watching/collections/entry.test-support.ts'
    );
    const { collection } = await call(createCollection, { name: 'Longue' });
    const place = { kind: 'user', ownerId: uid, id: collection } as const;
    for (let from = 1; from <= 5_000; from += 500) {
      const entries = Array.from({ length: 500 }, (_, n) =>
        entryOf(1_000_000 + from + n, { addedAt: 5_000 - from - n }),
      );
      await transact(context().db, async (tx) =>
        (await planEntries(context(), tx, place, { entries }, Date.now())).write(),
      );
    }
    await page.setViewportSize({ width: 390, height: 800 });
    await follow(page, `/collections/${collection}`);
    await page.getByLabel('Trier par').selectOption('À la main');
    const first = page.getByRole('main').locator('li[data-at="0"]');
    await first.waitFor();
    expect(await page.getByRole('main').locator('li[data-at]').count()).to.be.below(60);
    const finger = await fingerOn(page);
    const handle = first.getByRole('button', { name: /flèches/ });
    await handle.scrollIntoViewIfNeeded();
    const { x, y } = (await handle.boundingBox())!;
    await finger.down(x + 10, y + 10);
    await finger.move(x + 10, 780);
    // The list moves on below the finger, until the row's place is far from the page's beginning.
    await page.waitForFunction(() => scrollY > 1_500);
    expect(await page.getByRole('main').locator('li[data-at]').count()).to.be.below(60);
    await finger.move(x + 10, 400);
    await finger.up();
    await page.getByText('Place changée.').waitFor();
    const { manual } = await call(showCollection, { collection });
    expect(manual.indexOf(1_000_001)).to.be.above(7);
  });
});

/** Whether the bar of a selection lies over a row's box, also where that can be chosen. */
async function isBarOnTop(page: Page): Promise<boolean> {
  await page.getByRole('button', { name: 'Sélectionner' }).click();
  const isOnTop = await page.getByRole('region', { name: 'Films sélectionnés' }).evaluate((bar) => {
    const box = document.querySelector('main li input[type="checkbox"]')!;
    const placeOf = (element: Element) => element.getBoundingClientRect();
    scrollBy({ top: placeOf(box).top - placeOf(bar).top - 20, behavior: 'instant' });
    const { left, top, width, height } = placeOf(box);
    return bar.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
  await page.getByRole('button', { name: 'Fin de la sélection' }).click();
  return isOnTop;
}

/** Drags the first row by its handle below the last one. */
async function dragToEnd(page: Page, pointer = mouseOn(page)): Promise<void> {
  const handles = page.getByRole('button', { name: /flèches/ });
  const from = (await handles.first().boundingBox())!;
  const to = (await handles.last().boundingBox())!;
  await pointer.down(from.x + from.width / 2, from.y + from.height / 2);
  await pointer.move(from.x + from.width / 2, (from.y + to.y) / 2);
  await pointer.move(to.x + to.width / 2, to.y + to.height);
  await pointer.up();
}
