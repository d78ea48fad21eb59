import { showCharacter } from '@cine/contract/operations/game/characters';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { describeInBrowser } from '../../../dev/browser/src/index.ts';
import { giveMilestones } from '../../../functions/test/builders.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import { follow, signedIn } from '../support/people.ts';

describeInBrowser('A character', function () {
  this.timeout(2 * minute);

  it('is created, gets points that are tried out before they stay, and wears what it won', async () => {
    const { page, uid, call, ...user } = await signedIn('Léa');
    const own = async () => (await call(showCharacter, {})).character!;
    await page.getByRole('link', { name: 'Jeu', exact: true }).click();
    await page.getByRole('link', { name: 'Crée le tien' }).click();
    await page.getByRole('button', { name: 'Créer mon personnage' }).click();
    await page.getByText('Il lui faut un nom.').waitFor();
    // The field that lacks something has the focus.
    await page.keyboard.type('Zoé');
    await page.getByRole('radio', { name: 'ébène' }).check();
    await page.getByRole('radio', { name: 'tresse' }).check();
    await page.getByRole('radio', { name: 'Paladin' }).check();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.getByRole('button', { name: 'Créer mon personnage' }).click();
    await page.getByRole('heading', { level: 1, name: 'Zoé' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).to.equal('Zoé');
    const created = await own();
    expect(created).to.include({ name: 'Zoé', characterClass: 'paladin' });
    expect(created.appearance).to.include({ skin: 'ebony', hair: 'braid' });

    // The page follows a milestone by itself.
    await giveMilestones({ uid, call, ...user }, [5]);
    const more = page.getByRole('button', { name: 'Un point de plus : Force' });
    for (const left of ['4 points à placer', '3 points à placer']) {
      await more.click();
      await page.getByText(left).waitFor();
    }
    await page.getByRole('button', { name: 'Un point de moins : Force' }).click();
    await page.getByText('4 points à placer').waitFor();
    expect((await own()).allotted.strength).to.equal(0);
    await page.getByRole('button', { name: 'Placer ce point' }).click();
    await page.getByText(/classe 6.· points 1/).waitFor();
    expect((await own()).allotted.strength).to.equal(1);

    await page.getByRole('button', { name: 'Équiper : Épée en bois peint' }).click();
    await page.getByRole('button', { name: 'Ranger : Épée en bois peint' }).waitFor();
    await page.getByText('Enregistré').waitFor();
    await page.getByRole('button', { name: 'Ranger : Veste de la maison' }).click();
    await page.getByRole('button', { name: 'Équiper : Veste de la maison' }).waitFor();
    await page.getByText('Enregistré').waitFor();
    expect((await own()).equipped).to.deep.equal({ weapon: 'basic-sword' });
    expect(await accessibilityFaults(page)).to.deep.equal([]);

    await page.getByRole('button', { name: 'Reprendre tous les points' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reprendre tous les points' }).click();
    await page.getByText('5 points à placer').waitFor();
    await page.getByRole('button', { name: 'Modifier' }).click();
    await page.getByRole('dialog').getByLabel('Son nom').fill('Zoé des Balcons');
    await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
    await follow(page, '/me');
    // The user's page shows them by it.
    await page.locator('header [data-size] > svg').waitFor();
    await follow(page, '/character');
    await page.getByRole('heading', { level: 1, name: 'Zoé des Balcons' }).waitFor();
    expect((await own()).allotted.strength).to.equal(0);
  });
});
