import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { accessibilityFaults } from './accessibility.ts';
import { account } from './people.ts';
import { signIn } from './sign-in.ts';
import { site } from './site.ts';

describeInBrowser('The page that finds movies', function () {
  this.timeout(60_000);

  async function searching(): Promise<Page> {
    const page = await (await site()).open();
    await signIn(page, (await account('Léa')).email);
    await page.getByRole('link', { name: 'Chercher' }).click();
    await page.getByRole('heading', { level: 1, name: 'Chercher un film' }).waitFor();
    return page;
  }

  const field = (page: Page) => page.getByRole('searchbox', { name: 'Titre, personne ou thème' });
  const results = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('link');
  const firstIs = (page: Page, text: string) =>
    results(page).first().getByRole('strong').filter({ hasText: text }).waitFor();
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

  it('finds as one types, mistyped and in another language, and is gone through by arrow keys', async () => {
    const page = await searching();
    await page.getByText('Tape un titre dans n’importe quelle langue').waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await field(page).pressSequentially('spiritd awa');
    await firstIs(page, 'Le Voyage de Chihiro');
    await field(page).fill('чужои');
    await firstIs(page, 'Alien, le huitième passager');
    await field(page).fill('kurosawa');
    await results(page)
      .first()
      .getByText(/ · Akira Kurosawa/)
      .waitFor();
    await results(page).nth(2).waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);

    await page.keyboard.press('ArrowDown');
    const first = await focused(page);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).to.not.equal(first);
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).to.equal(first);
    await page.keyboard.press('ArrowUp');
    expect(await field(page).evaluate((input) => input === document.activeElement)).to.equal(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/movies/*');
    // What was looked for is there on the way back.
    await page.goBack();
    expect(await field(page).inputValue()).to.equal('kurosawa');
    await results(page).nth(2).waitFor();
  });

  it('is narrowed to one’s services, a genre and years, and offers the rest where that leaves nothing', async () => {
    const page = await searching();
    await field(page).fill('alien');
    await firstIs(page, 'Alien');
    await page.getByLabel('Genre').selectOption('Western');
    await page.getByRole('heading', { name: 'Rien de tel' }).waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.getByRole('button', { name: 'Chercher sans filtre' }).click();
    await results(page).first().waitFor();
    await page.getByLabel('Depuis').fill('1980');
    await firstIs(page, 'Aliens, le retour');
    await page.getByLabel('Depuis').fill('198');
    await firstIs(page, 'Alien, le huitième passager');
    await page.getByLabel('Depuis').fill('2090');
    await page.getByRole('button', { name: 'Chercher sans filtre' }).click();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[aria-label="Depuis"]')?.value === '',
    );
    await page.getByLabel('Depuis').fill('1980');
    await firstIs(page, 'Aliens, le retour');
    await page.getByLabel('Sur mes services').check();
    expect(new URL(page.url()).search).to.equal('?q=alien&from=1980&mine=1');
  });

  it('says that it needs a network where there is none, and goes on with it', async () => {
    const page = await searching();
    await field(page).fill('alien');
    await firstIs(page, 'Alien');
    await page.context().setOffline(true);
    await field(page).fill('stalker');
    await page.getByText('Chercher demande le réseau').waitFor();
    expect(await results(page).count()).to.equal(0);
    await page.context().setOffline(false);
    await firstIs(page, 'Stalker');
  });
});
