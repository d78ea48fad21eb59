import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Kinds of elements that axe has examined in this process. */
const examined = new Set<string>();
/** Kinds of elements that were reached by Tab in this process, each at a width of the screen. */
const reached = new Set<string>();
const focusable = 'a, button, input, select, textarea, summary, [tabindex]';

/**
 * The faults that axe finds in the current state of a page, in both themes: a rule and the element that breaks it. A page
 * that only has kinds of elements that were examined before isn't examined again.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.locator('main h1').first().waitFor();
  const kinds = await page.evaluate(kindsOf, 'body *');
  if (kinds.every((kind) => examined.has(kind))) return [];
  const before = (await page.locator('html').getAttribute('data-theme')) ?? 'dark';
  // The page's Content Security Policy allows a script only this way.
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(axe);
  await showTheme(page, before);
  const faults = await faultsIn(page, before);
  // Only colours differ between themes.
  const other = before === 'dark' ? 'light' : 'dark';
  await showTheme(page, other);
  faults.push(...(await faultsIn(page, other, ['color-contrast', 'link-in-text-block'])));
  await showTheme(page, before);
  if (faults.length === 0) for (const kind of kinds) examined.add(kind);
  return faults;
}

/** Runs in the page: each visible element's tag, attributes and ancestors, without what is unique to it. */
function kindsOf(selector: string): string[] {
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
  const kinds = new Set<string>();
  for (const element of document.querySelectorAll(selector)) {
    if (!element.checkVisibility()) continue;
    const chain: string[] = [];
    for (let each: Element | null = element; each && chain.length < 4; each = each.parentElement)
      chain.push(kind(each));
    kinds.add(chain.join(' < '));
  }
  return [...kinds];
}

async function faultsIn(page: Page, theme: string, rules?: string[]): Promise<string[]> {
  const options = rules ? { runOnly: rules } : {};
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${theme}: ${id}: ${html}`));
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
 * Goes through the page by Tab; returns the stops that don't show the focus. A page whose kinds of stops were all reached
 * before at its width isn't gone through again.
 */
export async function unseenTabStops(page: Page): Promise<string[]> {
  const kinds = await page.evaluate(kindsOf, focusable);
  const stopsHere = kinds.map((kind) => `${page.viewportSize()?.width} ${kind}`);
  if (stopsHere.every((stop) => reached.has(stop)) && kinds.length > 0) return [];
  const faults: string[] = [];
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const visited = new Set<string>();
  for (let stops = 0; stops < 200; stops++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(nextStop);
    if (stop === null) break;
    visited.add(stop.name);
    if (!stop.isSeen) faults.push(`does not show the focus on ${stop.name}`);
  }
  if (visited.size === 0) faults.push('has nothing to be reached by keyboard');
  if (faults.length === 0) for (const stop of stopsHere) reached.add(stop);
  return faults;
}

/** Runs in the page: the focused element and whether it is in sight and marked; null after the last one. */
function nextStop(): { name: string; isSeen: boolean } | null {
  const stop = document.activeElement;
  if (!stop || stop === document.body || stop.hasAttribute('data-visited')) {
    for (const visited of document.querySelectorAll('[data-visited]'))
      visited.removeAttribute('data-visited');
    return null;
  }
  const name = stop.outerHTML.slice(0, 200);
  stop.setAttribute('data-visited', '');
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
