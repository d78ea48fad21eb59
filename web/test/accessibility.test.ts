import { createChallenge, joinChallenge } from '@cine/contract/operations/challenges';
import { createCustomMovie } from '@cine/contract/operations/custom-movies';
import { startJob } from '@cine/contract/operations/jobs';
import { createSession, joinSession, recordWatch } from '@cine/contract/operations/sessions';
import type { Locale } from '@cine/contract/primitives';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { user } from '../../functions/test/client.ts';
import type { addresses } from '../src/app/addresses.ts';
import { words as english } from '../src/words/en/index.ts';
import { words as french } from '../src/words/fr/index.ts';
import { words as russian } from '../src/words/ru/index.ts';
import { accessibilityFaults, outlineFaults, unseenTabStops } from './support/accessibility.ts';
import { account, promote } from './support/people.ts';
import { signIn } from './support/sign-in.ts';
import { site } from './support/site.ts';

const words = { fr: french, en: english, ru: russian };
const languages = Object.keys(words) as Locale[];
/** Russian has the longest texts: enough for pages that differ little from those of members. */
const longest: readonly Locale[] = ['fr', 'ru'];
const phone = 360;
const desk = 1280;
/** A western of the sample, for a challenge that asks for one. */
const movie = 429;

describeInBrowser('Every page, in both themes, on a phone and on a desktop', function () {
  this.timeout(180_000);

  it('has no accessibility fault for a visitor', () =>
    inLanguages(languages, async (page, language) =>
      walk(page, language, { ...(await placesToSee()).places, 'wrong code': '/join/1' }),
    ));

  it('has no accessibility fault for a member', () =>
    inLanguages(languages, async (page, language) => {
      const { code, places } = await placesToSee();
      const { email, call } = await account('Léa', language);
      await call(joinChallenge, { challengeId: 'old-west' });
      await signIn(page, email);
      // Empty pages come first.
      const before = await walk(page, language, { evenings: '/evening', 'no movie': '/movies/0' });
      await call(joinSession, { code });
      return [...before, ...(await walk(page, language, { ...places, 'no evening': '/evening/0' }))];
    }));

  it('has no accessibility fault for an operator', () =>
    inLanguages(longest, async (page, language) => {
      const { email, uid } = await account('Olga', language);
      const { suite } = await site();
      await promote(uid);
      await user(suite.url, uid, { operator: true }).call(startJob, { job: 'details' });
      await signIn(page, email);
      return walk(page, language, { operator: '/operator' });
    }));

  it('has no accessibility fault for a guest', () =>
    inLanguages(longest, async (page, language) => {
      const { setUp, welcome, common } = words[language];
      const { code, places } = await placesToSee();
      await follow(page, `/join/${code}`);
      await page.getByRole('button', { name: welcome.guest }).click();
      await page.getByLabel(setUp.displayName).fill('Noé');
      await page.getByRole('button', { name: common.join, exact: true }).click();
      await page.waitForURL('**/evening/*');
      return walk(page, language, places);
    }));
});

/**
 * The path of each page, and a session's code. In another session a movie was watched; their host has made a challenge.
 */
async function placesToSee(): Promise<{
  places: Record<keyof typeof addresses | 'own movie', string>;
  code: string;
}> {
  const host = await account('Hôte');
  await host.call(joinChallenge, { challengeId: 'old-west' });
  const { id: made } = await host.call(createChallenge, {
    titles: { fr: 'Westerns' },
    rules: [{ field: 'genre', operator: 'eq', value: 'Western' }],
    targetCount: 2,
    xpReward: 50,
    audience: 'group',
  });
  const { movie: added } = await host.call(createCustomMovie, { title: 'Notre été', audience: 'group' });
  const evening = await host.call(createSession, {});
  const later = await host.call(createSession, {});
  await host.call(recordWatch, { sessionId: later.id, movieId: movie });
  const places = {
    player: '/',
    search: '/search?q=stalker',
    watchlist: '/list',
    customMovies: '/movies/mine',
    newMovie: '/movies/new?title=Stalker',
    movie: `/movies/${movie}`,
    'own movie': `/movies/${added.movieId}`,
    editMovie: `/movies/${added.movieId}/edit`,
    evenings: '/evening',
    evening: `/evening/${evening.id}`,
    challenges: '/challenges',
    newChallenge: '/challenges/new',
    challenge: '/challenges/old-west',
    editChallenge: `/challenges/${made}/edit`,
    rate: '/rate',
    taste: '/taste',
    forYou: '/for-you',
    neighbours: '/neighbours',
    settings: '/settings',
    privacy: '/privacy',
    operator: '/operator',
    join: `/join/${later.code}`,
    television: '/tv',
  };
  return { places, code: evening.code };
}

async function inLanguages(
  languages: readonly Locale[],
  visit: (page: Page, language: Locale) => Promise<string[]>,
): Promise<void> {
  const faults = await Promise.all(
    languages.map(async (language) => {
      const page = await (await site()).open({ path: '/icon.svg' });
      await page.evaluate((wanted) => localStorage.setItem('language', wanted), language);
      await page.goto('/');
      await page.locator('h1').waitFor();
      return (await visit(page, language)).map((fault) => `${language}: ${fault}`);
    }),
  );
  // A diff of two long lists would be unreadable.
  const all = faults.flat();
  if (all.length > 0) expect.fail(`${all.length} faults:\n${all.slice(0, 40).join('\n')}`);
}

/** Goes to each place in turn; returns the faults of the pages. */
async function walk(page: Page, language: Locale, places: Record<string, string>): Promise<string[]> {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  const seen = new Set<string>();
  for (const [name, place] of Object.entries(places)) {
    const from = pathOf(page);
    await follow(page, place);
    const path = pathOf(page);
    const found = path === place && !name.startsWith('no ') ? await faultsOfArrival(page, language) : [];
    if (path !== from && !(await page.evaluate(() => document.activeElement?.closest('main') != null)))
      found.push('does not move the focus to its content');
    // Pages that the user may not see all show the same one instead.
    const shown = await page.locator('body').innerText();
    if (!seen.has(shown)) found.push(...(await faultsInAllLooks(page, language)));
    seen.add(shown);
    faults.push(...found.map((fault) => `${name} (${path}): ${fault}`));
  }
  return faults;
}

async function faultsOfArrival(page: Page, language: Locale): Promise<string[]> {
  const { notFoundTitle, failedTitle } = words[language].common;
  const heading = await page.locator('h1').first().textContent();
  return heading === notFoundTitle || heading === failedTitle ? [`says ${heading}`] : [];
}

/** The other languages only change the lengths of texts, which matter most on a phone. */
async function faultsInAllLooks(page: Page, language: Locale): Promise<string[]> {
  const faults: string[] = [];
  for (const width of language === 'fr' ? [phone, desk] : [phone]) {
    await page.setViewportSize({ width, height: 800 });
    const found = await outlineFaults(page);
    if (language === 'fr') found.push(...(await accessibilityFaults(page)), ...(await unseenTabStops(page)));
    faults.push(...found.map((fault) => `${width} px: ${fault}`));
  }
  return faults;
}

/** Goes to a place as a click on a link does, and waits for its page. */
async function follow(page: Page, place: string): Promise<void> {
  await page.evaluate((path) => history.pushState(null, '', path), place);
  await page.locator('main h1').waitFor();
  await page.locator('[data-shown]').waitFor({ state: 'detached' });
}

function pathOf(page: Page): string {
  return new URL(page.url()).pathname;
}
