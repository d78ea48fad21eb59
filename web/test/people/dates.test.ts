import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { describeInBrowser } from '../../../dev/browser/src/index.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import { signedIn } from '../support/people.ts';
import { site } from '../support/site.ts';

describeInBrowser('Dates', function () {
  this.timeout(2 * minute);

  it('are asked by a link, answered by a visitor without an account, and one is taken', async () => {
    const { page: onLea } = await signedIn('Léa', { path: '/dates' });
    await onLea.getByRole('button', { name: 'Une autre date' }).click();
    expect(await onLea.getByLabel(/^Date \d/).count()).to.equal(3);
    expect(await accessibilityFaults(onLea)).to.deep.equal([]);
    await onLea.getByRole('button', { name: 'Demander à tout le monde' }).click();
    await onLea.getByText('Personne n’a encore répondu.').waitFor();
    expect(await onLea.locator('main').innerText()).to.not.match(/Personne ne peut|La meilleure/);
    const link = await onLea.getByLabel('Lien vers les dates').inputValue();

    const visitor = await (await site()).open({ path: new URL(link).pathname });
    await visitor
      .getByRole('heading', { level: 1, name: 'Léa cherche une date pour une soirée ciné' })
      .waitFor();
    await visitor.getByRole('button', { name: 'Envoyer ma réponse' }).click();
    await visitor.getByText('Réponds pour une date au moins.').waitFor();
    expect(await accessibilityFaults(visitor)).to.deep.equal([]);
    await visitor.getByLabel('Ton prénom').fill('Nina');
    const answerTo = (at: number, each: string) =>
      visitor.getByRole('radiogroup').nth(at).getByRole('radio', { name: each, exact: true });
    await answerTo(0, 'Non').check();
    await answerTo(1, 'Oui').check();
    await visitor.keyboard.press('Enter');
    await visitor.getByText('C’est noté, merci.').waitFor();
    // From now on each answer is saved at a tap, and a second one takes it back.
    await answerTo(2, 'Si besoin').check();
    await answerTo(0, 'Non').click();
    await visitor.getByText('Enregistré').waitFor();
    await visitor.getByText('1 dispo').first().click();
    await visitor.getByText('Oui : Nina').waitFor();

    await onLea.reload();
    await onLea.getByText('La meilleure pour l’instant').waitFor();
    const best = onLea.getByRole('listitem').filter({ hasText: 'La meilleure pour l’instant' });
    await best.getByText('1 dispo').click();
    await best.getByText('Oui : Nina').waitFor();
    expect(await onLea.getByText('Pas encore répondu : Nina').count()).to.equal(1);
    await best.getByRole('button', { name: /^Prendre/ }).click();
    await onLea.getByRole('heading', { level: 1, name: /^Soirée ciné / }).waitFor();
    expect(await accessibilityFaults(onLea)).to.deep.equal([]);
    expect(await onLea.getByRole('button', { name: /^Prendre/ }).count()).to.equal(0);
    // As when the visitor comes back to the page.
    await visitor.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await visitor.getByRole('heading', { level: 1, name: /^Soirée ciné / }).waitFor();
    expect(await visitor.getByRole('radio').count()).to.equal(0);
    expect(await accessibilityFaults(visitor)).to.deep.equal([]);
  });
});
