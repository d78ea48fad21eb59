import { joinSession } from '@cine/contract/operations/together/sessions';
import { typeset } from '@cine/contract/text/typeset';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { member, services } from '../../../functions/test/builders.ts';
import { deepIt } from '../../../scripts/test/deep.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import { follow, goOn, until } from '../support/people.ts';
import { choose, chooseFirst, type SharedSession, seesAll, stored } from './shared-session.ts';

/** The list of candidates: why it is empty, its filters, its order. */
export function candidates({ hostAgain, joinedAgain, toms }: SharedSession): void {
  const nothingOn = (page: Page) => page.getByRole('region', { name: 'Vous n’avez aucun service en commun' });

  deepIt('says why there are no candidates, and applies a remedy by one click', async () => {
    const { page: lea, code, id } = await hostAgain();
    await chooseFirst(lea);
    await lea.getByText('À lancer sur').waitFor();
    const tom = await member('Tom', [services.mubi]);
    await tom.call(joinSession, { code });
    await lea.getByRole('alert').filter({ hasText: 'Tom ne peut pas le lancer' }).waitFor();
    const nothing = nothingOn(lea);
    await nothing.waitFor();
    expect(await accessibilityFaults(lea)).to.deep.equal([]);
    await nothing.getByRole('button', { name: /Commencer sans Tom/ }).click();
    await lea.getByRole('button', { name: 'Celui-ci' }).first().waitFor();
    expect((await stored(id)).attendees[tom.uid]?.present).to.equal(false);
    await lea.getByText('À lancer sur').waitFor();
  });

  deepIt('applies other remedies: somebody’s services, free offers, fewer filters', async () => {
    const { page: lea, code, id } = await hostAgain();
    const tom = await member('Tom', [services.mubi]);
    await tom.call(joinSession, { code });
    const nothing = nothingOn(lea);
    await nothing.getByRole('button', { name: /Regarder chez Léa/ }).click();
    await lea.getByRole('radio', { name: 'Léa', checked: true }).waitFor();
    await lea.getByText('Sur Netflix, chez toi').first().waitFor();
    await lea.getByRole('button', { name: 'Celui-ci' }).first().waitFor();
    await lea.getByRole('radio', { name: 'En commun' }).check();
    await nothing.getByRole('button', { name: /le gratuit et la pub/ }).click();
    await lea.getByRole('button', { name: 'Celui-ci' }).first().waitFor();

    // Free offers then count for all attendees, also on a movie's page.
    await lea.getByRole('button', { name: 'Enlever : Gratuit et pub' }).waitFor();
    expect((await stored(id)).includeFree).to.equal(true);
    await lea.getByRole('article').first().getByRole('heading').getByRole('link').click();
    const page = lea.getByRole('region', { name: 'Ce soir' });
    await page.getByText(/^(Gratuit|Avec pub) sur/).waitFor();
    await choose(lea, page.getByRole('button', { name: 'Celui-ci' }));
    await goOn(lea);
    await lea.getByText('Tu as choisi').waitFor();
    await choose(lea, lea.getByRole('button', { name: 'Changer de film' }));
    await lea.getByText('Tu as choisi').waitFor({ state: 'detached' });

    // A filter is removed by one click too.
    await nothing.waitFor({ state: 'detached' });
    await lea.getByRole('button', { name: 'Filtres' }).click();
    await lea.getByLabel('Durée').selectOption('90');
    await lea.getByLabel('Sorti dès').fill('2024');
    await lea.getByLabel('Western').check();
    expect(await accessibilityFaults(lea)).to.deep.equal([]);
    await lea.getByRole('button', { name: 'Voir la liste' }).click();
    const filtered = lea.getByRole('region', { name: 'Aucun film avec ces filtres' });
    await filtered
      .getByRole('button', { name: /^Enlever l/ })
      .first()
      .click();
    await lea.getByRole('button', { name: 'Celui-ci' }).first().waitFor();
  });

  deepIt('filters candidates, says how many there are and why no more, and pages through them', async () => {
    const { page: lea } = await hostAgain();
    const total = async () => {
      const told = await lea.getByRole('heading', { name: /que tu peux regarder/ }).textContent();
      return Number.parseInt(told!, 10);
    };
    const rows = lea.getByRole('button', { name: 'Celui-ci' });
    await rows.nth(20).waitFor();
    const all = await total();
    expect(await rows.count()).to.equal(21);
    // Two lines say what a movie is about, and the rest on request.
    // The best movie's may fit in two lines, and then has no button.
    const more = lea.getByRole('button', { name: /^De quoi parle/ }).first();
    const isCutOff = () =>
      more.evaluate((button: Element) => {
        const about = document.getElementById(button.getAttribute('aria-controls')!)!;
        return about.scrollHeight > about.clientHeight;
      });
    expect(await isCutOff()).to.equal(true);
    await more.click();
    expect(await isCutOff()).to.equal(false);
    expect(await more.getAttribute('aria-expanded')).to.equal('true');
    expect(await accessibilityFaults(lea)).to.deep.equal([]);
    await lea.getByRole('button', { name: 'Voir la suite' }).click();
    await rows.nth(41).waitFor();
    await lea.getByText('Pourquoi pas plus de films ?').click();
    await lea.getByText(/On sait où regarder \d+ films/).waitFor();

    const heading = lea.getByRole('heading', { name: /que tu peux regarder/ });
    const held = Promise.withResolvers<void>();
    await lea.route('**/sessions-tonight', async (route) => {
      await held.promise;
      await route.continue();
    });
    expect(await lea.getByRole('button', { name: 'Frissons' }).evaluate(looksPressed)).to.equal(true);
    held.resolve();
    await lea.unroute('**/sessions-tonight');
    await heading.filter({ hasText: `sur les ${all} que` }).waitFor();
    const thrilling = await total();
    expect(thrilling).to.be.greaterThan(0).and.lessThan(all);
    // Filters stay on the way back from a movie.
    await lea.getByRole('article').first().getByRole('heading').getByRole('link').click();
    await lea.getByRole('heading', { level: 1 }).waitFor();
    await lea.goBack();
    await rows.first().waitFor();
    expect(await total()).to.equal(thrilling);
    await lea.getByRole('button', { name: 'Frissons' }).click();
    await heading.filter({ hasText: `${all} films que` }).waitFor();
    // The movie that a choice moves up among the best three says what it is about, too.
    const answer = lea.waitForResponse(/sessions-tonight/);
    await chooseFirst(lea);
    await answer;
  });

  deepIt(
    'takes a sentence for tonight, shows its rules as filters to remove, and says what it leaves out',
    async () => {
      const { page: lea, id } = await hostAgain();
      const sentence = 'westerns des années 60, pas encore vus, avec sous-titres';
      await lea.getByRole('button', { name: 'Filtres' }).click();
      const dialog = lea.getByRole('dialog');
      await dialog.getByLabel('En une phrase').fill(sentence);
      await dialog.getByRole('button', { name: 'Filtrer la liste' }).click();
      const rules = dialog.getByRole('listitem');
      await rules.filter({ hasText: 'western' }).waitFor();
      await dialog.getByText(/Laissé de côté.*avec sous-titres/).waitFor();
      expect(await accessibilityFaults(lea)).to.deep.equal([]);
      const western = { field: 'genre', operator: 'eq', value: 'Western' };
      const sixties = { field: 'decade', operator: 'eq', value: 1960 };
      await until(async () => (await stored(id)).filters.rules?.length === 2);
      expect((await stored(id)).filters).to.deep.equal({ rules: [western, sixties], unseenByAll: true });
      await rules
        .filter({ hasText: '1960' })
        .getByRole('button', { name: /^Enlever/ })
        .click();
      await until(async () => (await stored(id)).filters.rules?.length === 1);
      await dialog.getByRole('button', { name: 'Fermer' }).click();
      await lea.getByRole('button', { name: 'Filtres : 2' }).waitFor();
    },
  );

  deepIt('shares mood and filters with everybody, unless somebody filters for themselves', async () => {
    const { page: lea, code, id } = await hostAgain();
    const { page: tom } = await joinedAgain(code);
    const moods = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
    await moods(lea, 'Grand spectacle').click();
    await tom.locator('[aria-pressed="true"]', { hasText: 'Grand spectacle' }).waitFor();
    expect((await stored(id)).filters).to.deep.equal({ mood: 'big-spectacle' });

    await tom.getByRole('button', { name: 'Filtres' }).click();
    await tom.getByRole('button', { name: 'Filtrer rien que pour moi' }).click();
    await tom.getByText('Les autres cherchent : Grand spectacle.').waitFor();
    await tom.getByRole('button', { name: 'Fermer' }).click();
    await moods(tom, 'Frissons').click();
    const heading = (page: Page) => page.getByRole('heading', { name: /que vous pouvez tous regarder/ });
    await heading(lea)
      .filter({ hasText: / sur les / })
      .waitFor();
    expect((await stored(id)).filters).to.deep.equal({ mood: 'big-spectacle' });
    expect(await accessibilityFaults(tom)).to.deep.equal([]);
    await tom.getByRole('button', { name: 'Enlever : Rien que pour toi' }).click();
    await tom.locator('[aria-pressed="true"]', { hasText: 'Grand spectacle' }).waitFor();

    // If several are pressed in a row, the last one counts.
    for (const name of ['Frissons', 'Léger', 'Un classique']) await moods(tom, name).click();
    await lea.locator('[aria-pressed="true"]', { hasText: 'Un classique' }).waitFor();
    await moods(lea, 'Un classique').click();
    await heading(tom)
      .filter({ hasText: /films que/ })
      .waitFor();
  });

  deepIt(
    'shows the strategy to all, lets anyone change it, and shows each user’s expected score',
    async () => {
      const { page: lea, code, id, uid } = await hostAgain();
      const { page: tom, uid: tomUid } = toms();
      const expected = [
        { uid, score: 82 },
        { uid: tomUid, score: 64 },
      ];
      // The answer has no scores, because nobody has rated anything.
      await tom.route('**/sessions-tonight', async (route) => {
        if (route.request().method() !== 'POST') return route.fallback();
        const response = await route.fetch();
        const { result } = (await response.json()) as { result: { candidates: object[] } };
        const [first, ...others] = result.candidates;
        return route.fulfill({
          response,
          json: { result: { ...result, candidates: [{ ...first, expected }, ...others] } },
        });
      });
      await follow(tom, `/join/${code}`);
      await seesAll(tom, ['Léa', 'Tom']);
      const best = tom.getByRole('article').first();
      const scores = best.getByRole('list', { name: 'Ce que chacun en penserait' });
      await scores.waitFor();
      expect(await scores.getByRole('listitem').locator('.unseen').allTextContents()).to.deep.equal(
        ['Léa : environ 82 sur 100', 'toi : environ 64 sur 100'].map((text) => typeset('fr', text)),
      );
      expect(await tom.getByRole('list', { name: 'Ce que chacun en penserait' }).count()).to.equal(1);
      expect(await accessibilityFaults(tom)).to.deep.equal([]);

      for (const page of [lea, tom]) await page.getByText('sans déplaire à personne').waitFor();
      await tom.getByRole('button', { name: 'Changer l’ordre' }).click();
      const dialog = tom.getByRole('dialog', { name: 'Comment classer la liste' });
      await dialog.getByLabel('L’équilibre').check();
      expect(await accessibilityFaults(tom)).to.deep.equal([]);
      const answer = lea.waitForResponse(/sessions-tonight/);
      await dialog.getByRole('button', { name: 'Classer comme ça' }).click();
      await dialog.waitFor({ state: 'detached' });
      for (const page of [lea, tom]) await page.getByText('à chacun, à parts égales').waitFor();
      await answer;
      expect((await stored(id)).strategy).to.equal('nash-product');

      await chooseFirst(lea);
      await lea.getByText('Tu as choisi').waitFor();
      const { context } = await import('../../../functions/src/context.ts');
      await context().db.doc(`sessions/${id}`).update({ 'chosen.expected': expected });
      const { title, titles } = (await stored(id)).chosen!;
      const chosen = lea.getByRole('region', { name: titles.fr ?? title });
      await chosen.getByText(/^Tom.: environ 64 sur 100$/).waitFor();
    },
  );
}

/** Whether a pressed mood looks pressed and the old list dims before any answer. */
async function looksPressed(mood: HTMLElement): Promise<boolean> {
  mood.click();
  await new Promise(requestAnimationFrame);
  return mood.getAttribute('aria-pressed') === 'true' && document.querySelector('[data-old]') !== null;
}
