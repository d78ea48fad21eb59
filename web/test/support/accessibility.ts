import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { isDeep } from '../../../scripts/test/deep.ts';
import { KnownKinds, kindsOf, unmark } from './known-kinds.ts';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Kinds of elements that axe has examined on this build of the site. */
const examined = new KnownKinds('examined', import.meta.url);

/** Rules about a page as a whole, which axe leaves out for a part of it. */
const pageRules = [
  'bypass',
  'document-title',
  'heading-order',
  'html-has-lang',
  'landmark-banner-is-top-level',
  'landmark-contentinfo-is-top-level',
  'landmark-main-is-top-level',
  'landmark-no-duplicate-banner',
  'landmark-no-duplicate-contentinfo',
  'landmark-no-duplicate-main',
  'landmark-one-main',
  'landmark-unique',
  'page-has-heading-one',
  'region',
];
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe finds now, deeply in both themes: a rule and its element. Kinds examined before are skipped. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.locator('main h1:not([data-shown] *)').first().waitFor();
  const kinds = await page.evaluate(kindsOf, { selector: 'body *' });
  const fresh = examined.freshOf(kinds);
  if (fresh.length === 0) return [];
  const before = (await page.locator('html').getAttribute('data-theme')) ?? 'dark';
  await bringAxe(page);
  await page.evaluate(kindsOf, { selector: 'body *', fresh });
  await showTheme(page, before);
  const faults = [...(await faultsIn(page, isFresh)), ...(await faultsIn(page, 'document', pageRules))].map(
    (fault) => `${before}: ${fault}`,
  );
  if (isDeep) {
    // Only colours differ between themes.
    const other = before === 'dark' ? 'light' : 'dark';
    await showTheme(page, other);
    faults.push(...(await faultsIn(page, isFresh, colourRules)).map((fault) => `${other}: ${fault}`));
    await showTheme(page, before);
  }
  const areGone = (await unmark(page)) === 0;
  if (areGone && faults.length === 0) return accessibilityFaults(page);
  if (faults.length === 0) examined.add(kinds);
  return faults;
}

/** All that axe finds in a page now: each rule, and the element that breaks it. */
export async function allFaults(page: Page): Promise<string[]> {
  await bringAxe(page);
  return faultsIn(page, 'document');
}

async function bringAxe(page: Page): Promise<void> {
  // The page's Content Security Policy allows a script only this way.
  if (await page.evaluate(() => !('axe' in globalThis)))
    await page.evaluate(`${axe}; axe.configure({ noHtml: true })`);
}

/** The marked elements with all that is in them, or none when the page has changed since. */
const isFresh = `{ include: [...document.querySelectorAll('[data-fresh]:not([data-fresh] *)')] }`;

/** Only faults leave the page, and only they are described: axe would serialize all that it examines. */
async function faultsIn(page: Page, where: string, rules?: string[]): Promise<string[]> {
  const options: RunOptions = {
    resultTypes: ['violations'],
    selectors: false,
    elementRef: true,
    // No rule that runs looks at style sheets.
    preload: { assets: ['media'] },
    ...(rules && { runOnly: rules }),
  };
  return page.evaluate<string[]>(`(async () => {
    const where = ${where};
    if (where.include?.length === 0) return [];
    const { violations } = await axe.run(where, ${JSON.stringify(options)});
    return violations.flatMap(({ id, nodes }) => nodes.map(({ element }) => id + ': ' + element.outerHTML.slice(0, 300)));
  })()`);
}

/** Switches the theme and finishes transitions, which pages in the background may not. */
async function showTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate((chosenTheme) => {
    document.documentElement.dataset.theme = chosenTheme;
    // Rows far off the screen take the theme, and begin a transition, only when their styles are asked for.
    for (const element of document.querySelectorAll('*')) void getComputedStyle(element).color;
    for (const animation of document.getAnimations()) {
      const { iterations } = animation.effect!.getComputedTiming();
      if (iterations !== Number.POSITIVE_INFINITY) animation.finish();
    }
  }, theme);
}

/** Outline faults: not exactly one first heading, a title unlike it, or content wider than the screen. */
export async function outlineFaults(page: Page): Promise<string[]> {
  const { headings, title, overflow, widest } = await page.evaluate(() => ({
    headings: Array.from(document.querySelectorAll('h1'), (heading) => heading.textContent),
    title: document.title,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    widest: [...document.querySelectorAll('body *')].findLast(
      (each) => each.getBoundingClientRect().left + each.scrollWidth > document.documentElement.clientWidth,
    )?.outerHTML,
  }));
  const faults: string[] = [];
  if (headings.length !== 1) faults.push(`has ${headings.length} first headings: ${headings.join(', ')}`);
  if (!title.startsWith(`${headings[0]} · `)) faults.push(`is called ${title}, not ${headings[0]}`);
  if (overflow > 0) faults.push(`scrolls sideways, by ${overflow} px: ${widest?.slice(0, 120)}`);
  return faults;
}
