import { readFile } from 'node:fs/promises';
import { createHabit, listHabits, showToday } from '@cine/contract/operations/game/habits';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { describeInBrowser } from '../../../dev/browser/src/index.ts';
import { sampleHabit } from '../../../functions/test/builders.ts';
import { deepIt } from '../../../scripts/test/deep.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import { follow, signedIn } from '../support/people.ts';

/** “Pour une poignée de dollars”. */
const fistful = 391;

describeInBrowser('Habits', function () {
  this.timeout(2 * minute);

  it('are added, ticked and counted, kept by movies, ordered, and looked back on', async () => {
    const { page, call } = await signedIn('Léa');
    const names = async () => (await call(listHabits, {})).habits.map(({ name }) => name);
    await page.getByRole('link', { name: 'Jeu', exact: true }).click();
    await page.getByRole('main').getByRole('link', { name: 'Habitudes' }).click();
    await page.getByText('Pas encore d’habitude').waitFor();
    await page.getByRole('button', { name: 'Ajouter : Deux films par semaine' }).click();
    await page.getByRole('link', { name: /Deux films par semaine/ }).waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);

    // The form leads to what it lacks.
    await page.getByRole('link', { name: 'Nouvelle habitude' }).click();
    await page.getByRole('button', { name: 'Ajouter cette habitude' }).click();
    await page.getByText('Il lui faut un nom.').waitFor();
    await page.keyboard.type('Lire');
    await page.getByLabel('Compter une quantité').check();
    await page.getByLabel('Objectif du jour').fill('20');
    await page.getByLabel('Unité').fill('pages');
    await page.getByRole('radio', { name: 'Moyenne' }).check();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.getByRole('button', { name: 'Ajouter cette habitude' }).click();
    await page.getByText('Fait : 0 sur 2').waitFor();

    const amount = page.getByLabel('Quantité du jour : Lire');
    await page.getByRole('button', { name: '2 de plus : Lire' }).click();
    expect(await amount.inputValue()).to.equal('2');
    await amount.fill('20');
    await amount.press('Enter');
    await page.getByText('Fait : 1 sur 2').waitFor();
    await page.getByText('+15 XP, +8 pièces').waitFor();
    await page.getByText('1 jour de suite').waitFor();
    const tick = page.getByRole('button', { name: 'C’est fait : Lire' });
    expect(await tick.getAttribute('aria-pressed')).to.equal('true');
    await tick.click();
    await page.getByText('Fait : 0 sur 2').waitFor();
    await tick.click();
    await page.getByText('Fait : 1 sur 2').waitFor();
    const { habits } = await call(showToday, {});
    expect(habits.map(({ name, done, value }) => [name, done, value])).to.deep.equal([
      ['Deux films par semaine', false, null],
      ['Lire', true, 20],
    ]);

    // The page follows a movie by itself.
    await call(recordOwnWatch, { movieId: fistful });
    await page.getByText('Fait : 2 sur 2').waitFor();

    await page.getByRole('button', { name: 'Changer l’ordre' }).click();
    await page.getByRole('button', { name: 'Monter : Lire' }).press('Enter');
    await page.getByText('Enregistré').waitFor();
    expect(await names()).to.deep.equal(['Lire', 'Deux films par semaine']);
    await page.getByRole('button', { name: 'Terminé' }).click();

    await page.getByRole('link', { name: /Lire/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Lire' }).waitFor();
    await page.getByText(/20\s*pages\s*· fait/).waitFor();
    await page.getByText('+15 XP, +8 pièces').waitFor();
    await page.getByText('Gagné jusqu’ici : 15 XP, 8 pièces').waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Télécharger le CSV' }).click();
    const table = await readFile(await (await downloading).path(), 'utf8');
    expect(table).to.match(/,Lire,general,yes,20,20,pages\r\n/);
  });

  deepIt('are renamed, archived, taken up again and deleted', async () => {
    const { page, call } = await signedIn('Léa', { path: '/habits' });
    const names = async () => (await call(listHabits, {})).habits.map(({ name }) => name);
    const { id } = await call(createHabit, { ...sampleHabit, name: 'Lire' });
    await follow(page, `/habits/${id}`);
    await page.getByRole('link', { name: 'Modifier' }).click();
    await page.getByLabel('Nom', { exact: true }).fill('Lire un roman');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Lire un roman' }).waitFor();
    await page.getByRole('button', { name: 'Archiver' }).click();
    await page.getByText('Archivée').waitFor();
    expect(await names()).to.deep.equal([]);
    await follow(page, '/habits');
    await page.getByText('Habitudes archivées').click();
    await page.getByRole('button', { name: 'Reprendre : Lire un roman' }).click();
    await page.getByRole('button', { name: 'C’est fait : Lire un roman' }).waitFor();
    await page.getByRole('link', { name: /Lire un roman/ }).click();
    await page.getByRole('button', { name: 'Supprimer' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Supprimer pour de bon' }).click();
    await page.getByText('Pas encore d’habitude').waitFor();
    expect(await names()).to.deep.equal([]);
  });
});
