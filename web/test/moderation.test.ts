import { createCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import { createSession, joinSession } from '@cine/contract/operations/together/sessions';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { deepIt } from '../../scripts/test/deep.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { account, deviceOf, promote } from './support/people.ts';
import { verifyAddress } from './support/sign-in.ts';
import { site } from './support/site.ts';

describeInBrowser('Moderation', function () {
  this.timeout(2 * minute);

  const inDialog = (page: Page, name: string) =>
    page.getByRole('dialog').last().getByRole('button', { name });

  it('goes from a report to a hidden name, a suspension and back', async () => {
    const [lea, tom, olga] = await Promise.all([account('Léa'), account('Tom'), account('Olga')]);
    await Promise.all([promote(olga.uid), verifyAddress(lea.uid)]);
    const { id, code } = await lea.call(createSession, {});
    await tom.call(joinSession, { code });

    const evening = await deviceOf(lea, { path: `/evening/${id}` });
    await evening.getByRole('button', { name: /^.?Tom/ }).click();
    await inDialog(evening, 'Signaler').click();
    const form = evening.getByRole('dialog', { name: 'Signaler « Tom »' });
    await form.getByRole('button', { name: 'Envoyer' }).click();
    await form.getByText('Choisis une raison.').waitFor();
    await form.getByLabel('Insulte ou menace').check();
    await form.getByLabel('Un mot de plus').fill('Il sait pourquoi');
    expect(await accessibilityFaults(evening)).to.deep.equal([]);
    await form.getByRole('button', { name: 'Envoyer' }).click();
    await form.getByText('Merci.').waitFor();

    const control = await deviceOf(olga, { path: '/operator/reports' });
    const card = control.getByRole('region', { name: 'Tom' });
    await card.getByText('1 personne l’a signalé').waitFor();
    await card.getByText('Il sait pourquoi').waitFor();
    await card.getByRole('button', { name: 'Masquer « Tom »' }).click();
    expect(await accessibilityFaults(control)).to.deep.equal([]);
    await inDialog(control, 'Masquer').click();
    await control.getByText('Masqué :').waitFor();
    await evening
      .getByText(/Cinéphile \d{4}/)
      .first()
      .waitFor({ state: 'attached' });

    await control.getByRole('button', { name: 'Annuler : Tom' }).click();
    await card.getByRole('button', { name: 'Suspendre le compte de « Tom »' }).click();
    const theirs = await deviceOf(tom);
    await theirs.getByRole('navigation').waitFor();
    await inDialog(control, 'Suspendre').click();
    await theirs.getByRole('heading', { level: 1, name: 'Ton compte est suspendu' }).waitFor();
    await theirs.getByText('Il insulte ou menace des gens.').waitFor();
    expect(await accessibilityFaults(theirs)).to.deep.equal([]);
    const file = theirs.waitForEvent('download');
    await theirs.getByRole('button', { name: 'Exporter mes données' }).click();
    await file;

    await control.getByText('Compte suspendu :').waitFor();
    await control.getByRole('button', { name: 'Annuler : Tom' }).first().click();
    await theirs.getByRole('navigation').waitFor();
    await (await site()).suite.quiet();
  });

  deepIt('takes a report of another user’s movie title from the movie’s page', async () => {
    const lea = await account('Léa');
    const tom = await account('Tom');
    const olga = await account('Olga');
    await promote(olga.uid);
    const { movie } = await tom.call(createCustomMovie, { title: 'Gros mots', audience: 'group' });
    const page = await deviceOf(lea, { path: `/movies/${movie.movieId}` });
    await page.getByRole('button', { name: 'Signaler' }).click();
    const form = page.getByRole('dialog', { name: 'Signaler « Gros mots »' });
    await form.getByLabel('Insulte ou menace').check();
    await form.getByRole('button', { name: 'Envoyer' }).click();
    await form.getByText('Merci.').waitFor();
    const control = await deviceOf(olga, { path: '/operator/reports' });
    await control.getByRole('region', { name: 'Gros mots' }).getByText('Le titre du film').waitFor();
  });
});
