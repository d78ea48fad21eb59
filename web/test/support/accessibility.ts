import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { KnownKinds } from './known-kinds.ts';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Kinds of elements that axe has examined on this build of the site. */
const examined = new KnownKinds('examined');
/** Kinds of elements that were reached by Tab on this build of the site, each at a width of the screen. */
const reached = new KnownKinds('reached');
const focusable = 'a, button, input, select, textarea, summary, [tabindex]';

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

/**
 * The faults that axe finds in a page's current state, in both themes: a rule and the element that breaks it. Kinds of
 * elements that any process has examined before are skipped.
 */
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
  // Only colours differ between themes.
  const other = before === 'dark' ? 'light' : 'dark';
  await showTheme(page, other);
  faults.push(...(await faultsIn(page, isFresh, colourRules)).map((fault) => `${other}: ${fault}`));
  await showTheme(page, before);
  const areGone = (await unmark(page)) === 0;
  if (areGone && faults.length === 0) return accessibilityFaults(page);
  if (faults.length === 0) examined.add(kinds);
  return faults;
}

/** All that axe finds in a page as it is shown now: each rule, and the element that breaks it. */
export async function allFaults(page: Page): Promise<string[]> {
  await bringAxe(page);
  return faultsIn(page, 'document');
}

async function bringAxe(page: Page): Promise<void> {
  // The page's Content Security Policy allows a script only this way.
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(axe);
}

/** The marked elements, or none when the page has changed since. */
const isFresh = `{ include: [...document.querySelectorAll('[data-fresh]')] }`;

/**
 * Runs in the page: each visible element's tag, attributes and ancestors, without what is unique to it. Marks the
 * elements of `fresh` kinds with their kind's number.
 */
function kindsOf({ selector, fresh = [] }: { selector: string; fresh?: readonly string[] }): string[] {
  const ofOneAlone =
    /^(id|for|href|src|srcset|style|value|name|key|d|x|y|x1|x2|y1|y2|cx|cy|r|width|height|points|transform|alt|title|placeholder|min|max|datetime|fill|stroke|viewBox)$/;
  const own = (element: Element) =>
    [...element.attributes]
      .filter(({ name }) => !ofOneAlone.test(name))
      .map(({ name, value }) =>
        /^(class|role|type|aria-(?!label|labelledby|describedby|controls|valuetext|valuenow))/.test(name)
          ? `${name}=${value}`
          : name,
      )
      .join();
  const known = new Map<Element, string>();
  const kind = (element: Element) => {
    const found = known.get(element) ?? `${element.tagName}[${own(element)}]`;
    known.set(element, found);
    return found;
  };
  const numbers = new Map(fresh.map((each, number) => [each, number]));
  const kinds = new Set<string>();
  for (const element of document.querySelectorAll(selector)) {
    if (!element.checkVisibility()) continue;
    const chain: string[] = [];
    for (let each: Element | null = element; each && chain.length < 4; each = each.parentElement)
      chain.push(kind(each));
    const full = chain.join(' < ');
    kinds.add(full);
    const number = numbers.get(full);
    if (number !== undefined) element.setAttribute('data-fresh', `${number}`);
  }
  return [...kinds];
}

/** Removes the marks; returns how many there were. */
async function unmark(page: Page): Promise<number> {
  return page.evaluate(() => {
    const marked = document.querySelectorAll('[data-fresh]');
    for (const element of marked) element.removeAttribute('data-fresh');
    return marked.length;
  });
}

async function faultsIn(page: Page, where: string, rules?: string[]): Promise<string[]> {
  const options = rules ? { runOnly: rules } : {};
  const { violations } = await page.evaluate<AxeResults>(`(() => {
    const where = ${where};
    return where.include?.length === 0 ? { violations: [] } : axe.run(where, ${JSON.stringify(options)});
  })()`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Switches the theme and finishes transitions, because a page in the background may never finish them itself. */
async function showTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate((wanted) => {
    document.documentElement.dataset.theme = wanted;
    for (const animation of document.getAnimations()) {
      const { iterations } = animation.effect!.getComputedTiming();
      if (iterations !== Number.POSITIVE_INFINITY) animation.finish();
    }
  }, theme);
}

/** Faults of the outline: not exactly one first heading, another title than it, or content wider than the screen. */
export async function outlineFaults(page: Page): Promise<string[]> {
  const { headings, title, overflow } = await page.evaluate(() => ({
    headings: Array.from(document.querySelectorAll('h1'), (heading) => heading.textContent),
    title: document.title,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  const faults: string[] = [];
  if (headings.length !== 1) faults.push(`has ${headings.length} first headings: ${headings.join(', ')}`);
  if (!title.startsWith(`${headings[0]} · `)) faults.push(`is called ${title}, not ${headings[0]}`);
  if (overflow > 0) faults.push(`scrolls sideways, by ${overflow} px`);
  return faults;
}

/**
 * Goes by Tab to a stop of each kind that was not reached before at the page's width; returns those that don't show the
 * focus.
 */
export async function unseenTabStops(page: Page): Promise<string[]> {
  const kinds = await page.evaluate(kindsOf, { selector: focusable });
  if (kinds.length === 0) return ['has nothing to be reached by keyboard'];
  const width = `${page.viewportSize()?.width} `;
  const fresh = reached.freshOf(kinds.map((kind) => width + kind)).map((kind) => kind.slice(width.length));
  await page.evaluate(kindsOf, { selector: focusable, fresh });
  const faults: string[] = [];
  for (const number of fresh.keys()) {
    const canHaveFocus = await page.evaluate((number) => {
      const stop = document.querySelector<HTMLElement>(`[data-fresh='${number}']`);
      stop?.focus();
      return stop !== null && stop === document.activeElement;
    }, number);
    // A disabled control, or one that has gone since.
    if (!canHaveFocus) continue;
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    let { name, isSeen } = await page.evaluate(focusedStop);
    // Content that is still arriving may move the stop.
    for (let tries = 0; !isSeen && !name.startsWith('<body') && tries < 5; tries++) {
      await page.evaluate(async () => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        document.activeElement?.scrollIntoView({ block: 'nearest' });
      });
      ({ name, isSeen } = await page.evaluate(focusedStop));
    }
    // A stop that Tab doesn't reach, such as the main element, leads to another or to none.
    if (!isSeen && !name.startsWith('<body')) faults.push(`does not show the focus on ${name}`);
  }
  await unmark(page);
  if (faults.length === 0) reached.add(fresh.map((kind) => width + kind));
  return faults;
}

/** Runs in the page: the focused element and whether it is in sight and marked. */
function focusedStop(): { name: string; isSeen: boolean } {
  const stop = document.activeElement!;
  const name = stop.outerHTML.slice(0, 200);
  // A checkbox may be hidden and drawn by its next sibling or its label.
  const drawn = [stop, stop.nextElementSibling, stop.closest('label')].filter((element) => element !== null);
  const isMarked = drawn
    .flatMap((element) => [null, '::before', '::after'].map((part) => getComputedStyle(element, part)))
    .some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0);
  const isInSight = drawn.some((element) => {
    const { left, width, top, height } = element.getBoundingClientRect();
    if (width < 2 || height < 2) return false;
    return [0.1, 0.5, 0.9].some((x) =>
      [0.1, 0.5, 0.9].some((y) => {
        const hit = document.elementFromPoint(left + x * width, top + y * height);
        return hit !== null && drawn.some((other) => other.contains(hit));
      }),
    );
  });
  return { name, isSeen: isMarked && isInSight };
}
