import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { deepIt } from '../../../scripts/test/deep.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import { follow, goOn } from '../support/people.ts';
import { choose, type SharedSession, seesAll, stored } from './shared-session.ts';

/** Several attendees: who is present, who hosts, who is removed. */
export function attendees({ hostAgain, joinedAgain }: SharedSession): void {
  deepIt('ends in the same state for two users who choose, leave and return at the same time', async () => {
    const { page: lea, code, id } = await hostAgain();
    const { page: tom } = await joinedAgain(code);
    await seesAll(tom, ['Léa', 'Tom']);
    await seesAll(lea, ['Léa', 'Tom']);
    await Promise.all(
      [lea, tom].map((page, index) =>
        choose(page, page.getByRole('button', { name: 'Celui-ci' }).nth(index)),
      ),
    );
    await Promise.all([lea, tom].map(goOn));
    await expectSame(lea, tom, id);

    await Promise.all(
      [lea, tom].flatMap((page) => [
        page.waitForResponse(/sessions-setPresence/),
        page.getByRole('button', { name: 'Je m’absente' }).click(),
      ]),
    );
    for (const page of [lea, tom]) await page.getByRole('heading', { name: 'Personne n’est là' }).waitFor();
    expect(Object.values((await stored(id)).attendees).map(({ present }) => present)).to.deep.equal([
      false,
      false,
    ]);
    await tom
      .getByRole('region', { name: 'Personne n’est là' })
      .getByRole('button', { name: 'Je suis là' })
      .click();
    await tom.getByRole('heading', { name: /films que tu peux regarder/ }).waitFor();
    await lea.getByRole('heading', { name: /films que vous pouvez tous regarder/ }).waitFor();

    await lea.getByRole('button', { name: 'Ensemble, France' }).click();
    await lea.getByLabel('Chacun chez soi').check();
    expect(await accessibilityFaults(lea)).to.deep.equal([]);
    await lea.getByRole('button', { name: 'On est ici' }).click();
    await lea.getByRole('dialog').waitFor({ state: 'detached' });
    await tom.getByRole('paragraph').filter({ hasText: 'Chacun chez soi' }).waitFor();
    await tom.getByText('Chacun regarde sur ses services').waitFor();
  });

  deepIt('gets another host, who removes a user, and the old code no longer works', async () => {
    const { page: lea, code, id } = await hostAgain();
    const { page: tom } = await joinedAgain(code);
    await seesAll(lea, ['Léa', 'Tom']);
    for (const width of [1280, 1920]) {
      await lea.setViewportSize({ width, height: 800 });
      await lea.getByRole('button', { name: /^.?Tom/ }).click();
      const dialog = await lea.getByRole('dialog').boundingBox();
      expect(dialog?.width, `the dialog at ${width}`).to.be.at.most(34 * 16);
      await lea.keyboard.press('Escape');
    }
    await lea.getByRole('button', { name: /^.?Tom/ }).click();
    await lea.getByRole('button', { name: 'Tom devient l’hôte' }).click();
    await tom.getByRole('heading', { name: 'Ta soirée' }).waitFor();
    await lea.getByRole('heading', { name: 'Soirée avec Tom' }).waitFor();

    await tom.getByRole('button', { name: /^.?Léa/ }).click();
    await tom.getByRole('button', { name: 'Retirer Léa de la soirée' }).click();
    await lea.getByRole('heading', { name: 'Cette soirée est finie, ou tu n’en fais pas partie' }).waitFor();
    expect((await stored(id)).code).not.to.equal(code);
    await follow(lea, `/join/${code}`);
    await lea.getByRole('heading', { name: 'Ce code ne mène à aucune soirée' }).waitFor();
    await lea.getByRole('link', { name: 'Voir mes soirées' }).click();
    await lea.getByRole('heading', { name: 'On se fait une soirée ?' }).waitFor();
  });

  deepIt(
    'stays visible offline, and sends the others a presence set offline once the user confirms it',
    async () => {
      const { page: lea, id } = await hostAgain();
      await lea.getByRole('button', { name: 'Celui-ci' }).first().waitFor();
      await lea.context().setOffline(true);
      await lea.getByText('À jour le').waitFor();
      await lea.getByRole('button', { name: 'Celui-ci' }).first().waitFor();
      await lea.getByRole('button', { name: 'Je m’absente' }).click();
      await lea.getByRole('button', { name: /Léa.*pas là/ }).waitFor();
      expect((await stored(id)).attendees[(await stored(id)).hostId]?.present).to.equal(true);
      await lea.context().setOffline(false);
      const question = lea.getByRole('region', { name: 'Qui est là ce soir' });
      await question.getByText('tu as dit que tu t’absentais').waitFor();
      expect((await stored(id)).attendees[(await stored(id)).hostId]?.present).to.equal(true);
      await question.getByRole('button', { name: 'Oui, maintenant' }).click();
      await lea.getByRole('heading', { name: 'Personne n’est là' }).waitFor();
      await question.waitFor({ state: 'detached' });
    },
  );
}

/** Waits until both pages show the stored choice. */
async function expectSame(lea: Page, tom: Page, id: string): Promise<void> {
  const { chosen, attendees } = await stored(id);
  const title = chosen!.titles.fr ?? chosen!.title;
  const by = attendees[chosen!.by]!.name;
  for (const [page, own] of [
    [lea, 'Léa'],
    [tom, 'Tom'],
  ] as const) {
    await page.getByRole('heading', { level: 2, name: title }).waitFor();
    await page.getByText(by === own ? 'Tu as choisi' : `${by} a choisi`, { exact: true }).waitFor();
  }
}
