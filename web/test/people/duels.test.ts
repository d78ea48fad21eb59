import { nothingAllotted } from '@cine/contract/game/characters/points';
import { allotPoints, createCharacter } from '@cine/contract/operations/game/characters';
import { listDuels } from '@cine/contract/operations/game/duels';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { describeInBrowser } from '../../../dev/browser/src/index.ts';
import { befriended, enrich, giveMilestones, sampleCharacter } from '../../../functions/test/builders.ts';
import { deepIt } from '../../../scripts/test/deep.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import { follow, signedIn } from '../support/people.ts';

async function duelist(name: string, path: string) {
  const user = await signedIn(name, { path });
  await user.call(createCharacter, { ...sampleCharacter, name });
  await giveMilestones(user, [5, 10]);
  await enrich(user, 400, 12);
  return user;
}

describeInBrowser('Duels', function () {
  this.timeout(2 * minute);

  it('lead from a friend’s page to odds, a bet and a proposal, and from its news to a fight that is watched', async () => {
    const [{ page: onLea, ...lea }, { page: onTom, ...tom }] = await Promise.all([
      duelist('Léa', '/settings'),
      duelist('Tom', '/notifications'),
    ]);
    await befriended(lea, tom);
    await follow(onLea, `/people/${tom.uid}`);
    await onLea.getByRole('link', { name: 'Défier en duel' }).click();
    const dialog = onLea.getByRole('dialog', { name: 'Défier Tom' });
    await dialog.getByText(/^Victoire\s:\s[\d,]+\s%$/).waitFor();
    for (const kind of ['À armes égales', 'Tel quel'])
      await dialog.getByRole('radio', { name: kind }).check();
    const bet = dialog.getByLabel('Mise, en pièces');
    await bet.fill('9999');
    await dialog.getByText(/Il faut un nombre entier de 0 à 100/).waitFor();
    await bet.fill('40');
    await dialog.getByText(/Et 80 pièces pour le gagnant/).waitFor();
    expect(await accessibilityFaults(onLea)).to.deep.equal([]);
    await dialog.getByRole('button', { name: 'Lancer le défi et miser 40 pièces' }).click();
    await onLea.getByText(/^À Tom de répondre/).waitFor();

    await onTom.emulateMedia({ reducedMotion: 'no-preference' });
    await onTom.getByRole('link', { name: /Léa te défie en duel/ }).click();
    await onTom.getByRole('heading', { name: 'Léa te défie en duel' }).waitFor();
    expect(await accessibilityFaults(onTom)).to.deep.equal([]);
    // Points that Léa allots meanwhile change the odds, which Tom sees before anything is fought.
    await lea.call(allotPoints, { allotted: { ...nothingAllotted, agility: 1 } });
    await onTom.getByRole('button', { name: 'Accepter, 40 pièces en jeu' }).click();
    await onTom
      .getByRole('alert')
      .getByText(/L’un de vous a changé/)
      .waitFor();
    await onTom.getByText(/Voici tes chances d’aujourd’hui/).waitFor();
    await onTom.getByRole('button', { name: 'Accepter, 40 pièces en jeu' }).click();

    // It begins at once over the whole screen, and the keyboard stops, steps and ends it.
    const arena = onTom.getByRole('dialog', { name: 'Le combat' });
    await arena.getByRole('button', { name: 'Pause' }).press('Enter');
    await arena.getByRole('button', { name: 'Coup suivant' }).press('Enter');
    await arena.getByText(/^Coup [1-8] sur [1-8]$/).waitFor();
    await arena.getByRole('button', { name: 'Aller à la fin' }).press('Enter');
    const [duel] = (await tom.call(listDuels, {})).duels;
    const { winner, turns } = duel!.fought!;
    const ending = winner === null ? 'Match nul' : `${winner === 'opponent' ? 'Tom' : 'Léa'} l’emporte`;
    await arena.getByText(ending, { exact: true }).waitFor();
    await arena.getByRole('link', { name: 'Revanche' }).waitFor();
    await arena.getByRole('button', { name: 'Revoir le combat' }).waitFor();
    expect(await accessibilityFaults(onTom)).to.deep.equal([]);
    await arena.getByRole('button', { name: 'Fermer' }).press('Enter');
    await arena.waitFor({ state: 'detached' });
    await onTom.getByText('Attaque par attaque').click();
    expect(
      await onTom
        .getByRole('listitem')
        .filter({ hasText: /touche|critique|esquive/ })
        .count(),
    ).to.equal(turns);
    expect(await accessibilityFaults(onTom)).to.deep.equal([]);

    // Whoever prefers that nothing moves sees how it ended, and reads it.
    const outcome = onLea.getByRole('dialog', { name: 'Le combat' });
    await outcome.getByText(ending, { exact: true }).waitFor();
    await onLea.keyboard.press('Escape');
    await outcome.waitFor({ state: 'detached' });
    await onLea
      .getByText(/attaque, |touche\s: |Coup critique/)
      .first()
      .waitFor();
    expect(await onLea.getByRole('button', { name: 'Revoir le combat' }).count()).to.equal(0);
    await follow(onLea, '/duels');
    await onLea.getByRole('heading', { name: 'Duels passés' }).waitFor();
    expect(await accessibilityFaults(onLea)).to.deep.equal([]);
  });

  deepIt('are for those who have a character, who can spar at once and for nothing', async () => {
    const { page, ...user } = await signedIn('Inès', {
      path: '/duels',
      viewport: { width: 360, height: 780 },
    });
    await page.getByRole('link', { name: 'Créer mon personnage' }).waitFor();
    await user.call(createCharacter, sampleCharacter);
    await follow(page, '/settings');
    await follow(page, '/duels');
    await page.getByRole('heading', { name: 'Aucun duel pour l’instant' }).waitFor();
    await page.getByLabel('Contre qui ?').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'S’entraîner' }).click();
    const arena = page.getByRole('dialog', { name: 'Le combat' });
    await arena.getByText(sampleCharacter.name, { exact: true }).waitFor();
    // It is fought before their eyes.
    for (const name of ['Revanche', 'Fermer']) {
      const { y, height } = (await arena.getByRole('button', { name }).boundingBox())!;
      expect(y + height, name).to.be.within(0, 780);
    }
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.goBack();
    await arena.waitFor({ state: 'detached' });
    await page.getByRole('region', { name: 'Le combat' }).getByRole('list').waitFor();
    expect((await user.call(listDuels, {})).duels).to.deep.equal([]);
  });
});
