import { listCustomMovies } from '@cine/contract/operations/movies/custom-movies';
import { listCollections } from '@cine/contract/operations/watching/collections';
import { listImports } from '@cine/contract/operations/watching/imports';
import { rateMovie, showTaste } from '@cine/contract/operations/watching/ratings';
import { minute } from '@cine/contract/time';
import { readCatalogue, samplePath } from '@cine/dev-tmdb/catalogue';
import {
  critickerXml,
  discsCsv,
  facts,
  imdbList,
  imdbOldList,
  imdbRatings,
  jellyfinJson,
  kinopoiskJson,
  kinopoiskXls,
  letterboxdImport,
  letterboxdList,
  letterboxdZip,
  otherTables,
  plexJson,
  plexXml,
  type Sample,
  traktZip,
} from '@cine/import-reader/samples';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { deepIt } from '../../scripts/test/deep.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { account, deviceOf, follow, sharedPage, until } from './support/people.ts';

const alien = 348;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 2, name });

async function choose(page: Page, ...files: Sample[]): Promise<void> {
  await page
    .getByLabel('Choisir des fichiers')
    .last()
    .setInputFiles(
      files.map(({ name, bytes }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(bytes) })),
    );
}

/** Lets files go over the page, as a mouse that drags them does. */
async function drop(page: Page, { name, bytes }: Sample): Promise<void> {
  const data = await page.evaluateHandle(
    ({ letters, name }) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([content], name));
      return transfer;
    },
    { letters: Buffer.from(bytes).toString('base64'), name },
  );
  const place = page.getByText('Dépose tes fichiers ici').locator('..');
  await place.dispatchEvent('dragover', { dataTransfer: data });
  await page.getByText('Lâche, on s’en occupe').locator('..').dispatchEvent('drop', { dataTransfer: data });
}

async function toPreview(page: Page): Promise<void> {
  await button(page, 'Voir ce que ça donne').click();
  await heading(page, 'Voici ce que tu importes').waitFor();
}

async function bring(page: Page): Promise<void> {
  await button(page, /^Importer (?:ce film|ces films)$/).click();
  await heading(page, /^Import terminé/).waitFor();
}

async function undo(page: Page): Promise<void> {
  await button(page, 'Annuler cet import').first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler cet import' }).click();
  await page.getByText('Annulé').first().waitFor();
}

const csvOf = (rows: readonly string[], name = 'films.csv'): Sample => ({
  name,
  bytes: new TextEncoder().encode(rows.join('\n')),
});

/** A file of each kind. */
const samples: Record<string, Sample> = {
  'Letterboxd’s import': letterboxdImport(facts),
  'a list of Letterboxd': letterboxdList(facts, 'for-a-rainy-day.csv'),
  'IMDb’s ratings of 2017': imdbRatings(facts, 2017),
  'IMDb’s ratings': imdbRatings(facts, 2024),
  'a list of IMDb': imdbList(facts, 'westerns.csv'),
  'an older list of IMDb': imdbOldList(facts, 'westerns.csv'),
  'Trakt’s archive': traktZip(facts),
  'Trakt’s older archive': traktZip(facts, true),
  'Kinopoisk’s table': kinopoiskXls(facts),
  'Kinopoisk’s script': kinopoiskJson.script(facts),
  'Kinopoisk’s extension': kinopoiskJson.extension(facts),
  Criticker: critickerXml(facts),
  Jellyfin: jellyfinJson(facts),
  'Plex, as JSON': plexJson(facts),
  'Plex, as XML': plexXml(facts),
  discs: discsCsv(facts),
  ...Object.fromEntries(Object.entries(otherTables).map(([name, tableOf]) => [name, tableOf(facts)])),
};

describeInBrowser('Movies from elsewhere', function () {
  this.timeout(3 * minute);
  const lea = sharedPage('Léa');

  it('come from a dropped file, are seen before, and leave again but for what was changed here', async () => {
    const { page, ...user } = lea();
    await follow(page, '/imports');
    await drop(page, letterboxdZip(facts));
    await heading(page, /Voici ce qu’on a trouvé/).waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await toPreview(page);
    await page.getByRole('heading', { name: /films? introuvables?/ }).waitFor();
    await page.getByText('Une note de 4 sur 5 devient 80 sur 100.').waitFor();
    await page
      .getByText(/Tes critiques et les étiquettes de ton journal se lisent sur la page de chaque film/)
      .waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await bring(page);
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    const ratings = async () => (await user.call(showTaste, {})).count;
    expect(await ratings()).to.be.above(0);
    await user.call(rateMovie, { movieId: alien, score: 40 });
    const saved = page.waitForEvent('download');
    await button(page, /en CSV/).click();
    expect((await saved).suggestedFilename()).to.equal('cine-compagnon-import.csv');

    await button(page, 'En importer d’autres').click();
    await undo(page);
    await page.getByText(/reste tel que tu l’as changé/).waitFor();
    expect(await ratings()).to.equal(1);
  });

  deepIt('that have been brought before bring nothing', async () => {
    const { page } = lea();
    for (const words of [/Import terminé/, /Rien de neuf/]) {
      await follow(page, '/imports');
      await choose(page, imdbRatings(facts, 2024));
      await toPreview(page);
      await bring(page);
      await page.getByText(words).waitFor();
      await button(page, 'En importer d’autres').click();
    }
    await undo(page);
  });

  it('that may be one of several are chosen by keyboard, and missing ones added or left', async () => {
    const { page, ...user } = lea();
    await follow(page, '/imports');
    await choose(page, csvOf(['Title,Rating', 'True Grit,8', 'Qzxvj Wkpfy,7']));
    await toPreview(page);
    const choice = page.getByRole('group', { name: 'True Grit' });
    await choice.getByRole('radio', { name: 'Aucun', checked: true }).focus();
    await page.keyboard.press('ArrowUp');
    expect(await choice.getByRole('radio').nth(1).isChecked()).to.equal(true);
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.getByLabel('Qzxvj Wkpfy').check();
    await button(page, 'Importer ces films').click();
    await heading(page, /^Import terminé/).waitFor();
    const { movies } = await user.call(listCustomMovies, {});
    expect(movies.map(({ title }) => title)).to.deep.equal(['Qzxvj Wkpfy']);
    await button(page, 'En importer d’autres').click();
    await undo(page);
  });

  deepIt('of two services are named together, without a list that was unticked by keyboard', async () => {
    const { page, ...user } = lea();
    await follow(page, '/imports');
    const lists = csvOf(['Title,Year,List', 'Alien,1979,Espace', 'Unforgiven,1992,Ouest'], 'lists.csv');
    await choose(page, imdbRatings(facts, 2024), lists);
    await toPreview(page);
    const space = page.getByRole('checkbox', { name: /^Espace/ });
    await space.focus();
    await page.keyboard.press('Space');
    expect(await space.isChecked()).to.equal(false);
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await bring(page);
    await page.getByText(/une liste décochée/).waitFor();
    const names = (await user.call(listCollections, {})).collections.map(({ name }) => name);
    expect(names).to.include('Ouest').and.not.to.include('Espace');
    await button(page, 'En importer d’autres').click();
    await page.getByText(/^IMDb et Un tableau/).waitFor();
    await undo(page);
  });

  deepIt(
    'that aren’t sent yet go on at the next visit, for their owner alone, until they sign out',
    async () => {
      const tom = await account('Tom');
      const page = await deviceOf(tom, { path: '/imports', isOwn: true });
      const sending = Promise.withResolvers<void>();
      await page.context().route('**/imports-apply', async (route) => {
        if (route.request().method() === 'POST') await sending.promise;
        // The first page, which sent one, is gone by then.
        await route.fallback().catch(() => {});
      });
      await choose(page, imdbRatings(facts, 2024));
      await toPreview(page);
      await button(page, /^Importer/).click();
      await heading(page, 'Tes films arrivent…').waitFor();
      expect(await accessibilityFaults(page)).to.deep.equal([]);
      // Signing out would lose it, which is said first.
      await follow(page, '/settings');
      const line = page.getByRole('link', { name: /^Import de tes films : 0 sur \d+/ });
      await line.waitFor();
      expect(await accessibilityFaults(page)).to.deep.equal([]);
      await button(page, 'Se déconnecter').click();
      const warning = page.getByRole('dialog', { name: 'Te déconnecter maintenant ?' });
      await warning.getByText(/^Ton import n’est pas terminé/).waitFor();
      await warning.getByRole('button', { name: 'Rester' }).click();
      await line.click();
      await heading(page, 'Tes films arrivent…').waitFor();
      // Any page takes it up.
      await page.goto('/privacy');
      sending.resolve();
      await until(async () => (await tom.call(listImports, {})).imports.length === 1);
      await page.getByRole('link', { name: 'Ton import est terminé. Voir ce qui est arrivé' }).click();
      await heading(page, /^Import terminé/).waitFor();
      await follow(page, '/settings');
      expect(await page.getByRole('link', { name: /^Ton import/ }).count()).to.equal(0);
      await button(page, 'Se déconnecter').click();
      await page.getByRole('heading', { level: 1, name: /On regarde quoi/ }).waitFor();
      // Signing out loads the page anew.
      await until(async () => (await page.evaluate(countKept).catch(() => null)) === 0);
    },
  );

  deepIt('in hostile files are refused with words', async () => {
    const { page } = lea();
    await follow(page, '/imports');
    const wide = csvOf([Array.from({ length: 100_000 }, (_, at) => `c${at}`).join()], 'wide.csv');
    await choose(page, csvOf([''], 'empty.csv'), wide, {
      name: 'a.zip',
      bytes: Uint8Array.of(80, 75, 3, 4, 1),
    });
    await heading(page, 'Rien d’utilisable là-dedans').waitFor();
    await page.getByText('Il n’y a rien dedans.').waitFor();
    await page.getByText('Plus de 250 colonnes').waitFor();
    await page.getByText('Cette archive est abîmée').waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await button(page, 'D’autres fichiers').click();
  });

  for (const [name, sample] of Object.entries(samples))
    deepIt(`of ${name} come in and leave again`, async () => {
      const { page } = lea();
      await follow(page, '/imports');
      await choose(page, sample);
      await toPreview(page);
      await bring(page);
      await button(page, 'En importer d’autres').click();
      await undo(page);
    });

  deepIt('in ten thousand rows show how far they are, and all come in', async () => {
    const { page, ...user } = lea();
    const { movies } = readCatalogue(samplePath);
    const rows = Array.from({ length: 10_000 }, (_, at) => {
      const { id, title, year } = movies[at % movies.length]!;
      const day = new Date(Date.UTC(1990, 0, 1 + at)).toISOString().slice(0, 10);
      return `${id},"${title.replaceAll('"', '""')}",${year ?? ''},${day}`;
    });
    await follow(page, '/imports');
    const progress = await progressOn(page);
    await choose(page, csvOf(['tmdbID,Title,Year,WatchedDate', ...rows]));
    await toPreview(page);
    await button(page, /^Importer/).click();
    await heading(page, /^Import terminé/).waitFor({ timeout: minute });
    const { 'Tes films arrivent…': sent, ...before } = await progress();
    expect(before).to.have.keys('On lit tes fichiers…', 'On cherche tes films…');
    expect(
      sent!.some((share) => share > 0 && share < 100),
      `of ${sent}`,
    ).to.equal(true);
    expect(sent).to.deep.equal(sent!.toSorted((one, other) => one - other));
    const { imports } = await user.call(listImports, {});
    expect(imports[0]!.counts.watches).to.equal(10_000);
    await button(page, 'En importer d’autres').click();
    await undo(page);
  });
});

/** Notes what each bar of progress shows from now on, by its name. */
async function progressOn(page: Page): Promise<() => Promise<Record<string, number[]>>> {
  const handle = await page.evaluateHandle(() => {
    const shares: Record<string, number[]> = {};
    const note = () => {
      for (const { ariaLabel, ariaValueNow } of document.querySelectorAll('[role=progressbar]')) {
        shares[ariaLabel!] ??= [];
        if (shares[ariaLabel!]!.at(-1) !== Number(ariaValueNow))
          shares[ariaLabel!]!.push(Number(ariaValueNow));
      }
    };
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, attributes: true });
    return shares;
  });
  return () => handle.jsonValue();
}

/** How many entries of imports this device keeps. */
async function countKept(): Promise<number> {
  const names = await indexedDB.databases();
  if (!names.some(({ name }) => name === 'cine-imports')) return 0;
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('cine-imports');
    opening.onsuccess = () => resolve(opening.result);
  });
  return new Promise((resolve) => {
    const counting = database.transaction('runs').objectStore('runs').count();
    counting.onsuccess = () => resolve(counting.result);
  });
}
