import type { Locale } from '@cine/contract/primitives';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { befriended } from '../../functions/test/builders.ts';
import { expectLogs } from '../../functions/test/logs.ts';
import { deepIt } from '../../scripts/test/deep.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { account, deviceOf, follow, sharedPage, signedIn } from './support/people.ts';
import { verifyAddress } from './support/sign-in.ts';
import { site } from './support/site.ts';

expectLogs('look-up');

/** Sentences as people type them, and how many filters each has. */
const typed: Record<Locale, [sentence: string, filters: number][]> = {
  fr: [
    ['comédies des années 90 notées plus de 7', 3],
    ['un western de moins de 2h', 2],
    ['film de science-fiction des années 80', 2],
    ['thriller sud-coréen', 2],
    ['quelque chose de léger pour ce soir', 2],
    ['les mieux notés avec Al Pacino', 2],
    ['un film d’animation japonais pas trop long', 3],
    ['drame récent pas encore vu', 3],
    ['film en noir et blanc avant 1960', 2],
    ['comédie romantique mais pas américaine', 3],
  ],
  en: [
    ['comedies of the 90s rated over 7', 3],
    ['a western under two hours', 2],
    ['sci-fi from the eighties', 2],
    ['korean thriller', 2],
    ['something light tonight', 2],
    ['best rated movies with al pacino', 2],
    ['japanese animation, not too long', 3],
    ['a horror movie I haven’t seen', 2],
    ['movies by Hitchcock after 1955, oldest first', 3],
    ['romance but not american', 2],
  ],
  ru: [
    ['комедии 90-х с рейтингом выше 7', 3],
    ['вестерн до двух часов', 2],
    ['фантастика восьмидесятых', 2],
    ['корейский триллер', 2],
    ['что-нибудь доброе до 100 минут', 2],
    ['самые высоко оценённые с Аль Пачино', 2],
    ['японский мультик покороче', 3],
    ['ужасы, которые я ещё не видел', 2],
    ['фильмы Хичкока после 1955', 2],
    ['мелодрама, только не американская', 2],
  ],
};

describeInBrowser('The palette', function () {
  this.timeout(minute);

  const lea = sharedPage('Léa');

  const palette = (page: Page) => page.getByRole('dialog', { name: 'Aller à…' });
  const field = (page: Page) => palette(page).getByRole('searchbox');

  async function choose(page: Page, typed: string, name: RegExp): Promise<void> {
    await field(page).pressSequentially(typed);
    await palette(page).getByRole('link').first().filter({ hasText: name }).waitFor();
    await page.keyboard.press('Enter');
    await palette(page).waitFor({ state: 'detached' });
  }

  it('leads by Enter to a page, an action, a friend and a movie, whichever key opened it', async () => {
    const { page, ...made } = lea();
    const tom = await account('Thibault');
    await befriended(made, tom);
    await follow(page, '/settings');
    await page.getByRole('heading', { level: 1, name: 'Réglages' }).waitFor();
    await page.keyboard.press('Control+k');
    await field(page).waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await choose(page, 'statist', /^Statistiques/);
    await page.waitForURL('**/statistics');
    await page.keyboard.press('/');
    await choose(page, 'lancer soir', /^Lancer une soirée/);
    await page.waitForURL('**/evening?others');
    await page.keyboard.press('Meta+k');
    await choose(page, 'thib', /^Thibault ami/);
    await page.waitForURL(`**/people/${tom.uid}`);
    await page.getByRole('heading', { level: 1, name: 'Thibault' }).waitFor();
    await page.keyboard.press('/');
    await choose(page, 'spiritd awa', /^Le Voyage de Chihiro/);
    await page.waitForURL('**/movies/*');
  });

  it('is closed by Escape, and gives the focus back', async () => {
    const { page } = lea();
    await follow(page, '/settings');
    const name = page.getByLabel('Nom affiché');
    await name.focus();
    // While somebody types, a slash is a slash.
    await page.keyboard.press('/');
    expect(await palette(page).count()).to.equal(0);
    await page.keyboard.press('Control+k');
    await field(page).waitFor();
    await page.keyboard.press('Escape');
    await palette(page).waitFor({ state: 'detached' });
    expect(await name.evaluate((input) => input === document.activeElement)).to.equal(true);
  });
});

describeInBrowser('The search page', function () {
  this.timeout(minute);

  const lea = sharedPage('Léa');

  async function searching(): Promise<Page> {
    const { page } = lea();
    await follow(page, '/');
    await page.getByRole('heading', { level: 2, name: 'Léa' }).waitFor();
    await follow(page, '/search');
    await page.getByRole('heading', { level: 1, name: 'Chercher un film' }).waitFor();
    return page;
  }

  const field = (page: Page) => page.getByRole('searchbox', { name: 'Titre, personne ou envie' });
  const results = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('link');
  const firstIs = (page: Page, text: string) =>
    results(page).first().getByRole('strong').filter({ hasText: text }).waitFor();
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

  it('finds mistyped and translated titles while typing', async () => {
    const page = await searching();
    await page.getByText('Un titre dans n’importe quelle langue').waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await field(page).pressSequentially('spiritd awa');
    await firstIs(page, 'Le Voyage de Chihiro');
    await page.keyboard.press('Escape');
    expect(await field(page).inputValue()).to.equal('');
    await page.getByRole('heading', { name: 'Les plus populaires' }).waitFor();
    await field(page).fill('чужои');
    await firstIs(page, 'Alien, le huitième passager');
    await field(page).fill('kurosawa');
    await results(page)
      .first()
      .getByText(/\s· Akira Kurosawa/)
      .waitFor();
    await results(page).nth(2).waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    const first = (await results(page).first().getByRole('strong').textContent())!;
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: first }).waitFor();
    // The query is there on the way back.
    await page.goBack();
    expect(await field(page).inputValue()).to.equal('kurosawa');
    await results(page).nth(2).waitFor();
  });

  deepIt('is used by arrow keys, Escape, Enter and the slash', async () => {
    const page = await searching();
    await field(page).fill('kurosawa');
    await results(page)
      .first()
      .getByText(/\s· Akira Kurosawa/)
      .waitFor();
    await results(page).nth(2).waitFor();
    await page.keyboard.press('ArrowDown');
    const first = await focused(page);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).to.not.equal(first);
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).to.equal(first);
    await page.keyboard.press('ArrowUp');
    expect(await field(page).evaluate((input) => input === document.activeElement)).to.equal(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await field(page).evaluate((input) => input === document.activeElement)).to.equal(true);
    expect(await field(page).inputValue()).to.equal('kurosawa');
    // Enter goes to the first result, which closes a phone's keyboard.
    await page.keyboard.press('Enter');
    expect(await focused(page)).to.equal(first);
    await page.keyboard.press('/');
    expect(await field(page).evaluate((input) => input === document.activeElement)).to.equal(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/movies/*');
  });

  it('shows what a sentence asks as chips to change and remove, and what it didn’t understand', async () => {
    const page = await searching();
    const region = page.getByRole('region', { name: 'Ce que tu cherches' });
    const chips = region.getByRole('list').first().getByRole('listitem');
    await field(page).fill('comédies des années 90 notées plus de 7, avec sous-titres');
    await chips.filter({ hasText: 'comédie' }).waitFor();
    expect(await chips.count()).to.equal(3);
    await region.getByText(/Pas compris.*sous-titres/).waitFor();
    await page.getByText(/^\d+ films? trouvés?$/).waitFor();
    const movieCount = async () =>
      Number.parseInt((await page.getByText(/^\d+ films? trouvés?$/).textContent())!, 10);
    const first = await movieCount();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await chips
      .filter({ hasText: '1990' })
      .getByRole('button', { name: /Enlever/ })
      .click();
    await page.waitForFunction((before) => !document.body.innerText.includes(`${before} film`), first);
    expect(await movieCount()).to.be.above(first);
    await chips.filter({ hasText: 'comédie' }).getByRole('button').first().click();
    await region.getByRole('combobox', { name: 'Valeur' }).selectOption('Western');
    await chips.filter({ hasText: 'western' }).waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    // What was changed is there on the way back.
    await page.reload();
    await chips.filter({ hasText: 'western' }).waitFor();
    await page.getByRole('button', { name: 'Chercher plutôt ces mots' }).click();
    await page.getByRole('checkbox', { name: 'Sur mes services' }).waitFor();
    await region.waitFor({ state: 'detached' });
  });

  deepIt('has a language model read what it didn’t understand, when asked to', async () => {
    const zoe = await account('Zoé');
    await verifyAddress(zoe.uid);
    const page = await deviceOf(zoe, { viewport: { width: 375, height: 740 } });
    await follow(page, '/search');
    await field(page).fill('un film qui se passe à Paris');
    await page.getByText('Pas compris, donc laissé de côté : qui se passe à Paris').waitFor();
    // Words alone narrow nothing, so that the text is still looked for.
    await page.getByLabel('Genre').waitFor();
    await page.getByRole('button', { name: 'Demander à un modèle de langage' }).click();
    await page.getByText('Réponse d’un modèle d’essai (stand-in) : vérifie les filtres.').waitFor();
    const region = page.getByRole('region', { name: 'Ce que tu cherches' });
    await region.getByRole('listitem').filter({ hasText: 'paris' }).waitFor();
    await page.getByText(/^\d+ films? trouvés?$/).waitFor();
    expect(await page.getByText('Pas compris').count()).to.equal(0);
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.close();
  });

  for (const [locale, sentences] of Object.entries(typed))
    deepIt(`lists what fits sentences typed on a phone: ${locale}`, async () => {
      const ilya = await account('Ilya', locale as Locale);
      const page = await deviceOf(ilya, { viewport: { width: 375, height: 740 } });
      await follow(page, '/search');
      const chips = page.locator('search section').getByRole('listitem');
      for (const [sentence, count] of sentences) {
        await page.getByRole('searchbox').fill(sentence);
        await page.waitForFunction(
          (most) => document.querySelectorAll('search section:not([inert]) li').length === most,
          count,
        );
        await results(page).first().waitFor();
        const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        expect(isTooWide, sentence).to.equal(false);
      }
      const [movies] = await results(page).allTextContents();
      await chips.first().getByRole('button').last().click();
      await page.waitForFunction(
        (before) => document.querySelector('main ol a')?.textContent !== before,
        movies,
      );
      await page.close();
    });

  it('filters by genre, year and services, and offers to drop filters without results', async () => {
    const page = await searching();
    await field(page).fill('alien');
    await firstIs(page, 'Alien');
    await page.getByLabel('Genre').selectOption('Western');
    await page.getByRole('heading', { name: 'Rien trouvé' }).waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.getByRole('button', { name: 'Chercher sans filtre' }).click();
    await results(page).first().waitFor();
    await page.getByLabel('Depuis').fill('1980');
    await firstIs(page, 'Aliens, le retour');
    await page.getByLabel('Sur mes services').check();
    await page.waitForURL('**/search?q=alien&from=1980&mine=1');
  });

  deepIt('filters by runtime and language, too, and forgets unfinished years', async () => {
    const page = await searching();
    await field(page).fill('alien');
    await firstIs(page, 'Alien');
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
    await page.getByLabel('Durée').selectOption('120 min max');
    await results(page).filter({ hasText: 'Aliens, le retour' }).waitFor({ state: 'detached' });
    await page.getByLabel('Durée').selectOption('150 min max');
    await firstIs(page, 'Aliens, le retour');
    await page.getByLabel('Langue originale').selectOption('japonais');
    await page.getByRole('heading', { name: 'Rien trouvé' }).waitFor();
    await page.getByRole('button', { name: 'Chercher sans filtre' }).click();
    await firstIs(page, 'Alien, le huitième passager');
    await page.getByLabel('Sur mes services').check();
    await page.waitForURL('**/search?q=alien&mine=1');
  });

  deepIt('pages through popular, recent and trending movies without a query, filtered', async () => {
    const page = await searching();
    await results(page).nth(19).waitFor();
    expect(await results(page).count()).to.equal(20);
    const [first] = await results(page).allTextContents();
    await page.getByRole('button', { name: 'Voir la suite' }).click();
    await results(page).nth(39).waitFor();
    const texts = await results(page).allTextContents();
    expect(texts[0]).to.equal(first);
    expect(new Set(texts).size).to.equal(40);
    await page.getByText('40 films affichés').waitFor({ state: 'attached' });

    await page.getByLabel('Ordre').selectOption('Les plus récents');
    await page.getByRole('heading', { name: 'Les plus récents' }).waitFor();
    await page.getByLabel('Ordre').selectOption('Dont on parle cette semaine');
    await page.waitForFunction(() => !document.querySelector('ol[aria-busy="true"]'));
    expect(await results(page).count()).to.equal(20);
    // The order is in the address.
    await follow(page, '/privacy');
    await page.getByRole('heading', { level: 1, name: 'Vie privée' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Dont on parle cette semaine' }).waitFor();
    await page.getByLabel('Ordre').selectOption('Les plus populaires');
    await page.getByRole('heading', { name: 'Les plus populaires' }).waitFor();

    await page.getByLabel('Genre').selectOption('Western');
    await page.getByLabel('Jusqu’à').fill('1950');
    await page.waitForFunction(() => !document.querySelector('ol[aria-busy="true"]'));
    await page.getByText(/^\d films? affichés?$/).waitFor({ state: 'attached' });
    expect(await page.getByRole('button', { name: 'Voir la suite' }).count()).to.equal(0);
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.getByLabel('Jusqu’à').fill('1871');
    await page.getByRole('button', { name: 'Chercher sans filtre' }).click();
    await results(page).nth(19).waitFor();

    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).to.equal(first);
  });

  deepIt('works by touch, with targets that are large enough', async () => {
    const { page } = await signedIn('Léa', {
      viewport: { width: 360, height: 780 },
      hasTouch: true,
      isMobile: true,
    });
    await page.getByRole('navigation').getByRole('link', { name: 'Chercher' }).tap();
    await field(page).tap();
    await page.keyboard.type('stalker');
    await firstIs(page, 'Stalker');
    const small = await page.evaluate(
      () =>
        [...document.querySelectorAll('main a, main button, main input, main select, main label')]
          .filter((target) => target.checkVisibility() && !target.closest('.unseen, label label'))
          .map((target) => (target.closest('label') ?? target).getBoundingClientRect())
          .filter(({ width, height }) => width > 1 && (width < 44 || height < 44)).length,
    );
    expect(small).to.equal(0);
    const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(isTooWide).to.equal(false);
    await results(page).first().tap();
    await page.waitForURL('**/movies/*');
  });

  deepIt('says that it needs the network, and searches when it is back', async () => {
    const page = await searching();
    await field(page).fill('alien');
    await firstIs(page, 'Alien');
    await page.context().setOffline(true);
    await field(page).fill('stalker');
    await page.getByText('Pas de recherche hors ligne').waitFor();
    expect(await results(page).count()).to.equal(0);
    await page.context().setOffline(false);
    await firstIs(page, 'Stalker');
  });

  it('looks up a missing movie at TMDB, with a retry after an outage, and adds it', async () => {
    const { tmdb } = (await site()).suite;
    const [sample] = tmdb.catalogue.movies;
    const title = 'Vokzalnaya Zyxomma';
    tmdb.catalogue.movies.push({ ...sample!, id: 987_001, title, originalTitle: title, titles: {} });
    const page = await searching();
    await verifyAddress(lea().uid);
    await field(page).fill('zyxomma');
    await page.getByRole('heading', { name: 'Rien trouvé' }).waitFor();
    tmdb.faults.next(Number.POSITIVE_INFINITY, 'garbage', { path: '/search/movie' });
    await page.getByRole('button', { name: 'Le chercher sur TMDB' }).click();
    await page.getByText('TMDB n’a pas répondu').waitFor();
    tmdb.faults.clear();
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByText('1 film, ajouté à notre catalogue').waitFor();
    expect(await page.getByRole('heading', { name: 'Rien trouvé' }).count()).to.equal(0);
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await results(page).filter({ hasText: title }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    tmdb.catalogue.movies.pop();
  });
});
